using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Scenarios.Designs;

/// <summary>Whole numbers to be chosen so that a measure meets a requirement at the least cost.</summary>
/// <param name="Source">Its file, and the scenario that it changes.</param>
public sealed record Optimisation(ExperimentSource Source) : Experiment(Source)
{
    /// <summary>Fewer replications than this choose nothing and confirm nothing.</summary>
    public const int LeastBudget = 50;

    /// <summary>Replications at most when nobody says how many.</summary>
    public const int UsualBudget = 400;

    /// <summary>What is to be chosen, one or more, in the order of the file.</summary>
    public required IReadOnlyList<ChosenNumber> Over { get; init; }

    /// <summary>What is required.</summary>
    public required RequiredMeasure SoThat { get; init; }

    /// <summary>Replications at most, in all; at least <see cref="LeastBudget"/>.</summary>
    public required int Budget { get; init; }
}

/// <summary>A whole number that is to be chosen: how many officers a pool has.</summary>
/// <param name="Factor">What it sets, by its path.</param>
/// <param name="From">The least that may be chosen.</param>
/// <param name="To">The most.</param>
/// <param name="Weight">What one of it costs, above 0.</param>
/// <param name="Own">The scenario's own number; null where its path names several that differ.</param>
public sealed record ChosenNumber(Factor Factor, int From, int To, double Weight, int? Own)
{
    /// <summary>What it does to a scenario at a number.</summary>
    public FactorSetting At(int number)
    {
        string text = FormattableString.Invariant($"{number}");
        return Factor.At(new(text, new Yaml.YamlScalar(Factor.Path!.Place, text)));
    }
}

/// <summary>What the mean of a measure has to reach; whether it is measured, and in what unit, shows when the scenario is compiled.</summary>
/// <param name="Measure">A measure as people write it.</param>
/// <param name="AtLeast">Is it to be at least the threshold? Else at most.</param>
/// <param name="Threshold">The threshold as it is written.</param>
/// <param name="Tolerance">The tolerance likewise; null: the usual one.</param>
public sealed record RequiredMeasure(ChosenMeasure Measure, bool AtLeast, WrittenAmount Threshold, WrittenAmount? Tolerance);

/// <summary>An amount that a file gives, and where it does.</summary>
/// <param name="Text">As it is written, with its unit.</param>
/// <param name="Place">The place in the file.</param>
/// <param name="Path">The path of the value in the file.</param>
public sealed record WrittenAmount(string Text, Place Place, string Path);
