using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Experiments.ReleaseStudies;

/// <summary>Who holds a declaration while time passes: the parties that a time release study tells apart.</summary>
internal enum TimeHolder
{
    /// <summary>Customs works on it, or it waits for customs' officers and devices, or for their hours.</summary>
    Customs,

    /// <summary>Another agency works on it, or it waits for its officers.</summary>
    Agencies,

    /// <summary>The trader has to act.</summary>
    Trader,

    /// <summary>Money is missing from the account.</summary>
    Bank,

    /// <summary>A system is out of order, or others of the same train or lorry are waited for.</summary>
    Infrastructure,
}

/// <summary>Lays the causes of waiting on the parties.</summary>
internal static class TimeHolders
{
    /// <summary>Their names in the document, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } = ["customs", "agencies", "trader", "bank", "infrastructure"];

    /// <summary>The holder of each of a program's causes.</summary>
    /// <remarks>
    /// A queue is that of the agencies where any work of its pool's class is an agency's. Closed hours do not say whose they are, and count as
    /// customs'.
    /// </remarks>
    public static int[] Of(CompiledProgram program)
    {
        var agencies = Enumerable.Range(0, program.Length).Select(program.StepAt).OfType<Serve>()
            .Where(s => s.Cause == Cause.Agency).SelectMany(s => s.By.Select(r => r.Class)).ToHashSet();
        return
        [
            .. Enumerable.Range(0, program.Causes.Count).Select(cause => (int)((Cause)cause switch
            {
                Cause.Agency => TimeHolder.Agencies,
                Cause.Trader => TimeHolder.Trader,
                Cause.Payment => TimeHolder.Bank,
                Cause.Outage or Cause.Members => TimeHolder.Infrastructure,
                >= Cause.Queue when agencies.Contains(program.PoolClasses[cause - (int)Cause.Queue]) => TimeHolder.Agencies,
                _ => TimeHolder.Customs,
            })),
        ];
    }
}
