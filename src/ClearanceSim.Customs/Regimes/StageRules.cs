using System.Text.RegularExpressions;
using ClearanceSim.Customs.Declarations;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Pools;

namespace ClearanceSim.Customs.Regimes;

/// <summary>What a stage must be like to be compiled.</summary>
internal sealed partial class StageRules
{
    /// <summary>The columns, at the places that they have in every program.</summary>
    public static readonly AttributeSchema Schema = DeclarationSchema.Create(["all"]);

    // What the simulator itself keeps: a stage that set these would break the rules that they follow from.
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "draw-key", "post", "created", "ordinal", "source", "number", "trader", "lane", "profile", "problem", "evaded",
        "collected",
        "agency-checks", "unpaid", "slot", "payable", "secured", "waived", "guaranteed", "recovered", "recovered-by-audit", "contacts", "turn",
    };

    private static readonly HashSet<string> ReservedIds = new(StringComparer.Ordinal) { "refused", "withdrawn", "end" };

    private readonly List<RegimeError> errors = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly ILookup<string, Pool> pools;
    private readonly IReadOnlyList<Post> posts;

    private StageRules(IEnumerable<Pool> pools, IReadOnlyList<Post> posts)
    {
        this.pools = pools.ToLookup(p => p.Class, StringComparer.Ordinal);
        this.posts = posts;
    }

    /// <summary>All that is wrong with the stages, in their order.</summary>
    public static IReadOnlyList<RegimeError> Check(
        IEnumerable<StageDefinition> stages, IEnumerable<Pool> pools, IReadOnlyList<Post> posts)
    {
        var rules = new StageRules(pools, posts);
        List<StageDefinition> all = [.. stages];
        foreach (var stage in all) rules.Check(stage, posts);
        rules.CheckSpans(all);
        bool isAssessed = false;
        rules.CheckRoutes(all, ref isAssessed);
        return rules.errors;
    }

    // In the order in which they are done; a group's own effects come after its members'.
    private void CheckRoutes(IEnumerable<StageDefinition> stages, ref bool isAssessed)
    {
        foreach (var stage in stages)
        {
            CheckRoutes(stage.Of.Concat(stage.Instead), ref isAssessed);
            isAssessed |= stage.Assess;
            if (stage.Routes is not null && !isAssessed)
                errors.Add(new(
                    "stages", stage.Id,
                    $"Stage '{stage.Id}' routes into a lane before risk has been assessed ('assess'), which gives a declaration its lane; put it behind."));
        }
    }

    // Posts that a guard on the post keeps away need no such pool.
    private void Check(StageDefinition stage, IReadOnlyList<Post> around)
    {
        IReadOnlyList<Post> here = [.. around.Where(post => stage.MayBeDoneAt(posts.ToList().IndexOf(post)))];
        void Wrong(string what) => errors.Add(new("stages", stage.Id, $"Stage '{stage.Id}' {what}."));
        if (!Id().IsMatch(stage.Id)) Wrong("needs an id of small letters, digits and hyphens");
        if (ReservedIds.Contains(stage.Id)) Wrong("has an id that the lifecycle uses");
        if (!ids.Add(stage.Id)) Wrong("stands twice: ids are unique in a regime, members of groups included");
        CheckBody(stage, here, Wrong);
        CheckTimes(stage, Wrong);
        CheckEffects(stage, Wrong);
        foreach (var member in stage.Of.Concat(stage.Instead)) Check(member, here);
        CheckSpans(stage.Instead);
        if (!stage.In.Parallel) CheckSpans(stage.Of);
        else
            foreach (var member in stage.Of.Where(member => member.Through is not null))
                errors.Add(new("stages", member.Id, $"Stage '{member.Id}' has a limit beyond its end and stands beside others, not before them."));
    }

    private void CheckSpans(IReadOnlyList<StageDefinition> sequence) =>
        errors.AddRange(StageSpans.Faults(sequence).Select(f => new RegimeError("stages", f.Stage.Id, $"Stage '{f.Stage.Id}' {f.Wrong}.")));

    private void CheckBody(StageDefinition stage, IReadOnlyList<Post> here, Action<string> wrong)
    {
        int bodies = (stage.Takes is null && stage.By.Count == 0 ? 0 : 1)
            + (stage.Waits is null ? 0 : 1)
            + (stage.Books is null ? 0 : 1)
            + (stage.Of.Count == 0 ? 0 : 1);
        if (bodies > 1) wrong("has more than one body: work ('by' and 'takes'), a delay ('waits'), a slot ('books') or a group ('of')");
        if (stage.Takes is null && stage.By.Count > 0) wrong("says who works ('by') but not how long ('takes')");
        if (stage.Takes is not null && stage.By.Count == 0)
            wrong("says how long work takes ('takes') but not who does it ('by')");
        if (stage.Patience is not null && stage.By.Count == 0) wrong("has patience but no queue to wait in ('by')");
        if (stage.Priority is < 0 or > 15) wrong($"has priority {stage.Priority}: it lies between 0 (first) and 15");
        if (stage.In.Needed is { } needed && (needed < 1 || needed > stage.Of.Count))
            wrong($"waits for {needed} of {stage.Of.Count} members");
        foreach (var request in stage.By)
        {
            if (request.Units < 1) wrong($"asks for {request.Units} units of '{request.Class}'");
            if (here.Count == 0) continue;
            if (!pools.Contains(request.Class)) wrong($"asks for '{request.Class}', and there is no such pool");
            else if (pools[request.Class].All(p => p.Site is not null))
                foreach (var post in here.Where(post => pools[request.Class].All(p => p.Site != post.Id)))
                    wrong($"asks for '{request.Class}', which post '{post.Id}' does not have");
        }
    }

    private static void CheckTimes(StageDefinition stage, Action<string> wrong)
    {
        foreach (var (key, time) in (IReadOnlyList<(string, Distribution?)>)
            [
                ("within", stage.Within), ("takes", stage.Takes), ("waits", stage.Waits), ("patience", stage.Patience),
                ("short", stage.ShortWaits),
            ])
            if (time?.Validate() is { } sentence) wrong($"has a wrong '{key}': {sentence}");
        bool isLimited = stage.Within is not null || stage.WithinWorkingDays is not null;
        if (stage.Through is not null && !isLimited) wrong("says up to where a limit runs ('through') and has none ('within')");
        if (stage.Extended is { } more)
        {
            if (!isLimited) wrong("extends a limit and has none ('within')");
            if (more.By?.Validate() is { } sentence) wrong($"has a wrong 'extended': {sentence}");
        }
        if (stage.Books is not { } slots) return;
        if (slots.Every < 60_000_000) wrong("has slots of less than a minute");
        if (slots.Places < 1) wrong("has slots without places");
        if (!(slots.NoShows is >= 0 and < 1)) wrong("has a share of no-shows that is not between 0 % and 100 %");
        foreach (var first in slots.First)
            if (!(first.AtMost is > 0 and <= 1)) wrong("gives more than all places, or none, to those who go first");
        foreach (var (key, time) in (IReadOnlyList<(string, Distribution)>)
            [("ahead", slots.Ahead), ("again", slots.Again), ("late", slots.Late)])
            if (time.Validate() is { } sentence) wrong($"has a wrong '{key}' of its slots: {sentence}");
    }

    private static void CheckEffects(StageDefinition stage, Action<string> wrong)
    {
        foreach (var (problem, probability) in stage.Finds)
            if (!(probability is >= 0 and <= 1)) wrong($"finds '{problem}' with a probability that is not between 0 and 1");
        if (stage.Charges is not null && stage.Takes is null && stage.Waits is null && stage.Books is null)
            wrong("charges and does nothing that is counted: give it 'by', 'waits' or 'books', or charge in a stage of its group");
        if (stage.Pays && stage.ShortWaits is null) wrong("pays but does not say how long missing money takes ('short')");
        if (stage.Secures && stage.ShortWaits is null) wrong("secures but does not say how long a certificate takes ('short')");
        if (stage.SecuresAlso is not (>= 0 and <= 1)) wrong("secures a part of the value that is not between 0 % and 100 %");
        if (stage.SecuresAlso > 0 && !stage.Secures) wrong("says what it secures besides ('secures-also') and does not secure ('secures')");
        if (stage.SecuresAlso > 0 && stage.RepeatWhile is not null)
            wrong("secures besides ('secures-also') again in every round; make a stage of its own of it");
        if (stage.Pays && stage.Secures) wrong("pays and secures; make two stages of it");
        foreach (var set in stage.Sets)
        {
            if (Schema.Find(set.Column) is null) wrong($"sets '{set.Column}', which is no column");
            else if (Kept.Contains(set.Column)) wrong($"sets '{set.Column}', which the simulator keeps itself");
            if (set.To.Validate() is { } sentence) wrong($"sets '{set.Column}' wrongly: {sentence}");
        }
        if (stage.Sets.GroupBy(s => s.Column).FirstOrDefault(g => g.Count() > 1) is { } twice) wrong($"sets '{twice.Key}' twice");
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Id();
}
