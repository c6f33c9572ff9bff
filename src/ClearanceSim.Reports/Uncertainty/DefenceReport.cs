using System.Globalization;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Experiments.Uncertainty;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;

namespace ClearanceSim.Reports.Uncertainty;

/// <summary>The text of <c>defend</c>: whether a claim stands, how sure that is, and what would overturn it.</summary>
/// <remarks>Eighty columns, no colour. The same document gives the same text on every machine.</remarks>
public static class DefenceReport
{
    private const string Nowhere = "holds throughout", NeverTrue = "fails throughout";

    /// <summary>Writes the report.</summary>
    public static void Write(Defence document, TextWriter writer)
    {
        string title = $"{document.Scenario.Name}: a claim on trial";
        foreach (string line in Paragraph.Lines(title)) writer.WriteLine(line);
        writer.WriteLine(new string('=', Math.Min(title.Length, Paragraph.Width)));
        writer.WriteParagraph($"Claim: {document.Claim}", rest: "  ");
        writer.WriteParagraph(
            $"{document.Scenario.File}, seed {document.Seed}, {Numbers.Counted(document.Replications, "replication")} of every variant, all regimes "
            + "under the same luck.", rest: "  ");
        writer.WriteLine();
        Verdict(document, writer);
        Inputs(document, writer);
        Stress(document, writer);
        Close(document, writer);
    }

    private static void Verdict(Defence document, TextWriter writer)
    {
        writer.WriteLine("VERDICT");
        string values = document.Holds ? "holds" : "FAILS";
        writer.WriteParagraph(
            $"With every input at its value the claim {values}: {Written(document, document.Figure)}, against {Plain(document, document.Amount)} "
            + "claimed. The ± is chance alone; more replications make it narrower.", "  ", "  ");
        var sampled = document.Sampled;
        if (sampled.Samples == 0)
        {
            writer.WriteParagraph("No input gives a range, so nothing is known of what is merely assumed.", "  ", "  ");
            return;
        }
        writer.WriteParagraph(
            $"It holds in {Numbers.Percent(sampled.ShareHolding)} % of {Numbers.Counted(sampled.Samples, "sample")} of the assumptions "
            + $"({Numbers.Grouped(sampled.Inputs)} inputs varied together, each within its range). Nine in ten of the samples give "
            + $"{Plain(document, sampled.Low)} to {Plain(document, sampled.High)}, the middle one {Plain(document, sampled.Median)}. "
            + "Only better data make this range narrower.", "  ", "  ");
    }

    private static void Inputs(Defence document, TextWriter writer)
    {
        if (document.Inputs.Count == 0) return;
        writer.WriteLine();
        writer.WriteLine("WHAT MOVES IT MOST, AND WHERE THE CLAIM TURNS");
        var table = new TextTable();
        table.Add("  input (low, value, high)", "of variance", "at low", "at high");
        foreach (var input in document.Inputs)
        {
            bool isChance = input.VarianceShare < input.ChanceLevel;
            table.Add(
                $"  {input.Path}", $"{Numbers.Percent(input.VarianceShare)} %{(isChance ? "?" : "")}",
                Plain(document, input.FigureAtLow), Plain(document, input.FigureAtHigh));
            table.Heading($"      {input.Low}, {input.Value}, {input.High}: {Turns(document, input.Below?.Text, input.Above?.Text)}");
        }
        table.Write(writer);
        var first = document.Inputs[0];
        if (document.Sampled.ShareHolding is > 0 and < 1 && document.Inputs.All(i => i is { Below: null, Above: null }))
            writer.WriteParagraph(
                $"None of these turns the claim by itself; where it {(document.Holds ? "fails" : "holds")} in the samples, several go together or another does.", "  ", "  ");
        if (first.VarianceShare < first.ChanceLevel)
            writer.WriteParagraph("No single input stands out from chance: ask for more --samples.", "  ", "  ");
        else
            writer.WriteParagraph(
                $"Measure first: {first.Path}. Were it known, the range would be about {Numbers.Percent(first.Narrowing)} % narrower.", "  ", "    ");
    }

    private static void Stress(Defence document, TextWriter writer)
    {
        if (document.Stress.Count == 0) return;
        writer.WriteLine();
        writer.WriteLine("TRAFFIC AND STAFF, ALL OF THEM TOGETHER");
        foreach (var stress in document.Stress)
        {
            string? Factor(double? at) => at is { } factor
                ? Numbers.Signed(Numbers.Percent(Math.Abs(factor - 1)) + " %", 1).Replace("+", factor < 1 ? "-" : "+", StringComparison.Ordinal) : null;
            writer.WriteParagraph(
                $"{stress.Name} ({Numbers.Counted(stress.Inputs, "input")}), from {Numbers.Quantity(stress.Low)} to {Numbers.Quantity(stress.High)} times: "
                + $"{Plain(document, stress.FigureAtLow)} to {Plain(document, stress.FigureAtHigh)}; "
                + Turns(document, Factor(stress.Below), Factor(stress.Above)), "  ", "    ");
        }
    }

    private static string Turns(Defence document, string? below, string? above) => (below, above) switch
    {
        (null, null) => document.Holds ? Nowhere : NeverTrue,
        (null, { } high) => $"turns at {high}",
        ({ } low, null) => $"turns at {low}",
        ({ } low, { } high) => $"turns at {low} and at {high}",
    };

    private static void Close(Defence document, TextWriter writer)
    {
        writer.WriteLine();
        writer.WriteParagraph(
            $"Inputs: {Numbers.Grouped(document.Assumptions.WithSource)} of {Numbers.Grouped(document.Assumptions.Inputs)} have a source. Sampled is "
            + "what gives a range, by Latin hypercube: the value is taken as the median, and on either side of it all is as likely. "
            + "Of variance: squared rank correlation with the claim's figure; ? may be the luck of one input among so many. At low, at high: the claim's figure with this "
            + "input there and all others at their values.");
        if (document.Sampled.Samples is > 0 and < 100)
            writer.WriteParagraph(string.Create(CultureInfo.InvariantCulture,
                $"With {document.Sampled.Samples} samples the share is known to some {100 / Math.Sqrt(document.Sampled.Samples):0} points; --samples asks for more."));
    }

    private static Figure FigureOf(Defence document) => FigureUnits.Of(document.Unit);

    private static string Written(Defence document, Estimate estimate) => Cells.Value(estimate, FigureOf(document));

    private static string Plain(Defence document, double? value) => value is { } figure ? Cells.Plain(figure, FigureOf(document)) : Cells.Nothing;
}
