using ClearanceSim.Engine.Pools;
using CsCheck;
using static ClearanceSim.Engine.Tests.Kernel.Model;

namespace ClearanceSim.Engine.Tests.Kernel;

// One piece of work at a pool that opens, closes, breaks and is repaired, against a walk from second to second.
public class WorkAgainstModel
{
    private const int Horizon = 200;

    private static readonly Gen<(double From, double To)[]> SomeOutages =
        Gen.Select(Gen.Int[0, 40], Gen.Int[0, 10], (from, length) => ((double)from, (double)(from + length))).Array[0, 5];

    private static readonly Gen<Interruption> SomeWay = Gen.Int[0, 2].Select(i => (Interruption)i);

    [Fact]
    public void A_system_works_on_when_it_is_in_order() =>
        Gen.Select(SomeOutages, Gen.Int[0, 30], Gen.Int[0, 20]).Sample(
            (outages, at, takes) =>
            {
                var story = Run(Process([Unlimited("system", outages)], [At(at)], Serve("work", "system", takes)));
                int now = at, done = 0;
                while (IsBroken(outages, now)) now++;
                for (; done < takes; now++) if (!IsBroken(outages, now)) done++;
                Assert.Equal([now], story.Ends);
                if (takes > 0) Assert.Equal(takes, story.Causes("source 1")["service"]);
            },
            iter: 500);

    [Fact]
    public void An_officer_works_as_the_pool_s_rules_say() =>
        Gen.Select(SomeOutages, Gen.Bool.Array[0, 12], SomeWay, SomeWay, Gen.Int[0, 30], Gen.Int[1, 20]).Sample(
            (outages, closed, atClosing, atOutage, at, takes) =>
            {
                // Open or closed in turns of four seconds; open in the end.
                var pool = Broken(
                    Officers("officer", [.. closed.Append(false).Select((c, i) => (4.0 * i, c ? 0 : 1))]), outages) with
                {
                    AtClosing = atClosing,
                    AtOutage = atOutage,
                };
                var story = Run(Process([pool], [At(at)], Serve("work", "officer", takes)));
                Assert.Equal([Expected(outages, closed, atClosing, atOutage, at, takes)], story.Ends);
            },
            iter: 3000);

    private static double Expected(
        (double From, double To)[] outages, bool[] closed, Interruption atClosing, Interruption atOutage, int at, int takes)
    {
        bool Closed(int now) => now / 4 < closed.Length && closed[now / 4];
        bool Stops(int now) =>
            (Closed(now) && !Closed(now - 1) && atClosing != Interruption.Finish)
            || (Begins(now) && atOutage != Interruption.Finish);
        bool Begins(int now) => outages.Any(o => o.From == now && o.To > now);
        bool working = false;
        int left = takes;
        for (int now = at; now < Horizon; now++)
        {
            if (working && left == 0) return now;
            // Where both happen at once, the pool closes first.
            if (working && Stops(now))
            {
                working = false;
                bool closes = Closed(now) && !Closed(now - 1) && atClosing != Interruption.Finish;
                if ((closes ? atClosing : atOutage) == Interruption.Restart) left = takes;
            }
            if (!working && !Closed(now) && !IsBroken(outages, now)) working = true;
            if (working) left--;
        }
        return double.NaN;
    }

    private static bool IsBroken((double From, double To)[] outages, int now) => outages.Any(o => o.From <= now && now < o.To);
}
