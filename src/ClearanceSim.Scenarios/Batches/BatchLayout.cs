using ClearanceSim.Engine.Attributes;

namespace ClearanceSim.Scenarios.Batches;

/// <summary>How the rows of a batch file become declarations, and how declarations are written as such rows.</summary>
/// <remarks>
/// What a scenario's <c>batch:</c> mapping is read into:
/// <code>
/// batch:
///   format: csv                                     Format        (csv is the default)
///   separator: ";"                                  Separator     (a comma is the default; CSV only)
///   number: Declaration ID                          Number
///   date: { column: Date, format: yyyy-MM-dd }      Date          (a format with hours has times of day)
///   hours: mon-fri 09:00-18:00                      Filing.Usual  (open all day is the default)
///   post-hours: { busan: always }                   Filing.ByPost (what it does not name: the post's own hours)
///   headings: [Declaration ID, Date, …]             Headings      (only for writing)
///   columns: { … }                                  Columns       (see BatchColumn)
/// </code>
/// </remarks>
public sealed record BatchLayout
{
    /// <summary>How the file is written.</summary>
    public BatchFormat Format { get; init; } = BatchFormat.Csv;

    /// <summary>What stands between the cells of a CSV row.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>Heading (NDJSON: member) of the declaration's number, from which all its luck follows.</summary>
    public required string Number { get; init; }

    /// <summary>Where the moment of filing stands.</summary>
    public required BatchDate Date { get; init; }

    /// <summary>When declarations without a time of day are filed.</summary>
    public FilingHours Filing { get; init; } = FilingHours.AllDay;

    /// <summary>The first day of simulated time.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>The attributes that rows carry.</summary>
    public required AttributeSchema Schema { get; init; }

    /// <summary>The attribute that keeps the number itself, or null.</summary>
    public AttributeDefinition? NumberAttribute { get; init; }


    /// <summary>Where each attribute of a declaration comes from; attributes not named keep their initial value.</summary>
    public required IReadOnlyList<BatchColumn> Columns { get; init; }

    /// <summary>All headings in the order of writing; those that nothing reads stay empty. None: what is read.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];
}

/// <summary>Where the moment of filing stands in a row.</summary>
/// <param name="Heading">Heading (NDJSON: member).</param>
/// <param name="Format">A custom .NET date and time format, read independently of culture.</param>
public sealed record BatchDate(string Heading, string Format = "yyyy-MM-dd")
{
    /// <summary>Does the format tell the time of day (an <c>H</c> or <c>h</c> outside quotes)?</summary>
    public bool HasTimeOfDay
    {
        get
        {
            char quote = '\0';
            for (int i = 0; i < Format.Length; i++)
            {
                char c = Format[i];
                if (c == '\\') i++;
                else if (quote != '\0') quote = c == quote ? '\0' : quote;
                else if (c is '\'' or '"') quote = c;
                else if (c is 'H' or 'h') return true;
            }
            return false;
        }
    }
}
