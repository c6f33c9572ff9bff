using System.Globalization;
using LiteDB;

namespace ClearanceSim.Experiments.Catalogue;

/// <summary>Run records as LiteDB documents.</summary>
/// <remarks>Written by hand: no reflection at start-up, and what lies on disk is plain to see.</remarks>
internal static class RunBson
{
    public static BsonDocument Write(RunRecord run) => new()
    {
        ["_id"] = run.Id,
        ["started"] = run.Started,
        ["command"] = run.Command,
        ["scenarios"] = new BsonArray(run.Scenarios.Select(s => new BsonDocument
        {
            ["id"] = s.Id,
            ["file"] = s.File,
            ["sha256"] = s.Sha256,
        })),
        ["seed"] = run.Seed.ToString(CultureInfo.InvariantCulture), // LiteDB has no unsigned 64-bit integer
        ["version"] = run.Version,
        ["replications"] = run.Replications,
        ["replicationsPlanned"] = run.ReplicationsPlanned is { } planned ? planned : BsonValue.Null,
        ["regimes"] = new BsonArray(run.Regimes.Select(r => new BsonValue(r))),
        ["figures"] = new BsonArray(run.Figures.Select(f => new BsonDocument
        {
            ["scenario"] = f.Scenario,
            ["regime"] = f.Regime,
            ["measure"] = f.Measure,
            ["value"] = Number(f.Value),
            ["halfWidth"] = Number(f.HalfWidth),
        })),
    };

    public static RunRecord Read(BsonDocument document) => new()
    {
        Id = document["_id"].AsString,
        Started = document["started"].AsDateTime.ToUniversalTime(),
        Command = document["command"].AsString,
        Scenarios =
        [
            .. document["scenarios"].AsArray
                .Select(s => new RunScenario(s["id"].AsString, s["file"].AsString, s["sha256"].AsString, null)),
        ],
        Seed = ulong.Parse(document["seed"].AsString, CultureInfo.InvariantCulture),
        Version = document["version"].AsString,
        Replications = document["replications"].AsInt32,
        ReplicationsPlanned = document["replicationsPlanned"] is { IsInt32: true } planned ? planned.AsInt32 : null,
        Regimes = [.. document["regimes"].AsArray.Select(r => r.AsString)],
        Figures =
        [
            .. document["figures"].AsArray.Select(f => new RunFigure(
                f["scenario"].AsString, f["regime"].AsString, f["measure"].AsString, Number(f["value"]), Number(f["halfWidth"]))),
        ],
    };

    private static BsonValue Number(double? value) => value is { } v ? new BsonValue(v) : BsonValue.Null;

    private static double? Number(BsonValue value) => value.IsNull ? null : value.AsDouble;
}
