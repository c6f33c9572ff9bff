using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;
using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Scenarios.Processes;

/// <summary>Tells what the engine's compiler finds wrong with a process at the places of the steps that it speaks of.</summary>
/// <param name="where">Place and path of a step by its name, or null.</param>
/// <param name="otherwise">Place and path of all steps.</param>
internal sealed class CompilerFaults(Func<string, (Place Place, string Path)?> where, (Place Place, string Path) otherwise)
{
    /// <summary>Compiles a process that is otherwise right and notes what is wrong.</summary>
    public void Check(Process process, Faults faults)
    {
        foreach (var error in ProgramCompiler.Check(process))
        {
            if (error.Where is { } name && where(name) is { } step)
                faults.Add(step.Place, step.Path, error.Sentence.TrimEnd('.'));
            else faults.Add(otherwise.Place, otherwise.Path, error.ToString());
        }
    }
}
