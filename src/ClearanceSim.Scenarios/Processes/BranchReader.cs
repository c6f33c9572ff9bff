using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Paths;
using ClearanceSim.Scenarios.Sections;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Processes;

/// <summary>Reads the arms of a branch.</summary>
/// <remarks>
/// Arms are tried in turn, but planners write shares: of <c>chance: 30%</c> and <c>chance: 20%</c> the second is 20 % of all, so
/// it is tried with 20/70 on what the first left over.
/// </remarks>
internal static class BranchReader
{
    /// <summary>The arms that can be read.</summary>
    /// <param name="name">Name of the branch, after which chances draw.</param>
    /// <param name="list">The list of arms.</param>
    /// <param name="path">Its path.</param>
    /// <param name="reading">What everybody needs to know.</param>
    /// <param name="steps">Reads the steps of an arm.</param>
    public static IReadOnlyList<BranchArm> Arms(
        string name, YamlSequence? list, string path, Reading reading, Func<YamlNode?, string, IReadOnlyList<ProcessStep>> steps)
    {
        var arms = new List<BranchArm>();
        decimal left = 1;
        for (int i = 0; i < (list?.Items.Count ?? 0); i++)
        {
            if (list!.Items[i] is not YamlMapping arm) continue;
            string at = TreePath.Join(path, i + 1);
            if (arm["otherwise"] is { } otherwise)
            {
                if (i < list.Items.Count - 1) reading.Faults.Add(arm.Place, at, "'otherwise' comes last; move this arm down");
                arms.Add(new(Condition.Always, steps(otherwise, TreePath.Join(at, "otherwise"))));
                continue;
            }
            if (arm["do"] is null) reading.Faults.Add(arm.Place, at, "lacks 'do', the steps of the arm");
            var inner = steps(arm["do"], TreePath.Join(at, "do"));
            if (arm["chance"] is { } chance)
            {
                if (Quantity.Of(chance, Dimension.Share) is not { } share) continue;
                if (share > 1) continue;
                if (share > left)
                    reading.Faults.Add(
                        chance.Place, TreePath.Join(at, "chance"),
                        $"the arms' chances sum to more than 100%; {DurationText.Trim(left * 100)}% is left");
                else arms.Add(
                    new(new Condition.Chance(TreePath.Join(name, i + 1), left == 0 ? 0 : (double)(share / left)), inner));
                left -= share;
            }
            else if (arm["when"] is null)
                reading.Faults.Add(arm.Place, at, "lacks 'when', the condition of the arm; or write 'chance' or 'otherwise'");
            else if (reading.Condition(arm["when"], TreePath.Join(at, "when"), TreePath.Join(name, i + 1)) is { } when)
                arms.Add(new(when, inner));
        }
        return arms;
    }
}
