using System.Globalization;
using ClearanceSim.Experiments.Uncertainty;
using ClearanceSim.Reports.Figures;

namespace ClearanceSim.Reports.Messages;

/// <summary>The report of a claim on trial in English.</summary>
internal sealed class EnglishDefence : IDefenceMessages
{
    public string Verdict => "VERDICT";

    public string NothingVaries => "No input gives a range, so nothing is known of what is merely assumed.";

    public string WhereItFails => "WHERE IT FAILS";

    public string Inputs => "WHAT MOVES IT MOST, AND WHERE THE CLAIM TURNS";

    public string Input => "input (low, value, high)";

    public string OfVariance => "of variance";

    public string AtLow => "at low";

    public string AtHigh => "at high";

    public string NoneStandsOut => "No single input stands out from chance: ask for more --samples.";

    public string Stress => "TRAFFIC AND STAFF, ALL OF THEM TOGETHER";

    public string Title(string? scenario) => $"{scenario}: a claim on trial";

    public string Claim(string claim) => $"Claim: {claim}";

    public string Luck(string file, ulong seed, int replications) => string.Create(
        CultureInfo.InvariantCulture, $"{file}, seed {seed}, {Numbers.Counted(replications, "replication")} of every variant, all regimes under the same luck.");

    public string AtItsValues(bool holds, string figure, string amount) =>
        $"With every input at its value the claim {(holds ? "holds" : "FAILS")}: {figure}, against {amount} claimed.{(figure.Contains('±', StringComparison.Ordinal) ? " The ± is chance alone; more replications make it narrower." : "")}";

    public string InSamples(SampledFigure sampled, string low, string median, string high) =>
        $"It holds in {Numbers.Percent(sampled.ShareHolding)} % of {Numbers.Counted(sampled.Samples, "sample")} of the assumptions ({Numbers.Counted(sampled.Inputs, "input")} varied together, "
        + $"each within its range). Nine in ten of the samples give {low} to {high}, the middle one {median}. Only better data make this range narrower.";

    public string OverloadedSamples(int overloaded, int samples) =>
        $"OVERLOADED in {Numbers.Grouped(overloaded)} of {Numbers.Counted(samples, "sample")}: more comes than some pool can serve, and times grow for as long as is simulated. How far the range reaches is no more than that there.";

    public string Differs(ContrastedInput input) =>
        $"Where it fails, {input.Path} tends to be {(input.Chance > 0.5 ? "high" : "low")} (median {input.WhereItFails} against {input.WhereItHolds}).";

    public string NoneDiffers(int failing, int holding) =>
        $"No input differs by more than chance between the {Numbers.Counted(failing, "sample")} in which it fails and the {Numbers.Grouped(holding)} in which it holds: several go together, or there are too few samples to tell.";

    public string DiffersMeaning(int failing, int holding, int inputs) =>
        $"Told by the rank test of Mann and Whitney (1947) between {Numbers.Counted(failing, "failing sample")} and {Numbers.Grouped(holding)} in which it holds, at the 5 % level{(inputs == 1 ? "" : $" over all {Numbers.Grouped(inputs)} inputs (Bonferroni)")}.";

    public string NoneTurnsAlone(bool holds) =>
        $"None of these turns the claim by itself; where it {(holds ? "fails" : "holds")} in the samples, several go together or another does.";

    public string MeasureFirst(string path, double narrowing) =>
        $"Measure first: {path}. Were it known, the range would be about {Numbers.Percent(narrowing)} % narrower.";

    public string StandsOutFrom(int samples, int inputs, double share) => (inputs, share) switch
    {
        (_, >= 1) => $"With {Numbers.Counted(samples, "sample")} no single one of {Numbers.Counted(inputs, "input")} can stand out from chance, whatever it does.",
        (1, _) => $"With {Numbers.Counted(samples, "sample")} it stands out from chance from {Numbers.Percent(share)} % of the variance on.",
        _ => $"With {Numbers.Counted(samples, "sample")} one of {Numbers.Counted(inputs, "input")} stands out from chance from {Numbers.Percent(share)} % of the variance on; with four times as many, from {Numbers.Percent(share / 4)} %.",
    };

    public string Stretched(StressResult stress, string low, string high, string turns) =>
        $"{stress.Name} ({Numbers.Counted(stress.Inputs, "input")}), from {Numbers.Quantity(stress.Low)} to {Numbers.Quantity(stress.High)} times: {low} to {high}; {turns}";

    public string Turns(bool holds, string? below, string? above) => (below, above) switch
    {
        (null, null) => holds ? "holds throughout" : "fails throughout",
        (null, { } high) => $"turns at {high}",
        ({ } low, null) => $"turns at {low}",
        ({ } low, { } high) => $"turns at {low} and at {high}",
    };

    public string Meaning(int withSource, int inputs) =>
        $"Inputs: {Numbers.Grouped(withSource)} of {Numbers.Grouped(inputs)} have a source. Sampled is what gives a range, by Latin hypercube: the value is taken as the median, and on either "
        + "side of it all is as likely. Of variance: squared rank correlation with the claim's figure; ? may be the luck of one input among so many. At low, at high: the claim's figure with "
        + "this input there and all others at their values.";

    public string ShareKnown(int samples, double points) => string.Create(
        CultureInfo.InvariantCulture, $"With {samples} samples the share in which it holds is known to some {points:0} points; --samples asks for more.");
}
