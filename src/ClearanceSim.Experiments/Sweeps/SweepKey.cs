using System.Security.Cryptography;
using System.Text;
using ClearanceSim.Customs.Money;
using ClearanceSim.Customs.Regimes;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Experiments.Sweeps;

/// <summary>The key of a replication: equal for equal figures, whatever file, point or sweep they are wanted for.</summary>
public static class SweepKey
{
    // The bytes of the program that makes figures: a later one may make others of the same scenario.
    private static readonly string Program = string.Join(' ', new[]
    {
        typeof(Simulation), typeof(RegimeDefinition), typeof(Scenarios.Scenario), typeof(SweepKey),
    }.Select(t => t.Assembly.ManifestModule.ModuleVersionId));

    /// <summary>What all replications of a program have in common.</summary>
    public static string OfProgram(CompiledProgram program, PriceList? prices) =>
        Hash($"{Program} {program.Hash} {DefinitionText.Of(prices)}");

    /// <summary>The key.</summary>
    /// <param name="program">What <see cref="OfProgram"/> gave.</param>
    /// <param name="plan">What is run, the replication's number and the seed among it.</param>
    public static string Of(string program, RunPlan plan) => Hash($"{program} {DefinitionText.Of(plan)}");

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..40];
}
