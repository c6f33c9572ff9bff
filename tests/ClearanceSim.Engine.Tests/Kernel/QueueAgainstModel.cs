using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;
using CsCheck;
using static ClearanceSim.Engine.Tests.Kernel.Model;

namespace ClearanceSim.Engine.Tests.Kernel;

// One pool with all its rules, against a plain walk from second to second.
public class QueueAgainstModel
{
    private sealed record Job(int At, int Takes, int Units, int Priority, int Patience);

    private sealed record Desk(int[] Changes, bool ByPriority, bool Overtaking, int Limit)
    {
        // A change of capacity every four seconds; in the end there are two units.
        public int CapacityAt(int time) => time / 4 < Changes.Length ? Changes[time / 4] : 2;
    }

    private static readonly Gen<Job> SomeJob =
        Gen.Select(Gen.Int[0, 20], Gen.Int[1, 6], Gen.Int[1, 2], Gen.Int[0, 3], Gen.Int[1, 15], (a, t, u, p, w) => new Job(a, t, u, p, w));

    private static readonly Gen<Desk> SomeDesk =
        Gen.Select(Gen.Int[0, 3].Array[0, 6], Gen.Bool, Gen.Bool, Gen.Int[0, 6], (c, p, o, l) => new Desk(c, p, o, l));

    [Fact]
    public void A_pool_serves_refuses_and_loses_whom_the_model_says() =>
        Gen.Select(SomeJob.Array[1, 12], SomeDesk).Sample(
            (jobs, desk) =>
            {
                jobs = [.. jobs.OrderBy(j => j.At)];
                var story = Run(Of(jobs, desk));
                for (int i = 0; i < jobs.Length; i++) Assert.Equal(Expected(jobs, desk)[i], story.End($"{i} 1"));
            },
            iter: 2000,
            print: x => $"{string.Join(" ", x.Item1.OrderBy(j => j.At))} {x.Item2} {string.Join(',', x.Item2.Changes)}");

    private static Process Of(Job[] jobs, Desk desk)
    {
        var pool = Officers("desk", [.. Enumerable.Range(0, desk.Changes.Length + 1).Select(i => (4.0 * i, desk.CapacityAt(4 * i)))]) with
        {
            Discipline = desk.ByPriority ? Discipline.Priority : Discipline.Fifo,
            Overtaking = desk.Overtaking,
            QueueLimit = desk.Limit,
        };
        var serve = jobs.Select((j, i) => new BranchArm(
            new Condition.Between(AttributeSchema.Source, i, i),
            [new Serve("job " + i, [new PoolRequest("desk", j.Units)], Lasting(j.Takes)) { Patience = Lasting(j.Patience), Priority = j.Priority }]));
        return Process([pool], [.. jobs.Select((j, i) => Named(i.ToString(System.Globalization.CultureInfo.InvariantCulture), j.At))],
            new Branch("which", [.. serve]));
    }

    private static (Outcome, double)[] Expected(Job[] jobs, Desk desk)
    {
        var ends = new (Outcome, double)[jobs.Length];
        var waiting = new List<int>();
        var working = new List<(int Job, int Until)>();
        for (int now = 0; now < 200; now++)
        {
            working.RemoveAll(w => w.Until == now);
            Grant(now);
            foreach (int i in waiting.Where(i => jobs[i].At + jobs[i].Patience == now).ToArray())
            {
                // Who gave up a moment before may have let this one pass.
                if (!waiting.Remove(i)) continue;
                ends[i] = (Outcome.Reneged, now);
                Grant(now);
            }
            for (int i = 0; i < jobs.Length; i++)
            {
                if (jobs[i].At != now) continue;
                if (waiting.Count == 0 && Free(now) >= jobs[i].Units) Begin(i, now);
                else if (waiting.Count >= desk.Limit) ends[i] = (Outcome.Refused, now);
                else waiting.Add(i);
                Grant(now);
            }
        }
        return ends;

        int Free(int now) => desk.CapacityAt(now) - working.Sum(w => jobs[w.Job].Units);

        void Begin(int i, int now)
        {
            working.Add((i, now + jobs[i].Takes));
            ends[i] = (Outcome.Released, now + jobs[i].Takes);
        }

        void Grant(int now)
        {
            while (waiting.Count > 0)
            {
                var line = waiting.OrderBy(i => desk.ByPriority ? jobs[i].Priority : 0).ToList();
                int next = line.FindIndex(i => jobs[i].Units <= Free(now));
                if (next < 0 || (next > 0 && !desk.Overtaking)) return;
                waiting.Remove(line[next]);
                Begin(line[next], now);
            }
        }
    }
}
