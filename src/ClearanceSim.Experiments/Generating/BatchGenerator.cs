using System.Globalization;
using ClearanceSim.Customs.Declarations;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;
using ClearanceSim.Scenarios;
using ClearanceSim.Scenarios.Batches;

namespace ClearanceSim.Experiments.Generating;

/// <summary>Writes batches of made-up declarations: a scenario's own traffic, or rows that fit its batch mapping.</summary>
/// <remarks>The same scenario, number and seed give the same bytes.</remarks>
public static class BatchGenerator
{
    private const int UsualDays = 30;

    /// <summary>Why no batch can be made for the scenario, as a sentence without a full stop; null if one can.</summary>
    public static string? Problem(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        if (scenario.Batch is { } layout)
            return SampleDeclarations.Lacking(layout) is [var first, ..]
                ? $"nothing says what to write for '{first}'; give its column a 'like'"
                : null;
        return scenario.Regimes[0].Definition is null ? "has no declarations; only a customs scenario makes batches" : null;
    }

    /// <summary>Writes a batch.</summary>
    /// <returns>Declarations written.</returns>
    /// <exception cref="OperationCanceledException">Stopped from outside.</exception>
    public static long Write(Scenario scenario, long count, ulong seed, Stream stream, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return scenario.Batch is { } layout
            ? WriteSample(scenario, layout, count, seed, stream, stop)
            : WriteTraffic(scenario, count, seed, stream, stop);
    }

    private static long WriteSample(
        Scenario scenario, BatchLayout layout, long count, ulong seed, Stream stream, CancellationToken stop)
    {
        int days = scenario.Run.Length is { } length ? (int)Math.Max(1, length / CapacitySchedule.Day) : UsualDays;
        using var writer = new BatchWriter(stream, layout);
        long written = writer.WriteAll(new SampleDeclarations(layout, count, seed, days).Next, stop);
        writer.Flush();
        return written;
    }

    // The traffic of the first regime's world, taken as it arrives: what happens to a declaration afterwards is left out.
    private static long WriteTraffic(Scenario scenario, long count, ulong seed, Stream stream, CancellationToken stop)
    {
        var process = scenario.Regimes[0].Process with
        {
            Steps = [],
            Refused = [],
            Withdrawn = [],
            Intervals = [("created", "ended")],
            Clocked = [],
            MainInterval = 0,
            Groups = [],
            Thresholds = [],
            Tallies = [],
            WeightedTimes = [],
            Lifecycle = null,
        };
        var schema = process.Attributes;
        using var writer = new BatchWriter(stream, DeclarationBatch.Layout(schema, scenario.Start));
        using var simulation = new Simulation(ProgramCompiler.Compile(process), new RunPlan { Seed = seed, Count = count });
        var observer = new Arrivals(writer, schema.Count, count);
        while (!simulation.IsOver && observer.Written < count)
        {
            stop.ThrowIfCancellationRequested();
            for (int i = 0; i < 1024 && observer.Written < count && simulation.Step(ref observer); i++)
            {
            }
        }
        writer.Flush();
        return observer.Written;
    }

    private struct Arrivals(BatchWriter writer, int cells, long most) : IObserver
    {
        private readonly long[] row = new long[cells];

        public static bool WatchesMoves => false;

        public long Written { get; private set; }

        public void Created(in EntityView entity)
        {
            if (Written == most) return;
            entity.Row[..cells].CopyTo(row);
            string number = NumberText(row[DeclarationSchema.Number], ++Written);
            writer.Write(number, entity.Now, row);
        }

        public readonly void Moved(in EntityView entity, int token, int step)
        {
        }

        public readonly void Ended(in EntityView entity, Outcome outcome)
        {
        }

        private static string NumberText(long cell, long ordinal) =>
            cell > 0 ? DeclarationNumber.Describe(cell) : ordinal.ToString(CultureInfo.InvariantCulture);
    }
}
