using System.CommandLine;
using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Cli.Commands;

namespace ClearanceSim.Cli.Manifests;

/// <summary>Does again what a document says that it was made by: the same command, of the files that it carries.</summary>
internal static class ManifestRun
{
    // The commands that write documents with manifests.
    private static readonly string[] Repeatable = ["run", "compare", "replay", "explain", "defend", "sweep"];

    /// <summary>Carries it out.</summary>
    /// <param name="file">The document.</param>
    /// <param name="parsed">The command line that names it; only what changes no results may stand beside it.</param>
    /// <param name="session">The session.</param>
    public static int Carry(string file, ParseResult parsed, Session session)
    {
        if (NeutralOptions.BindingNames(parsed) is { Count: > 0 } binding)
            throw new BadInputException(
                $"{string.Join(", ", binding)}: '{file}' says itself how it was run; beside it may stand {NeutralOptions.InWords}.");
        var manifest = ManifestFileReader.Read(file);
        if (!Repeatable.Contains(manifest.Arguments[0]) || manifest.Arguments.Skip(1).Any(ManifestFileReader.IsMeant))
            throw new BadInputException($"{file}: manifest.arguments: '{string.Join(' ', manifest.Arguments)}' is nothing that can be done again.");
        var root = parsed.RootCommandResult.Command;
        var again = root.Parse(
            [.. manifest.Arguments, .. NeutralOptions.Neutral(parsed)], Invocation.Parsing);
        if (again.Errors.Count > 0 || again.Action is not WorkAction { Work: { } work })
            throw new BadInputException([.. again.Errors.Select(e => $"{file}: manifest.arguments: {e.Message}")
                .DefaultIfEmpty($"{file}: manifest.arguments: '{manifest.Arguments[0]}' is nothing that can be done again")]);
        if (NeutralOptions.Neutral(root.Parse(manifest.Arguments, Invocation.Parsing)) is { Count: > 0 } places)
            throw new BadInputException($"{file}: manifest.arguments: {places[0]} is for the command line, not for a document.");
        if (manifest.Version != ExperimentRun.Version)
            session.Error.WriteLine(
                $"'{file}' was made by version {manifest.Version}, and this is {ExperimentRun.Version}: figures may differ from it.");
        session.Carried = manifest;
        return work(again, session);
    }
}
