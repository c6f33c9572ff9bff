namespace ClearanceSim.Experiments.Results;

/// <summary>What became of the duties, taxes and fees that the goods of those who left bear; KZT a replication.</summary>
/// <remarks>To the tenge, <see cref="Assessed"/> is the sum of the others, for every declaration and so for all.</remarks>
public sealed record PaymentResult
{
    /// <summary>All that is payable, whoever pays it or not; what a correction adds is in it.</summary>
    public required Estimate Assessed { get; init; }

    /// <summary>Debited from accounts or collected from guarantees.</summary>
    public required Estimate Debited { get; init; }

    /// <summary>Secured by guarantees, under transit, temporary import and processing.</summary>
    public required Estimate Secured { get; init; }

    /// <summary>Waived by the procedure, or owed no longer since the goods were not released.</summary>
    public required Estimate Waived { get; init; }

    /// <summary>None of these.</summary>
    public required Estimate Outstanding { get; init; }
}
