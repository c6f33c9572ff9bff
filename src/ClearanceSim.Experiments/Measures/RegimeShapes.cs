using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Experiments.Measures;

/// <summary>Derives what there is to observe from a compiled program.</summary>
public static class RegimeShapes
{
    private static readonly (string Attribute, string Section)[] Sections =
        [("lane", "lanes"), ("post", "posts"), ("procedure", "procedures"), ("trader-category", "traders")];

    /// <summary>The shape of a program's figures.</summary>
    public static RegimeShape Of(CompiledProgram program) => new()
    {
        Intervals = program.Process.Intervals,
        Clocked = [.. program.Process.Clocked.Select(c => new ClockShape(c.Name, c.From, c.To, c.Clock.Name))],
        MainInterval = program.Process.MainInterval,
        Thresholds = program.Process.Thresholds,
        Groups = [.. Groups(program).Select(g => new GroupShape(
            g.Section, program.Attributes[g.Attribute].Codes, Sections.Any(s => s.Section == g.Section) ? null : g.Attribute))],
        Stages = program.Stages,
        Pools = [.. program.Pools.Select(p => (p.Class, p.Site))],
        Causes = program.Causes,
        Measures = [.. ControlTallies.Measures(program.Process).Select(m => m.Name)],
        Sums = [.. ControlTallies.Sums(program.Process).Select(s => s.Path)],
        HasControl = ControlTallies.Of(program.Process) is not null,
    };

    /// <summary>The observed groups with their section of the document and their index in the process.</summary>
    internal static IEnumerable<(int Index, string Attribute, string Section)> Groups(CompiledProgram program) =>
        program.Process.Groups.Select((attribute, index) => (index, attribute, SectionOf(attribute))).DistinctBy(g => g.attribute);

    private static string SectionOf(string attribute) =>
        Sections.FirstOrDefault(s => s.Attribute == attribute).Section ?? MeasurePath.Group(attribute);
}
