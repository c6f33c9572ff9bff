using ClearanceSim.Experiments.Replications;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Experiments.Uncertainty;

/// <summary>What a measure's figures are.</summary>
public static class MeasureUnits
{
    private static readonly string[] Shares =
        ["share", "inTime", "hitRate", "inspectionRate", "detection", "nonCompliant", "utilisation"];

    private static readonly string[] Plain = ["queue", "officerHours", "staffedHours", "agencyChecks", "count", "contactsPerDeclaration"];

    /// <summary>The dimension of a measure by its path: times (seconds), shares, or plain numbers.</summary>
    public static Dimension Of(string measure)
    {
        string first = measure.Split('.')[0], last = measure[(measure.LastIndexOf('.') + 1)..];
        if (Shares.Contains(last) || first == "shareReleasedWithin") return Dimension.Share;
        bool isTime = !Plain.Contains(last) && (first is "intervals" or "stages" or "pools" or "waiting"
            || measure.Contains(".intervals.", StringComparison.Ordinal) || measure == "cost.traderDelay");
        return isTime ? Dimension.Duration : Dimension.Number;
    }

    /// <summary>What documents call a measure's unit: <c>s</c>, <c>share</c> or <c>number</c>.</summary>
    public static string NameOf(string measure)
    {
        var dimension = Of(measure);
        return dimension == Dimension.Duration ? "s" : dimension == Dimension.Share ? "share" : "number";
    }

    /// <summary>An amount of a measure, as people write it: seconds, a share, plain.</summary>
    /// <exception cref="ExperimentException">It is none, or of something else; the message says what would be right.</exception>
    public static double Amount(string text, string measure)
    {
        var (amount, dimension) = Amount(text);
        var wanted = Of(measure);
        // A bare number is taken as it is, money and counts alike.
        bool fits = dimension == wanted || (wanted == Dimension.Number && dimension == Dimension.Money);
        if (!fits) throw new ExperimentException($"'{measure}' is {wanted.Name}, and '{text}' is {dimension.Name}; write {wanted.Writing}, such as {wanted.Example}.");
        return dimension == Dimension.Duration ? amount / 1e6 : amount;
    }

    /// <summary>An amount in the base unit of what it measures.</summary>
    /// <exception cref="ExperimentException">It is none.</exception>
    internal static (double Amount, Dimension Dimension) Amount(string text)
    {
        var dimension = QuantityText.Recognise(text)
            ?? throw new ExperimentException($"'{text}' is no amount; write for example 15min, 10%, 500 000 KZT or 12.");
        _ = QuantityText.TryRead(text, dimension, out decimal amount);
        return ((double)amount, dimension);
    }
}
