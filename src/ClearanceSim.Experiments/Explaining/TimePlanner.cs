using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Pools;

namespace ClearanceSim.Experiments.Explaining;

/// <summary>Shortens a run of a length of time until every combination can be run.</summary>
/// <remarks>
/// What is seen begins where the scenario's own run begins to count, and arrivals end with it: those who come later are not observed and
/// double the work (they change the difference by 0.2 %). Whole weeks come first, so that working days and weekends have their due
/// weight; then replications, at least three, before longer ones, since Student's factor falls faster than the spread of a longer one;
/// then the warm-up, a day at least. Measured on the shipped national scenario, the difference of a week's mean release time comes out
/// 5 % too small without a warm-up, 2 % with a day. Where there is not enough for three weeks, the replications divide a week among
/// themselves, each with an equal part of its declarations: every hour of the week is seen once, the interval grows by how the parts
/// differ, and the difference comes out some 7 % too small (8 to 12 % for as many declarations from the week's first days). Where
/// something comes into force on a date within the run, a week would see one side of the date alone: then the replications see the whole
/// length of it, or, if there is not enough for that, a day each, with the days spread over the whole length (<see cref="SpreadDays"/>).
/// Measured on <c>explain-keden.yaml</c>, the difference comes out 5 to 8 % smaller than that of its four whole weeks, single levers' shares
/// up to a quarter smaller (what piles up over days is not seen).
/// </remarks>
internal sealed class TimePlanner
{
    private const long Hour = 3_600_000_000, Day = CapacitySchedule.Day, Week = 7 * Day;

    // How many parts a week is divided into. Measured with 29 000 declarations a combination: the half-width of the difference is 32 % of
    // it with three parts, 18 % with six (Student's factor falls from 4.3 to 2.6); with more, warm-ups take half of all.
    private const int Parts = 6;

    private readonly ExplainPlan plan;
    private readonly RunPlan own;
    private readonly ExplainChoices choices;
    private readonly long share, length, step;
    private readonly long[] before;

    /// <summary>A planner.</summary>
    /// <param name="plan">The plan without its runs.</param>
    /// <param name="own">The scenario's own run.</param>
    /// <param name="choices">What the caller chose.</param>
    /// <param name="share">Declarations for each combination.</param>
    public TimePlanner(ExplainPlan plan, RunPlan own, ExplainChoices choices, long share)
    {
        this.plan = plan;
        this.own = own;
        this.choices = choices;
        this.share = share;
        length = choices.Days is { } days ? days * Day : own.End - own.WarmUp;
        step = length >= 2 * Day ? Hour : Math.Max(1, length / 48);
        long[] moments = [.. Enumerable.Range(0, (int)((own.WarmUp + length + step - 1) / step) + 1).Select(i => i * step)];
        before = ArrivalCount.Before(plan.Regime.Process, own, moments);
    }

    /// <summary>The plan with its runs.</summary>
    public ExplainPlan Plan()
    {
        int usual = ExplainPlanner.Usual(plan, choices);
        if (choices.Days is null && usual * Before(own.End) <= share)
            return plan with { Runs = ExplainPlanner.Repeated(own, usual), IsOwn = true, Arrivals = usual * Before(own.End) };
        bool changes = plan.Changes.Any(c => c > own.WarmUp && c < own.End);
        long warmUp = Math.Min(own.WarmUp, Day), first = choices.Days is null && !changes ? Math.Min(Week, length) : length;
        long cost = Between(own.WarmUp - warmUp, own.WarmUp + first);
        int fewest = choices.Replications ?? ExplainPlanner.FewestReplications;
        if (choices.Days is null && fewest * cost > share)
            return changes && length >= Week ? Spread() : Divided(first, choices.Replications ?? Parts);
        int replications = choices.Replications ?? (int)Math.Clamp(share / Math.Max(1, cost), fewest, usual);
        bool Fits(long early, long span) => replications * Between(own.WarmUp - early, own.WarmUp + span) <= share;
        long whole = Longest(first, length, Week, span => Fits(warmUp, span));
        warmUp = Longest(warmUp, own.WarmUp, Day, early => Fits(early, whole));
        return Of([.. Enumerable.Repeat((warmUp, own.WarmUp, own.WarmUp + whole), replications)]);
    }

