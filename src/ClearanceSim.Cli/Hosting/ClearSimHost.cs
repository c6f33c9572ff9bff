using ClearanceSim.Experiments.Catalogue;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Serilog;

namespace ClearanceSim.Cli.Hosting;

/// <summary>Composes the generic host: the services that commands share.</summary>
internal static class ClearSimHost
{
    /// <summary>Builds the host, whose services are those of a state folder that need not exist yet: nothing is opened.</summary>
    /// <remarks>
    /// An empty builder: whatever <c>appsettings.json</c> or environment happens to surround the program must not change its
    /// results.
    /// </remarks>
    public static IHost Build(StateFolder state)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSerilog(LogFile.Create(state), dispose: true);
        builder.Services.AddSingleton(state);
        builder.Services.AddSingleton(new RunCatalogue(state.Path));
        builder.Services.AddSingleton(new ReplicationStore(state.Path));
        return builder.Build();
    }
}
