using ClearanceSim.Reports.Figures;

namespace ClearanceSim.Reports.Messages;

/// <summary>The ledger in English.</summary>
internal sealed class EnglishLedger : ILedgerMessages
{
    public string Summary(int inputs, int withSource, IEnumerable<(string Grade, int Count)> grades)
    {
        string graded = string.Join(", ", grades.Select(g => $"{Numbers.Grouped(g.Count)} {g.Grade}"));
        return $"{Numbers.Counted(inputs, "input")}, {Numbers.Grouped(withSource)} with a source{(graded.Length > 0 ? $": {graded}" : "")}.";
    }

    public string NothingPublished =>
        "No measured effect of Keden is published: what is graded 'assumed' is a guess, however exact its figure looks.";

    public string Input => "INPUT";

    public string Value => "VALUE";

    public string Range => "RANGE";

    public string Grade => "GRADE";

    public string Source => "source: ";
}
