using ClearanceSim.Scenarios.Assumptions;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Paths;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Variants;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Designs;

/// <summary>Reads what an experiment changes, and tries every level by itself.</summary>
/// <param name="scenario">What is changed.</param>
/// <param name="variants">Makes it with other values.</param>
/// <param name="faults">Takes what is wrong.</param>
internal sealed class FactorReader(Scenario scenario, ScenarioVariants variants, Faults faults)
{
    private const string Factors = "factors";

    // Settings of the whole run, not of a regime: they are the same at every point, or nothing could be compared.
    private static readonly string[] OfTheRun =
        ["name", "about", "world", "seed", "from", "run", "levers", "set", "published", "headline", "not-modelled", "models", "batch", "costs", "serves"];

    private readonly string file = scenario.File;

    /// <summary>The factors that are right.</summary>
    public IReadOnlyList<Factor> Read(YamlNode? node)
    {
        var found = new List<Factor>();
        foreach (var entry in (node as YamlMapping)?.Entries ?? [])
        {
            if (entry.Value is not YamlMapping mapping) continue;
            int before = faults.Count;
            var factor = Read(entry, mapping);
            if (factor is null || faults.Count > before) continue;
            if (found.Find(f => IsSame(f, factor)) is { } same)
                Fault(mapping["path"] ?? mapping["lever"]!, factor.Name, $"changes what '{same.Name}' changes already{Both(same, factor)}; take one of the two out");
            else if (Try(factor, mapping)) found.Add(factor);
        }
        return found;
    }

    private Factor? Read(YamlEntry entry, YamlMapping mapping)
    {
        // Its shape has told what is wrong.
        if (mapping["path"] is null == mapping["lever"] is null || (mapping["path"] is YamlScalar { Text: var text } && TreePath.Read(text) is null)) return null;
        var number = Quantity.Of(mapping["lever"], Dimension.Count);
        if (number > ExperimentTable.MostLever || (number is not null && (mapping["low"] ?? mapping["high"]) is not null)) return null;
        var factor = new Factor
        {
            Name = entry.Name,
            Title = mapping["title"] is YamlScalar title ? title.Text : entry.Name,
            Path = mapping["path"] as YamlScalar,
            Lever = (int?)number,
            IsCircumstance = mapping["circumstance"] is YamlScalar { Text: "yes" or "true" },
            Place = entry.Key.Place,
        };
        if (factor.Path is { } path) CheckPath(path, entry.Name);
        if (factor.Lever is { } lever) CheckLever(lever, mapping["lever"]!, entry.Name);
        if (mapping["levels"] is YamlSequence levels) return factor with { Levels = LevelsOf(levels, factor) };
        if (mapping["low"] is YamlScalar low && mapping["high"] is YamlScalar high)
            return RangeOf(low, high, factor) is { } range ? factor with { Range = range } : null;
        Fault(entry.Key, entry.Name, factor.Lever is not null
            ? "lacks its levels; write levels: [off, on]" : "lacks its levels; write 'levels', or for a latin-hypercube 'low' and 'high'");
        return null;
    }

    private void CheckPath(YamlScalar path, string name)
    {
        if (TreePath.Read(path.Text) is { } tree && OfTheRun.Contains(tree.Segments[0]))
            Fault(path, name, $"'{path.Text}' belongs to the run as a whole, which is the same at every point; name a value of the regimes or the world");
    }

    private void CheckLever(int lever, YamlNode node, string name)
    {
        var known = scenario.Regimes.SelectMany(r => r.Overlays).Select(o => o.Lever).Distinct().Order().ToList();
        if (!known.Contains(lever))
            Fault(node, name, $"there is no lever {lever}; {(known.Count == 0 ? "no regime here has overlays" : $"there are {string.Join(", ", known)}")}");
    }

    private List<FactorLevel> LevelsOf(YamlSequence levels, Factor factor)
    {
        var found = new List<FactorLevel>();
        foreach (var node in levels.Items)
        {
            string text = InOneLine(node);
            if (node is YamlScalar { IsEmpty: true }) continue; // told by its shape
            if (factor.Lever is not null && text is not ("off" or "on"))
                Fault(node, factor.Name, $"'{text}' is no level of a lever; write off or on");
            else if (found.Exists(l => l.Text == text)) Fault(node, factor.Name, $"has the level '{text}' twice; leave one out");
            else found.Add(new(text, node));
        }
        if (found.Count < 2 && found.Count == levels.Items.Count) Fault(levels, factor.Name, "has fewer than two levels, so nothing varies; give two or more");
        return found;
    }

