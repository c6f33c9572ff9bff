using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Engine.Programs;

public sealed partial class ProgramCompiler
{
    /// <summary>What tells programs apart: a snapshot may only be loaded into the program that it was taken from.</summary>
    private static class ProgramHash
    {
        public static string Of(ProgramCompiler c)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var r in c.requests) Text(hash, $"asks {r.FirstPool} {r.Units}");
            foreach (var a in c.arms) Text(hash, $"arm {a.Condition} {a.Start}");
            for (int i = 0; i < c.steps.Count; i++)
            {
                var s = c.steps[i];
                Text(hash, $"step {c.names[i]}: {s.Op} {s.A} {s.B} {s.C} {s.Next} {s.Otherwise} {s.Reneged} {s.Cause} {s.Priority}");
                Text(hash, $"step {s.Purpose} {s.Visits} {s.Stage} {s.Cancellable} {s.Limited} {c.heldAt[i]}");
            }
            foreach (var h in c.holdings) Text(hash, $"holds {h.Seize} {h.Outer}");
            foreach (string text in c.samplerTexts) Text(hash, $"draw {text}");
            foreach (string text in c.conditionTexts) Text(hash, $"when {text}");
            foreach (var action in c.actions) Text(hash, $"act {action.Describe()}");
            foreach (var clock in c.clocks) Text(hash, $"limit by {clock.Name}: {clock.Describe()}");
            foreach (string signal in c.signals) Text(hash, $"signal {signal}");
            foreach (var a in c.attributes.Attributes)
                Text(hash, $"attribute {a.Name} {a.Kind} {a.Scale} {a.Unit} {string.Join(',', a.Codes)} {a.Initial}");
            foreach (var p in c.process.Pools) Pool(hash, p);
            foreach (var s in c.process.Sources) Source(hash, s);
            Observations(hash, c.process);
            if (c.process.Lifecycle is { } lifecycle) Lifecycle(hash, lifecycle);
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }

        private static void Pool(IncrementalHash hash, Pool p)
        {
            Text(hash, $"pool {p.Class}@{p.Site} {p.Discipline} {p.QueueLimit} {p.AtClosing} {p.AtOutage} {p.Overtaking} {p.Capacity?.Describe()}");
            if (p.Outages is { } o) Text(hash, $"breaks {o.Between.Describe()}, {o.Repair.Describe()}");
            foreach (var later in p.LaterOutages)
                Text(hash, $"breaks from {later.From} on {later.Outages?.Between.Describe()}, {later.Outages?.Repair.Describe()}");
            foreach (var planned in p.PlannedOutages) Text(hash, $"out of order {planned.From} {planned.Duration}");
        }

        private static void Source(IncrementalHash hash, Source s)
        {
            Text(hash, $"source {s.Name} {s.Count} {s.From} {s.Until} {s.Fill?.Describe()}");
            FormattableString pattern = s.Arrivals switch
            {
                ArrivalPattern.Every e => $"every {e.Gap.Describe()}",
                ArrivalPattern.Poisson p => $"at a rate of {p.Rate.Describe()}",
                ArrivalPattern.Scheduled t => $"at {string.Join(',', t.Times)}",
                ArrivalPattern.Feed f => $"from {f.Factory.Describe()}",
                _ => $"{s.Arrivals}",
            };
            Text(hash, pattern);
            foreach (var (slot, value) in s.Sets) Text(hash, $"sets {slot} to {value.Describe()}");
        }

        private static void Observations(IncrementalHash hash, Process p)
        {
            foreach (var (from, to) in p.Intervals) Text(hash, $"interval {from} {to}");
            foreach (var c in p.Clocked) Text(hash, $"interval {c.Name} {c.From} {c.To} by {c.Clock.Name}: {c.Clock.Describe()}");
            foreach (string group in p.Groups) Text(hash, $"group {group}");
            foreach (long threshold in p.Thresholds) Text(hash, $"threshold {threshold}");
            foreach (var tally in p.Tallies) Text(hash, $"tally {tally.Name} {tally.Slot} {tally.Group}");
            foreach (var w in p.WeightedTimes)
                Text(hash, $"time {w.Name} {string.Join(',', w.From)} {string.Join(',', w.To)} {w.Slot} {w.Beyond}");
            Text(hash, $"main {p.MainInterval} batches {p.BatchMeans} registers {p.Registers} interventions {p.TakesInterventions}");
        }

        private static void Lifecycle(IncrementalHash hash, StateTable table)
        {
            Text(hash, $"states {string.Join(',', table.States)} triggers {string.Join(',', table.Triggers)}");
            foreach (var row in table.Next) Text(hash, $"next {string.Join(',', row)}");
            foreach (var states in table.Final) Text(hash, $"final {string.Join(',', states)}");
        }

        private static void Text(IncrementalHash hash, FormattableString text) =>
            hash.AppendData(Encoding.UTF8.GetBytes(text.ToString(CultureInfo.InvariantCulture) + "\n"));
    }
}
