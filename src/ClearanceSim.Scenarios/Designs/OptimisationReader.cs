using System.Globalization;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Paths;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Variants;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Designs;

/// <summary>Reads what an optimisation chooses, and tries the ends of every range.</summary>
/// <param name="scenario">What is changed, with the regime that was chosen.</param>
/// <param name="variants">Makes it with other values.</param>
/// <param name="faults">Takes what is wrong.</param>
internal sealed class OptimisationReader(Scenario scenario, ScenarioVariants variants, Faults faults)
{
    private const string Over = ExperimentTable.Optimise + ".over", SoThat = ExperimentTable.Optimise + ".so-that";

    /// <summary>The numbers that are to be chosen and are right.</summary>
    public IReadOnlyList<ChosenNumber> Numbers(YamlMapping over)
    {
        var found = new List<ChosenNumber>();
        foreach (var entry in over.Entries)
        {
            if (entry.Value is not YamlMapping mapping || mapping["path"] is not YamlScalar path || TreePath.Read(path.Text) is null) continue;
            if (Whole(mapping["from"]) is not { } from || Whole(mapping["to"]) is not { } to) continue;
            if (from > to) Fault(mapping["to"]!, entry.Name, $"'{to}' is below 'from', which is {from}; from <= to");
            else if (found.Find(n => TreePath.Read(n.Factor.Path!.Text)!.Meets(TreePath.Read(path.Text)!)) is { } same)
                Fault(path, entry.Name, $"sets what '{same.Factor.Name}' sets already; take one of the two out");
            else if (Number(entry, path, mapping, from, to) is { } number) found.Add(number);
        }
        if (over.Entries.Count == 0) faults.Add(over.Place, Over, "names no number to choose; give one such as inspectors: { path: …, from: 1, to: 10 }");
        if (found.Count == over.Entries.Count && found.Count > 1) TryTogether(found, over);
        return found;
    }

    /// <summary>What is required; null where it is wrong, which has been noted.</summary>
    public static RequiredMeasure? Requirement(YamlMapping soThat)
    {
        if (soThat["measure"] is not YamlScalar { IsEmpty: false } measure) return null;
        var (atLeast, atMost) = (Amount(soThat, "at-least"), Amount(soThat, "at-most"));
        return (atLeast ?? atMost) is { } threshold
            ? new(new(measure.Text, measure.Place, TreePath.Join(SoThat, "measure")), atLeast is not null, threshold, Amount(soThat, "tolerance")) : null;
    }

    private ChosenNumber? Number(YamlEntry entry, YamlScalar path, YamlMapping mapping, int from, int to)
    {
        int before = faults.Count;
        var factor = new Factor { Name = entry.Name, Title = entry.Name, Section = Over, Path = path, Place = entry.Key.Place };
        var inputs = scenario.Ledger.Where(a => FactorReader.Fits(a, path)).ToList();
        bool isWhole = inputs.Exists(a => a.Dimension is { IsWhole: true });
        if (inputs.Count > 0 && !isWhole)
        {
            Fault(path, entry.Name, $"'{path.Text}' is {inputs[0].Dimension?.Name ?? "no number"}, not a whole number; {Example()}");
            return null;
        }
        int[] own = [.. inputs.Select(Own).OfType<int>().Distinct()];
        var number = new ChosenNumber(factor, from, to, (double?)Quantity.Of(mapping["weight"], Dimension.Number) ?? 1, own.Length == 1 ? own[0] : null);
        if (isWhole)
        {
            Try([number.At(from)], mapping["from"]!, $"'{from}' makes no scenario of {scenario.File}", factor);
            if (faults.Count == before && to > from) Try([number.At(to)], mapping["to"]!, $"'{to}' makes no scenario of {scenario.File}", factor);
            return faults.Count == before ? number : null;
        }
        // Either there is nothing of that path, or something else than a number.
        Try([number.At(from)], path, $"'{path.Text}' is no whole number; {Example()}; with '{from}'", factor);
        if (faults.Count == before) Fault(path, entry.Name, $"'{path.Text}' is no whole number; {Example()}");
        return null;
    }

    private string Example() => scenario.Ledger.FirstOrDefault(a => a.Dimension is { IsWhole: true } && a.Path.EndsWith(".capacity", StringComparison.Ordinal)) is { } some
        ? $"name a capacity such as {some.Path}" : "name a capacity";

    private static int? Own(Assumptions.Assumption input) =>
        QuantityText.TryRead(input.Value, Dimension.Count, out decimal value) && value is >= 0 and <= int.MaxValue ? (int)value : null;

    private void TryTogether(List<ChosenNumber> numbers, YamlMapping over)
    {
        foreach (var (ends, which) in new[] { (numbers.Select(n => n.At(n.From)), "least"), (numbers.Select(n => n.At(n.To)), "most") })
            Try([.. ends], over, $"the {which} of all together makes no scenario of {scenario.File}", null);
    }

    private void Try(IReadOnlyList<FactorSetting> settings, YamlNode node, string what, Factor? of)
    {
        try
        {
            variants.At(settings);
        }
        catch (VariantException wrong)
        {
            foreach (var error in wrong.Errors)
            {
                // Of a path that names nothing the place is told already: it is the path that is wrong, and neither of its ends.
                bool isOfPath = of is not null && new Place(error.File, error.Line, error.Column) == of.Path!.Place && error.Path == TreePath.Join(Over, of.Name);
                faults.Add(isOfPath ? error : new(node.Place, of is null ? Over : TreePath.Join(Over, of.Name), $"{what}: {error.Path}: {error.Message}"));
            }
        }
    }

    private static int? Whole(YamlNode? node) => Quantity.Of(node, Dimension.Count) is { } whole && whole is >= 0 and <= 1_000_000 ? (int)whole : null;

    private static WrittenAmount? Amount(YamlMapping mapping, string key) =>
        mapping[key] is YamlScalar { IsEmpty: false } text && QuantityText.Recognise(text.Text) is not null
            ? new(text.Text, text.Place, TreePath.Join(SoThat, key)) : null;

    private void Fault(YamlNode node, string name, FormattableString message) =>
        faults.Add(node.Place, TreePath.Join(Over, name), message.ToString(CultureInfo.InvariantCulture));
}
