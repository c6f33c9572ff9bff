using ClearanceSim.Scenarios.Assumptions;
using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Scenarios.Grammar;

/// <summary>What a walk over a tree collects: everything that is wrong, and every input of the model.</summary>
/// <param name="faults">Takes what is wrong.</param>
public sealed class Survey(Faults faults)
{
    private readonly List<Assumption> inputs = [];

    /// <summary>What is wrong.</summary>
    public Faults Faults { get; } = faults;

    /// <summary>The inputs found, in file order.</summary>
    public IReadOnlyList<Assumption> Inputs => inputs;

    /// <summary>Notes an input.</summary>
    public void Note(Assumption input) => inputs.Add(input);
}
