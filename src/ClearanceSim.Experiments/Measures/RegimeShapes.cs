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
        MainInterval = program.Process.MainInterval,
        Thresholds = program.Process.Thresholds,
        Groups = [.. Groups(program).Select(g => new GroupShape(g.Section, program.Attributes[g.Attribute].Codes))],
        Stages = program.Stages,
        Pools = [.. program.Pools.Select(p => (p.Class, p.Site))],
        Causes = program.Causes,
        Measures = [.. ControlTallies.Measures(program.Process).Select(m => m.Name)],
        Sums = [.. ControlTallies.Sums(program.Process).Select(s => s.Path)],
        HasControl = ControlTallies.Of(program.Process) is not null,
    };

    /// <summary>The observed groups that have a section in the document, with their index in the process.</summary>
    internal static IEnumerable<(int Index, string Attribute, string Section)> Groups(CompiledProgram program)
    {
        for (int i = 0; i < program.Process.Groups.Count; i++)
            foreach (var (attribute, section) in Sections)
                if (program.Process.Groups[i] == attribute) yield return (i, attribute, section);
    }
}
