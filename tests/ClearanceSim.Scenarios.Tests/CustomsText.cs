namespace ClearanceSim.Scenarios.Tests;

/// <summary>The text of a small customs scenario: one post, one flow, and the stages that every regime has.</summary>
internal static class CustomsText
{
    /// <summary>The scenario with one stage more, before payment, and with keys at the top.</summary>
    public static string With(string stage = "", string top = "") => $$"""
        posts: { north: { pools: { officers: { capacity: 2 } } } }
        traffic:
          lorries: { rate: 10/h, posts: { north: 100% }, columns: { procedure: 40, value: 1000000 KZT } }
        run: { length: 1d }
        {{Regime(stage)}}
        {{top}}
        """;

    /// <summary>A scenario whose declarations come from files, by the lines of its posts and its mapping.</summary>
    public static string Mapped(string lines) => $"{lines}\n{Regime()}";

    private static string Regime(string stage = "") => $$"""
        pools: { system: { capacity: unlimited } }
        regimes:
          - regime: old
            stages:
              filing: { by: system, takes: 1s, fires: file, reaches: filed }
              registration: { by: system, takes: 5s, fires: register, reaches: registered }
              risk: { by: system, takes: 2s, assess: yes, fires: assess, reaches: assessed }
              {{stage}}
              payment: { by: system, takes: 3s, pays: yes, short: { waits: 1h }, fires: pay, reaches: paid }
              release: { by: system, takes: 1s, fires: release, reaches: released }
        """;
}
