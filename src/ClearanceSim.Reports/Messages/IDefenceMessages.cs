using ClearanceSim.Experiments.Uncertainty;

namespace ClearanceSim.Reports.Messages;

/// <summary>What the report of a claim on trial says, but for figures, names and units.</summary>
internal interface IDefenceMessages
{
    /// <summary>The report's title.</summary>
    string Title(string? scenario);

    /// <summary>The claim as it was written.</summary>
    string Claim(string claim);

    /// <summary>How variants were run.</summary>
    string Luck(string file, ulong seed, int replications);

    /// <summary>Heading of the verdict.</summary>
    string Verdict { get; }

    /// <summary>How the claim stands with every input at its value.</summary>
    string AtItsValues(bool holds, string figure, string amount);

    /// <summary>Where no input gives a range.</summary>
    string NothingVaries { get; }

    /// <summary>How it stands over the samples.</summary>
    string InSamples(SampledFigure sampled, string low, string median, string high);

    /// <summary>Heading of what failing samples have in common.</summary>
    string WhereItFails { get; }

    /// <summary>How an input differs where the claim fails.</summary>
    string Differs(ContrastedInput input);

    /// <summary>Where no input does.</summary>
    string NoneDiffers(int failing, int holding);

    /// <summary>By which test inputs are told.</summary>
    string DiffersMeaning(int failing, int holding, int inputs);

    /// <summary>Heading of the inputs.</summary>
    string Inputs { get; }

    /// <summary>Column of the inputs.</summary>
    string Input { get; }

    /// <summary>Column of the share of variance.</summary>
    string OfVariance { get; }

    /// <summary>Column of the figure at the least.</summary>
    string AtLow { get; }

    /// <summary>Column of the figure at the most.</summary>
    string AtHigh { get; }

    /// <summary>Where no input that is shown turns the claim by itself.</summary>
    string NoneTurnsAlone(bool holds);

    /// <summary>Where no input stands out from chance.</summary>
    string NoneStandsOut { get; }

    /// <summary>What to measure first.</summary>
    string MeasureFirst(string path, double narrowing);

    /// <summary>What a number of samples can tell.</summary>
    string StandsOutFrom(int samples, int inputs, double share);

    /// <summary>Heading of what is stretched as a whole.</summary>
    string Stress { get; }

    /// <summary>What comes of stretching.</summary>
    string Stretched(StressResult stress, string low, string high, string turns);

    /// <summary>Where the claim turns, or that it does not.</summary>
    string Turns(bool holds, string? below, string? above);

    /// <summary>Of how many inputs is a source known, and what figures mean.</summary>
    string Meaning(int withSource, int inputs);

    /// <summary>How well the share is known.</summary>
    string ShareKnown(int samples, double points);

    /// <summary>Warns of samples in which more comes than some pool can serve.</summary>
    string OverloadedSamples(int overloaded, int samples);
}
