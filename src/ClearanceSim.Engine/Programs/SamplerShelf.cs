using System.Collections.Concurrent;
using ClearanceSim.Engine.Distributions;

namespace ClearanceSim.Engine.Programs;

/// <summary>Samplers that were compiled before, by their distribution: programs that differ in little share the rest.</summary>
/// <remarks>A table takes milliseconds to build, and a national process has some fifty. Safe for several threads.</remarks>
public sealed class SamplerShelf
{
    private readonly ConcurrentDictionary<Distribution, Sampler> samplers = [];

    internal Sampler Of(Distribution distribution) => samplers.GetOrAdd(distribution, Sampler.Compile);
}
