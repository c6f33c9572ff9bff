using System.Globalization;

namespace ClearanceSim.Customs.Declarations;

/// <summary>
/// The number of a goods declaration: office (5 digits) / date (DDMMYY) / serial (7 digits), as <c>50101/240124/0000123</c>.
/// </summary>
/// <remarks>
/// Kept as one number of eighteen decimal digits, so a condition may compare it and a table shows it. Dates run from 2000 to
/// 2099. The default value is no number; <see cref="Describe"/> shows any cell of the column, the identifiers of foreign batches
/// included.
/// </remarks>
public readonly record struct DeclarationNumber : IComparable<DeclarationNumber>
{
    private const long OfficeUnit = 10_000_000_000_000;
    private const long DateUnit = 10_000_000;

    private DeclarationNumber(long cell) => Cell = cell;

    /// <summary>A number.</summary>
    /// <param name="office">1 to 99 999.</param>
    /// <param name="date">
    /// Its day, 2000 to 2099: that of registration on real declarations; that on which it comes on those that the model draws.
    /// </param>
    /// <param name="serial">0 to 9 999 999.</param>
    /// <exception cref="ArgumentOutOfRangeException">A part is out of its range.</exception>
    public DeclarationNumber(int office, DateOnly date, int serial)
    {
        if (office is < 1 or > 99_999)
            throw new ArgumentOutOfRangeException(nameof(office), office, "An office has five digits.");
        if (date.Year is < 2000 or > 2099)
            throw new ArgumentOutOfRangeException(nameof(date), date, "The year lies in 2000 to 2099.");
        if (serial is < 0 or > 9_999_999)
            throw new ArgumentOutOfRangeException(nameof(serial), serial, "A serial has seven digits.");
        Cell = office * OfficeUnit + DateDigits(date) * DateUnit + serial;
    }

    /// <summary>The number as the cell of the column <c>number</c>.</summary>
    public long Cell { get; }

    /// <summary>The customs office.</summary>
    public int Office => (int)(Cell / OfficeUnit);

    /// <summary>The day.</summary>
    public DateOnly Date
    {
        get
        {
            int digits = (int)(Cell / DateUnit % 1_000_000);
            return new DateOnly(2000 + digits % 100, digits / 100 % 100, digits / 10_000);
        }
    }

    /// <summary>The serial of the day.</summary>
    public int Serial => (int)(Cell % DateUnit);

    /// <summary>The cell of an office, day and serial that are known to be in range, for the loop.</summary>
    internal static long Pack(long office, long dateDigits, long serial) => office * OfficeUnit + dateDigits * DateUnit + serial;

    /// <summary>DDMMYY as a number.</summary>
    internal static long DateDigits(DateOnly date) => date.Day * 10_000 + date.Month * 100 + date.Year % 100;

    /// <summary>
    /// Reads a cell of the column <c>number</c>; false where it holds something else than a number of this form.
    /// </summary>
    public static bool TryFromCell(long cell, out DeclarationNumber number)
    {
        number = default;
        if (cell is < OfficeUnit or >= 100_000 * OfficeUnit) return false;
        int digits = (int)(cell / DateUnit % 1_000_000);
        int day = digits / 10_000, month = digits / 100 % 100;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(2000 + digits % 100, month)) return false;
        number = new DeclarationNumber(cell);
        return true;
    }

    /// <summary>Reads a number as it is written.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DeclarationNumber number)
    {
        number = default;
        if (text.Length != 20 || text[5] != '/' || text[12] != '/') return false;
        return Digits(text[..5], out long office) && Digits(text[6..12], out long date) && Digits(text[13..], out long serial)
            && TryFromCell(Pack(office, date, serial), out number);
    }

    /// <summary>Reads a number as it is written.</summary>
    /// <exception cref="FormatException">It is no number of this form.</exception>
    public static DeclarationNumber Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var number)
            ? number
            : throw new FormatException($"'{text}' is no declaration number: office/DDMMYY/serial.");

    /// <summary>Any cell of the column <c>number</c> for people: in the official form if it is one, else its digits.</summary>
    public static string Describe(long cell) =>
        TryFromCell(cell, out var number) ? number.ToString()
        : cell >= 0 ? cell.ToString(CultureInfo.InvariantCulture)
        : Engine.Attributes.PackedText.Unpack(cell);

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Office:00000}/{Cell / DateUnit % 1_000_000:000000}/{Serial:0000000}");

    /// <summary>By office, then day of the month, as the digits stand.</summary>
    public int CompareTo(DeclarationNumber other) => Cell.CompareTo(other.Cell);

    /// <summary>Lower digits?</summary>
    public static bool operator <(DeclarationNumber left, DeclarationNumber right) => left.Cell < right.Cell;

    /// <summary>Higher digits?</summary>
    public static bool operator >(DeclarationNumber left, DeclarationNumber right) => left.Cell > right.Cell;

    /// <summary>Lower digits or the same?</summary>
    public static bool operator <=(DeclarationNumber left, DeclarationNumber right) => left.Cell <= right.Cell;

    /// <summary>Higher digits or the same?</summary>
    public static bool operator >=(DeclarationNumber left, DeclarationNumber right) => left.Cell >= right.Cell;

    private static bool Digits(ReadOnlySpan<char> text, out long value) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
