using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Scenarios.Tests;

/// <summary>Processes compiled for a look at the program: the tests share the tables of distributions, which take the longest.</summary>
internal static class Compiled
{
    private static readonly SamplerShelf Samplers = new();

    /// <summary>The program of a process.</summary>
    public static CompiledProgram Of(Process process) => ProgramCompiler.Compile(process, Samplers);

    /// <summary>What tells programs apart.</summary>
    public static string Hash(Process process) => Of(process).Hash;
}