    // Parts of equal numbers of declarations, each with as much warm-up as is left; where even they do not fit, each is cut short.
    private ExplainPlan Divided(long span, int parts)
    {
        long least = Math.Min(own.WarmUp, Day / 2);
        span = Longest(span, length, Week, s => Cost(Bounds(s, parts), least, s) <= share);
        long[] bounds = Bounds(span, parts);
        long most = Cost(bounds, least, span) <= share ? span : Longest(0, span, step, m => Cost(bounds, least, m) <= share);
        long fewest = parts * ExplainPlanner.FewestArrivals;
        if (Cost(bounds, 0, most) < fewest)
        {
            long needed = step;
            while (needed < span && Cost(bounds, 0, needed) < fewest) needed += step;
            throw ExplainPlanner.TooFew(plan, Cost(bounds, least, needed));
        }
        long warmUp = Longest(least, Math.Min(own.WarmUp, Day), step, early => Cost(bounds, early, most) <= share);
        var divided = Of([.. Enumerable.Range(0, parts).Select(i => (warmUp, bounds[i], Math.Min(bounds[i] + most, bounds[i + 1])))]);
        return divided with { IsDivided = true };
    }

    // Days spread over the whole length: as many as fit, in sevens, so that every day of the week has its due weight; then the warm-up.
    private ExplainPlan Spread()
    {
        int all = (int)(length / Day);
        long Cost(IReadOnlyList<int> days, long early, long each) => days.Sum(
            d => Between(own.WarmUp + d * Day - early, own.WarmUp + d * Day + each));
        long least = Math.Min(own.WarmUp, Day / 2);
        int most = choices.Replications ?? 7;
        while (choices.Replications is null && most + 7 <= all && Cost(SpreadDays.Of(all, most + 7), least, Day) <= share) most += 7;
        var days = SpreadDays.Of(all, Math.Min(most, all));
        long each = Cost(days, 0, Day) <= share ? Day : Longest(0, Day, step, e => Cost(days, 0, e) <= share);
        if (Cost(days, 0, each) < days.Count * ExplainPlanner.FewestArrivals)
            throw ExplainPlanner.TooFew(plan, Cost(days, 0, step) + days.Count * ExplainPlanner.FewestArrivals);
        long warmUp = Longest(0, Math.Min(own.WarmUp, Day), step, early => Cost(days, early, each) <= share);
        var spread = Of([.. days.Select(d => (warmUp, own.WarmUp + d * Day, own.WarmUp + d * Day + each))]);
        return spread with { SpreadOver = (own.WarmUp, own.End) };
    }

    private long[] Bounds(long span, int parts)
    {
        long from = own.WarmUp, all = Between(from, from + span);
        var begins = Enumerable.Range(0, parts).Select(
            i => Longest(from, from + span, step, to => Between(from, to) * parts <= all * i));
        return [.. begins, from + span];
    }

    private long Cost(long[] bounds, long warmUp, long most) => Enumerable.Range(0, bounds.Length - 1).Sum(
        i => Between(bounds[i] - warmUp, Math.Min(bounds[i] + most, bounds[i + 1])));

    private ExplainPlan Of(IReadOnlyList<(long WarmUp, long From, long To)> stretches) => plan with
    {
        Runs =
        [
            .. stretches.Select((s, i) => own with
            {
                Replication = i + 1, Begin = s.From - s.WarmUp, WarmUp = s.From, End = s.To, Close = s.To,
            }),
        ],
        Arrivals = stretches.Sum(s => Between(s.From - s.WarmUp, s.To)),
    };

    private long Between(long from, long to) => Before(to) - Before(from);

    private long Before(long moment) => before[(int)Math.Clamp((moment + step - 1) / step, 0, before.Length - 1)];

    private static long Longest(long from, long to, long step, Func<long, bool> fits)
    {
        while (from + step <= to && fits(from + step)) from += step;
        return from;
    }
}
