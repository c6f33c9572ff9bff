namespace ClearanceSim.Engine.Programs;

/// <summary>A lifecycle as a table: which state follows a trigger. Compiled elsewhere from whatever machine describes it.</summary>
/// <param name="States">Names; the first is the state at creation.</param>
/// <param name="Triggers">Names.</param>
/// <param name="Next">Row by state, column by trigger: the index of the next state, or -1 where the trigger is not allowed.</param>
/// <param name="Final">For each outcome (in the order of the enumeration) the states in which an entity may leave; empty: any.</param>
public sealed record StateTable(
    IReadOnlyList<string> States,
    IReadOnlyList<string> Triggers,
    IReadOnlyList<IReadOnlyList<int>> Next,
    IReadOnlyList<IReadOnlyList<int>> Final);
