using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;
using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Scenarios.Processes;

/// <summary>Tells what the engine's compiler finds wrong with a process at the places of the steps that it speaks of.</summary>
/// <param name="where">Place and path of a step by its name, or null.</param>
/// <param name="otherwise">Place and path of all steps.</param>
internal sealed class CompilerFaults(Func<string, (Place Place, string Path)?> where, (Place Place, string Path) otherwise)
{
    private const string NameEnds = ": ";

    /// <summary>Compiles a process that is otherwise right and notes what is wrong.</summary>
    public void Check(Process process, Faults faults)
    {
        foreach (string error in ProgramCompiler.Check(process))
        {
            // The compiler's sentences begin with the name of a step, unless they are about the process as a whole.
            int name = error.IndexOf(NameEnds, StringComparison.Ordinal);
            if (name > 0 && where(error[..name]) is { } step)
                faults.Add(step.Place, step.Path, error[(name + NameEnds.Length)..].TrimEnd('.'));
            else faults.Add(otherwise.Place, otherwise.Path, error);
        }
    }
}
