using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Experiments.ReleaseStudies;

/// <summary>What a time release study looks at in a program: its milestones on the way, and the columns by which goods are told apart.</summary>
internal sealed class StudyWay
{
    // From arrival to removal. What else a regime reaches (notices, permits, limits) lies beside this way.
    private static readonly string[] Usual =
        ["entered", "filed", "registered", "assessed", "paid", "released", "crossed", "at-gate", "left", "delivered"];

    private static readonly string[] Columns = ["lane", "mode", "trader-category", "procedure"];

    private StudyWay(CompiledProgram program)
    {
        Milestones = [.. Usual.Where(program.Milestones.Contains)];
        Slots = [.. Milestones.Select(program.MilestoneSlot)];
        At = [.. Enumerable.Range(0, program.Length).Select(s => program.StepAt(s) is Reach r ? Milestones.IndexOf(r.Milestone) : -1)];
        MainFrom = Milestones.IndexOf(program.Process.Intervals[program.Process.MainInterval].From);
        Holders = TimeHolders.Of(program);
        Groups = [.. Columns.Where(c => program.Attributes.Find(c) is not null).Select(c => program.Attributes[c]).Select(a => (a.Name, a.Slot, a.Codes))];
    }

    /// <summary>The milestones, in the order in which they usually come.</summary>
    public List<string> Milestones { get; }

    /// <summary>Their cells.</summary>
    public int[] Slots { get; }

    /// <summary>For each step of the program, which of the milestones it reaches, or -1.</summary>
    public int[] At { get; }

    /// <summary>The milestone at which the attribution of time begins anew.</summary>
    public int MainFrom { get; }

    /// <summary>The holder of each cause.</summary>
    public int[] Holders { get; }

    /// <summary>The columns with their cells and codes.</summary>
    public (string Name, int Slot, IReadOnlyList<string> Codes)[] Groups { get; }

    /// <summary>The way through a program; null where it is no customs clearance.</summary>
    public static StudyWay? Of(CompiledProgram program) =>
        program.Milestones.Contains("released") && program.Attributes.Find("lane") is not null ? new(program) : null;
}
