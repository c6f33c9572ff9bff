namespace ClearanceSim.Experiments.Uncertainty;

/// <summary>What the samples in which a claim fails have in common.</summary>
/// <param name="Failing">Samples in which it fails.</param>
/// <param name="Holding">Samples in which it holds.</param>
/// <param name="Inputs">Up to four inputs that differ between the two by more than chance, those that differ most first.</param>
public sealed record FailureContrast(int Failing, int Holding, IReadOnlyList<ContrastedInput> Inputs);

/// <summary>An input that differs where a claim fails.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Chance">How likely it is greater in a failing sample than in a holding one: U / (failing × holding).</param>
/// <param name="WhereItFails">Its median over the failing samples, as written.</param>
/// <param name="WhereItHolds">Its median over the others.</param>
public sealed record ContrastedInput(string Path, double Chance, string WhereItFails, string WhereItHolds);
