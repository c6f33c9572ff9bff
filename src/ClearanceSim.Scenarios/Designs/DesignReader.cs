using System.Globalization;
using System.Numerics;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Paths;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Designs;

/// <summary>Reads which combinations of the factors' levels are run, and whether the factors have the levels that this takes.</summary>
internal static class DesignReader
{
    private const string Key = "design";
    private static readonly string[] Romans = ["III", "IV", "V", "VI", "VII", "VIII"];

    /// <summary>The design; null where it is wrong, which has been noted.</summary>
    /// <param name="node">What the file says.</param>
    /// <param name="names">All factors.</param>
    /// <param name="factors">Those of them that are right; what is wrong with the others is known, and what is wrong here is to be known, too.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static Design? Read(YamlNode? node, IReadOnlyList<string> names, IReadOnlyList<Factor> factors, Faults faults)
    {
        bool areAll = factors.Count == names.Count;
        switch (node)
        {
            case YamlScalar { Text: ExperimentTable.FullFactorial }:
                return Levels(factors, 2, int.MaxValue, "a full factorial design", faults) && areAll && Few(factors.Aggregate(1.0, (all, f) => all * f.Levels.Count), node, faults) ? new Design.Full() : null;
            case YamlMapping { Entries: [{ Name: "fractional" } fraction] }:
                bool areOfTwo = Levels(factors, 2, 2, "a fractional design", faults);
                return Fractional(fraction.Value, names, faults) is { } found && areOfTwo && Few(found.Runs, node, faults)
                    ? new Design.Fractional(found) : null;
            case YamlMapping { Entries: [{ Name: "latin-hypercube" } cube] }:
                return Quantity.Of(cube.Value, Dimension.Count) is { } samples && samples is >= 2 and <= Design.MostPoints
                    ? new Design.LatinHypercube((int)samples) : null;
            default:
                return null;
        }
    }

    private static bool Levels(IReadOnlyList<Factor> factors, int least, int most, string what, Faults faults)
    {
        int before = faults.Count;
        foreach (var factor in factors.Where(f => f.Range is not null || f.Levels.Count < least || f.Levels.Count > most))
            faults.Add(factor.Place, TreePath.Join("factors", factor.Name), factor.Range is not null
                ? $"has a range, and {what} takes levels; write 'levels', or make the design {{ latin-hypercube: 40 }}"
                : string.Create(CultureInfo.InvariantCulture, $"has {factor.Levels.Count} levels, and {what} takes exactly {most}; ")
                    + "leave some out, or make the design 'full'");
        return faults.Count == before;
    }

    private static bool Few(double points, YamlNode node, Faults faults)
    {
        if (points <= Design.MostPoints) return true;
        faults.Add(node.Place, Key, string.Create(CultureInfo.InvariantCulture,
            $"has {points:0} points, more than {Design.MostPoints}; take fewer levels, or a fraction such as {{ fractional: IV }}"));
        return false;
    }

    private static Fraction? Fractional(YamlNode node, IReadOnlyList<string> factors, Faults faults)
    {
        const string path = Key + ".fractional";
        if (factors.Count is < 3 or > Fraction.MostFactors)
        {
            faults.Add(node.Place, path, $"takes 3 to {Fraction.MostFactors} factors, and there are {factors.Count}; make the design 'full', or a latin-hypercube");
            return null;
        }
        if (node is YamlSequence || node is YamlScalar { Text: var one } && one.Contains('='))
            return Given(node, factors, path, faults);
        if (node is not YamlScalar { IsEmpty: false } scalar) return null;
        var chosen = Chosen(scalar.Text, factors.Count, out string? problem);
        if (problem is not null) faults.Add(node.Place, path, problem);
        return chosen;
    }

    private static Fraction? Chosen(string text, int factors, out string? problem)
    {
        problem = null;
        int whole = 1 << factors;
        if (text.EndsWith("runs", StringComparison.Ordinal))
        {
            if (!int.TryParse(text[..^"runs".Length].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int runs)
                || !BitOperations.IsPow2(runs) || runs < 4 || runs >= whole)
                problem = $"'{text}' is no number of runs of a fraction; write {(whole / 2 == 4 ? "'4 runs'" : $"a power of two from 4 to {whole / 2}")}";
            else if (FractionChoice.OfRuns(factors, runs) is { } found) return found;
            else problem = $"{runs} runs cannot tell {factors} factors apart; the fewest that can are {FractionChoice.OfResolution(factors, 3)!.Runs}";
            return null;
        }
        int resolution = Array.IndexOf(Romans, text) + 3;
        if (resolution < 3 && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out resolution)) resolution = 0;
        if (resolution is < 3 or > 8)
            problem = $"'{text}' is no resolution; write III, IV, V and so on, a number of runs such as '8 runs', or generators such as [D=ABC]";
        else if (FractionChoice.OfResolution(factors, resolution) is { } found) return found;
        else problem = $"no fraction of {factors} factors has resolution {Fraction.Roman(resolution)}; the highest is "
            + $"{Fraction.Roman(FractionChoice.OfRuns(factors, whole / 2)!.Resolution)}, or make the design 'full'";
        return null;
    }

    private static Fraction? Given(YamlNode node, IReadOnlyList<string> factors, string path, Faults faults)
    {
        int before = faults.Count;
        var generators = new List<Generator>();
        var items = node is YamlSequence list ? list.Items : [node];
        foreach (var item in items.OfType<YamlScalar>())
        {
            if (GeneratorText.Problem(item.Text, factors, out var generator) is { } problem) faults.Add(item.Place, path, problem);
            else if (generators.Exists(g => g.Factor == generator!.Factor))
                faults.Add(item.Place, path, $"'{item.Text}' makes factor {item.Text.TrimStart()[0]} once more; give each factor one generator");
            else generators.Add(generator!);
        }
        if (items.Count == 0) faults.Add(node.Place, path, "names no generator; write for example [D=ABC]");
        int made = generators.Aggregate(0, (all, g) => all | 1 << g.Factor);
        foreach (var g in generators.Where(g => (g.Of & made) != 0))
            faults.Add(node.Place, path, $"{g} takes {Fraction.Write(g.Of & made)}, which a generator makes itself; use factors that none makes");
        if (faults.Count > before) return null;
        var fraction = new Fraction(factors.Count, generators);
        if (fraction.Resolution >= 3) return fraction;
        faults.Add(node.Place, path, $"these generators give I = {Fraction.Write(fraction.DefiningRelation.First().Word)}, "
            + "so that two factors always change together; choose others, or leave the choice to a resolution such as III");
        return null;
    }
}