    private FactorRange? RangeOf(YamlScalar low, YamlScalar high, Factor factor)
    {
        var (from, to) = (Amount(low.Text), Amount(high.Text));
        if (from is null || to is null)
        {
            var wrong = from is null ? low : high;
            Fault(wrong, factor.Name, $"'{wrong.Text}' is no amount; write for example 4, 30min, 5% or '*0.8', or give 'levels'");
            return null;
        }
        if (from.Value.Prefix != to.Value.Prefix || from.Value.Dimension != to.Value.Dimension)
        {
            Fault(high, factor.Name, $"'{low.Text}' and '{high.Text}' are not of one kind; write both as values, or both as changes with their signs, such as -10% and +10%");
            return null;
        }
        if (from.Value.Amount >= to.Value.Amount)
        {
            Fault(high, factor.Name, $"'{high.Text}' is not above '{low.Text}'; low < high");
            return null;
        }
        var dimension = from.Value.Dimension;
        // Half an officer is nobody: what the scenario has in whole numbers is drawn so.
        if (dimension == Dimension.Number && from.Value.Prefix.Length == 0 && scenario.Ledger.Any(a => a.Dimension is { IsWhole: true } && Fits(a, factor.Path!)))
            dimension = Dimension.Count;
        return new(low.Text, high.Text, from.Value.Prefix, new InputRange(
            factor.Path!.Text, from.Value.Amount, (from.Value.Amount + to.Value.Amount) / 2, to.Value.Amount, dimension));
    }

    private static (string Prefix, decimal Amount, Dimension Dimension)? Amount(string text)
    {
        if (text.StartsWith('*'))
            return QuantityText.TryRead(text[1..], Dimension.Number, out decimal times) && times >= 0 ? ("*", times, Dimension.Number) : null;
        bool isShift = text.Length > 1 && text[0] is '+' or '-';
        if (QuantityText.Recognise(text) is not { } dimension || !QuantityText.TryRead(text, dimension, out decimal amount)) return null;
        return isShift && dimension == Dimension.Share ? ("*", 1 + amount, Dimension.Number) : (isShift ? "+" : "", amount, dimension);
    }

    /// <summary>Does a path, of an author, name an input of the ledger?</summary>
    public static bool Fits(Assumption input, YamlScalar path)
    {
        var wanted = TreePath.Read(path.Text)!.Segments;
        var own = TreePath.Read(input.Path)?.Segments ?? [];
        if (wanted[0] == "regimes" && own.Count > 0 && own[0] != "regimes") wanted = [.. wanted.Skip(2)];
        return own.Count == wanted.Count && own.Zip(wanted).All(s => s.Second == "*" || s.First == s.Second);
    }

    // Each level by itself, so that its author is told before anything runs; together they are tried when the points are made.
    private bool Try(Factor factor, YamlMapping mapping)
    {
        int before = faults.Count;
        IEnumerable<FactorLevel> levels = factor.Range is { } range ? [range.At(0, mapping["low"]!.Place), range.At(1, mapping["high"]!.Place)] : factor.Levels;
        foreach (var level in levels)
        {
            try
            {
                variants.At([factor.At(level)]);
            }
            catch (VariantException wrong)
            {
                foreach (var error in wrong.Errors) faults.Add(Here(error, factor, level));
            }
        }
        return faults.Count == before;
    }

    // What the level made wrong elsewhere is told where the level stands.
    private InputError Here(InputError error, Factor factor, FactorLevel level)
    {
        var place = level.Value.Place;
        string path = TreePath.Join(Factors, factor.Name);
        return error.File == place.File && error.Line > 0
            ? error.Path == path ? error : new(new Place(error.File, error.Line, error.Column), path, $"'{level.Text}' makes no scenario: {error.Message}")
            : new(place, path, $"'{level.Text}' makes no scenario of {file}: {error.Path}: {error.Message}");
    }

    private static bool IsSame(Factor one, Factor other) => one.Lever == other.Lever
        && (one.Path is null || other.Path is null ? one.Path == other.Path : TreePath.Read(one.Path.Text)!.Meets(TreePath.Read(other.Path.Text)!));

    // Of two paths that are written otherwise it does not show at once.
    private static string Both(Factor one, Factor other) =>
        one.Path?.Text == other.Path?.Text ? "" : $" ('{one.Path!.Text}' and '{other.Path!.Text}' name the same value, or a part of it)";

    private static string InOneLine(YamlNode node) => node switch
    {
        YamlMapping mapping => "{ " + string.Join(", ", mapping.Entries.Select(e => $"{e.Name}: {InOneLine(e.Value)}")) + " }",
        YamlSequence list => "[" + string.Join(", ", list.Items.Select(InOneLine)) + "]",
        YamlScalar scalar => scalar.Text,
        _ => "",
    };

    private void Fault(YamlNode node, string factor, string message) => faults.Add(node.Place, TreePath.Join(Factors, factor), message);
}
