namespace ClearanceSim.Engine.Distributions;

/// <summary>What the samplers of composed distributions are made of.</summary>
internal sealed class SamplerParts
{
    private SamplerParts(DiscreteSampler choice, double[] values, Sampler[] components)
    {
        Choice = choice;
        Values = values;
        Components = components;
    }

    public DiscreteSampler Choice { get; }

    public double[] Values { get; }

    public Sampler[] Components { get; }

    public static SamplerParts Of(Empirical d) => new(
        new DiscreteSampler(d.CellWeights()), [.. d.Values.Select(Sampler.Clamp)], []);

    public static SamplerParts Of(Mixture d) => new(
        new DiscreteSampler([.. d.Parts.Select(p => p.Weight)]), [], [.. d.Parts.Select(p => Sampler.Compile(p.Of))]);

    /// <summary>A point between two neighbouring values.</summary>
    public double Between(ulong bits)
    {
        int gap = Choice.Index(bits, out double position);
        return Values[gap] + position * (Values[gap + 1] - Values[gap]);
    }
}
