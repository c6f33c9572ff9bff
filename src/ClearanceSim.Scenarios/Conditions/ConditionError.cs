namespace ClearanceSim.Scenarios.Conditions;

/// <summary>What is wrong in a condition.</summary>
/// <param name="At">Place in the text, from 0.</param>
/// <param name="Message">What is wrong; what would be right.</param>
public sealed record ConditionError(int At, string Message);
