using ClearanceSim.Experiments.Results;
using ClearanceSim.Experiments.Uncertainty;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Uncertainty;

/// <summary>The text of <c>defend</c>: whether a claim stands, how sure that is, and what would overturn it.</summary>
/// <remarks>Eighty columns, no colour. The same document gives the same text on every machine.</remarks>
public static class DefenceReport
{
    // What is left beside three columns of figures.
    private const int PathWidth = 38;

    private static readonly IDefenceMessages Texts = ReportLanguage.Chosen.Defence;

    /// <summary>Writes the report.</summary>
    public static void Write(Defence document, TextWriter writer)
    {
        string title = Texts.Title(document.Scenario.Name);
        foreach (string line in Paragraph.Lines(title)) writer.WriteLine(line);
        writer.WriteLine(new string('=', Math.Min(title.Length, Paragraph.Width)));
        writer.WriteParagraph(Texts.Claim(document.Claim), rest: "  ");
        writer.WriteParagraph(Texts.Luck(document.Scenario.File, document.Seed, document.Replications), rest: "  ");
        writer.WriteLine();
        Verdict(document, writer);
        WhereItFails(document, writer);
        Inputs(document, writer);
        Stress(document, writer);
        Close(document, writer);
    }

    private static void Verdict(Defence document, TextWriter writer)
    {
        writer.WriteLine(Texts.Verdict);
        Say(Texts.AtItsValues(document.Holds, Written(document, document.Figure), Plain(document, document.Amount)), writer);
        var sampled = document.Sampled;
        Say(
            sampled.Samples == 0 ? Texts.NothingVaries
                : Texts.InSamples(sampled, Plain(document, sampled.Low), Plain(document, sampled.Median), Plain(document, sampled.High)), writer);
        if (sampled.Overloaded > 0) Say(Texts.OverloadedSamples(sampled.Overloaded, sampled.Samples), writer);
    }

    private static void WhereItFails(Defence document, TextWriter writer)
    {
        if (document.WhereItFails is not { } contrast) return;
        writer.WriteLine();
        writer.WriteLine(Texts.WhereItFails);
        foreach (var input in contrast.Inputs) writer.WriteParagraph(Texts.Differs(input), "  ", "    ");
        if (contrast.Inputs.Count == 0) Say(Texts.NoneDiffers(contrast.Failing, contrast.Holding), writer);
        Say(Texts.DiffersMeaning(contrast.Failing, contrast.Holding, document.Sampled.Inputs), writer);
    }

    private static void Inputs(Defence document, TextWriter writer)
    {
        if (document.Inputs.Count == 0) return;
        writer.WriteLine();
        writer.WriteLine(Texts.Inputs);
        var table = new TextTable();
        table.Add($"  {Texts.Input}", Texts.OfVariance, Texts.AtLow, Texts.AtHigh);
        foreach (var input in document.Inputs) Add(document, input, table);
        table.Write(writer);
        var first = document.Inputs[0];
        if (document.Sampled.ShareHolding is > 0 and < 1 && document.Inputs.All(i => i is { Below: null, Above: null }))
            Say(Texts.NoneTurnsAlone(document.Holds), writer);
        if (first.VarianceShare < first.ChanceLevel) Say(Texts.NoneStandsOut, writer);
        else writer.WriteParagraph(Texts.MeasureFirst(first.Path, first.Narrowing), "  ", "    ");
        Say(Texts.StandsOutFrom(document.Sampled.Samples, document.Sampled.Inputs, first.ChanceLevel), writer);
    }

    private static void Add(Defence document, InputInfluence input, TextTable table)
    {
        var path = PathLines.Of(input.Path, PathWidth, "  ", "    ");
        string isChance = input.VarianceShare < input.ChanceLevel ? "?" : "";
        table.Add(
            path[0], $"{Numbers.Percent(input.VarianceShare)} %{isChance}", Plain(document, input.FigureAtLow), Plain(document, input.FigureAtHigh));
        foreach (string rest in path.Skip(1)) table.Heading(rest);
        table.Heading($"      {input.Low}, {input.Value}, {input.High}: {Texts.Turns(document.Holds, input.Below?.Text, input.Above?.Text)}");
    }

    private static void Stress(Defence document, TextWriter writer)
    {
        if (document.Stress.Count == 0) return;
        writer.WriteLine();
        writer.WriteLine(Texts.Stress);
        foreach (var stress in document.Stress)
        {
            string turns = Texts.Turns(document.Holds, Factor(stress.Below), Factor(stress.Above));
            writer.WriteParagraph(
                Texts.Stretched(stress, Plain(document, stress.FigureAtLow), Plain(document, stress.FigureAtHigh), turns), "  ", "    ");
        }
    }

    private static string? Factor(double? at) => at is { } factor
        ? Numbers.Signed(Numbers.Percent(Math.Abs(factor - 1)) + " %", 1).Replace("+", factor < 1 ? "-" : "+", StringComparison.Ordinal) : null;

    private static void Close(Defence document, TextWriter writer)
    {
        writer.WriteLine();
        writer.WriteParagraph(Texts.Meaning(document.Assumptions.WithSource, document.Assumptions.Inputs));
        if (document.Sampled.Samples is > 0 and < 100 and var samples)
            writer.WriteParagraph(Texts.ShareKnown(samples, 100 / Math.Sqrt(samples)));
    }

    private static void Say(string sentence, TextWriter writer) => writer.WriteParagraph(sentence, "  ", "  ");

    private static Figure FigureOf(Defence document) => FigureUnits.Of(document.Unit);

    private static string Written(Defence document, Estimate estimate) => Cells.Value(estimate, FigureOf(document));

    private static string Plain(Defence document, double? value) => value is { } figure ? Cells.Plain(figure, FigureOf(document)) : Cells.Nothing;
}
