using System.Globalization;

namespace ClearanceSim.Experiments.Replay;

/// <summary>Reads the bound of <c>maxRelease</c>: <c>60s</c>, <c>15min</c>, <c>4h</c>, <c>1h30min</c>, or a bare number of seconds.</summary>
internal static class ReleaseBound
{
    private const decimal HundredYears = 36_525m * 86_400_000_000;

    /// <summary>False if the text is no positive length of time below a hundred years.</summary>
    public static bool TryRead(string text, out long microseconds)
    {
        decimal sum = 0;
        string rest = text.Trim();
        while (rest.Length > 0)
        {
            int digits = rest.TakeWhile(c => char.IsAsciiDigit(c) || c == '.').Count();
            string unit = string.Concat(rest.Skip(digits).TakeWhile(char.IsAsciiLetter));
            decimal size = Size(unit);
            if (size == 0 || !decimal.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number))
                break;
            rest = rest[(digits + unit.Length)..].TrimStart();
            sum += number * size;
        }
        bool whole = rest.Length == 0 && sum is > 0 and < HundredYears;
        microseconds = whole ? (long)sum : 0;
        return whole;
    }

    private static decimal Size(string unit) => unit switch
    {
        "ms" => 1_000,
        "s" or "" => 1_000_000,
        "min" => 60_000_000,
        "h" => 3_600_000_000,
        "d" => 86_400_000_000,
        _ => 0,
    };
}
