using System.Collections.Concurrent;
using ClearanceSim.Engine.Distributions;

namespace ClearanceSim.Engine.Programs;

/// <summary>Samplers that were compiled before, by their distribution: programs that differ in little share the rest.</summary>
/// <remarks>A table takes milliseconds to build, and a national process has some fifty. Safe for several threads.</remarks>
/// <param name="common">Where to look first; nothing is put there. What only few programs have need not be kept for all.</param>
public sealed class SamplerShelf(SamplerShelf? common = null)
{
    private readonly ConcurrentDictionary<Distribution, Sampler> samplers = [];

    internal Sampler Of(Distribution distribution) => Find(distribution) ?? samplers.GetOrAdd(distribution, Sampler.Compile);

    private Sampler? Find(Distribution distribution) =>
        samplers.TryGetValue(distribution, out var known) ? known : common?.Find(distribution);
}
