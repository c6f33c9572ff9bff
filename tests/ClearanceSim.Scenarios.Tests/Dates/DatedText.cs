namespace ClearanceSim.Scenarios.Tests.Dates;

/// <summary>A small scenario that begins on 1 January 2024 and lasts ten days, with one regime whose overlays and laws a test writes.</summary>
internal static class DatedText
{
    /// <summary>The scenario.</summary>
    /// <param name="overlays">Lines under <c>overlays:</c>.</param>
    /// <param name="top">Further keys at the top.</param>
    public static string With(string overlays = "", string top = "") => $$"""
        posts: { north: { pools: { officers: { capacity: 2 } } } }
        pools:
          system: { capacity: unlimited, outages: { every: 10d, repair: 1h } }
        traffic:
          lorries: { rate: 10/h, posts: { north: 100% }, columns: { procedure: 40, value: 1000000 KZT, codes: { C: 50% } } }
        run: { length: 10d, drain: 5d }
        {{top}}
        regimes:
          - regime: changing
            deployment: { rules: { value: 3d, low: 1d, high: 9d, grade: assumed }, modules: 7d }
            profiles:
              licence: { when: codes has C, random: 40%, orders: document-check }
              any: { when: always, random: 10%, orders: inspection }
            stages:
              filing: { by: system, takes: 1s, fires: file, reaches: filed }
              registration: { by: system, takes: 5s, fires: register, reaches: registered }
              risk: { by: system, takes: 2s, assess: yes, fires: assess, reaches: assessed }
              check: { when: measures has document-check, by: officers, takes: { mean: 20min } }
              group:
                when: measures has inspection
                in: sequence
                of: { look: { waits: { mean: 30min } }, think: { waits: 5min } }
              payment: { by: system, takes: 3s, pays: yes, short: { waits: 1h }, fires: pay, reaches: paid }
              release: { by: system, takes: 1s, fires: release, reaches: released }
            overlays:
              none: { lever: 99, set: { title: "The same" } }
              {{overlays.ReplaceLineEndings("\n      ")}}
        """;

    /// <summary>The one regime, read.</summary>
    public static ScenarioRegime Read(string overlays = "", string top = "", string levers = "all") =>
        Assert.Single(ScenarioText.Read(new ScenarioOptions { Levers = levers }, With(overlays, top)).Regimes);
}
