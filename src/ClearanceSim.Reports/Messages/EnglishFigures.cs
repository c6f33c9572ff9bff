using System.Globalization;
using ClearanceSim.Reports.Figures;

namespace ClearanceSim.Reports.Messages;

/// <summary>Words that stand with figures, in English.</summary>
internal sealed class EnglishFigures : IFigureMessages
{
    public string Never => "never";

    public string AtOnce => "at once";

    public string OverACentury => "over a century";

    public string Days(long count) => Numbers.Counted(count, "day");

    public string Months(long count) => Numbers.Counted(count, "month");

    public string Years(string number) => $"{number} years";

    public string Range(string low, string high) => $"{low} to {high}";

    public string Less(string to, string from) => $"{to} - {from}";

    public string FewReplications(int replications, int advised, double times) => string.Create(
        CultureInfo.InvariantCulture,
        $"FEW REPLICATIONS: intervals that rest on {replications} are wide for want of more; those of {advised} would be some "
        + $"{times:0.#} times narrower (--replications {advised}).");
}
