namespace ClearanceSim.Scenarios.Published;

/// <summary>A figure that somebody published, which a scenario sets beside its own.</summary>
public sealed record PublishedFigure
{
    /// <summary>Its key in the scenario.</summary>
    public required string Id { get; init; }

    /// <summary>What it is a figure of, for people.</summary>
    public required string What { get; init; }

    /// <summary>In what it is told.</summary>
    public required PublishedUnit Unit { get; init; }

    /// <summary>The figure: a share from 0 to 1, seconds, or a plain number.</summary>
    public required double Value { get; init; }

    /// <summary>Where it was published.</summary>
    public required string Source { get; init; }

    /// <summary>How the model stands to it.</summary>
    public required Standing Standing { get; init; }

    /// <summary>Why it stands so; empty where that needs no word.</summary>
    public string Why { get; init; } = "";

    /// <summary>Path of the measure that it is to be compared with; null where it is compared with none.</summary>
    public string? Measure { get; init; }

    /// <summary>Id of the regime whose measure it is; null: the first.</summary>
    public string? Regime { get; init; }

    /// <summary>Id of a regime over whose measure the first is taken, as a multiple; null: it is taken by itself.</summary>
    public string? Over { get; init; }
}

/// <summary>In what a published figure is told.</summary>
public enum PublishedUnit
{
    /// <summary>A part of a whole, 0 to 1.</summary>
    Share,

    /// <summary>Seconds.</summary>
    Time,

    /// <summary>A plain number or multiple.</summary>
    Number,
}

/// <summary>How a model stands to a published figure.</summary>
public enum Standing
{
    /// <summary>Inputs were chosen such that the model meets it: that it does proves nothing.</summary>
    Fitted,

    /// <summary>Nothing was tuned to it: what the model says is a prediction.</summary>
    HeldOut,

    /// <summary>It measures something that the model has no measure of.</summary>
    NotComparable,
}
