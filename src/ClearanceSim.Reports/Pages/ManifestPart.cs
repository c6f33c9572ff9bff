using System.Globalization;
using System.Reflection;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Charts;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Pages;

/// <summary>What the run was made of, and how to have it again.</summary>
internal static class ManifestPart
{
    private static readonly string Version =
        typeof(ManifestPart).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>Writes it.</summary>
    public static void Write(
        HtmlWriter page, ResultsDocument document, IPageMessages texts, IReadOnlyCollection<Picture> pictures, IReadOnlyCollection<Sheet> sheets)
    {
        page.Open("dl");
        foreach (var scenario in document.Scenarios) Entry($"{texts.Scenario} {scenario.Id}", $"{scenario.File}, sha256 {scenario.Sha256}");
        Entry(texts.Seed, document.Seed.ToString(CultureInfo.InvariantCulture));
        Entry(texts.Replications, document.Replications.ToString(CultureInfo.InvariantCulture));
        Entry(texts.Program, $"clearsim {Version}");
        Entry(texts.Schema, document.Schema);
        page.Element("dt", texts.Again).Open("dd").Element("code", CommandText.Again(document)).Close();
        Entry(texts.Beside, string.Join(", ", new[] { ResultsFiles.Document, ResultsFiles.Text }
            .Concat(pictures.Select(p => $"{ResultsFiles.Plots}/{p.Name}.svg, .png")).Concat(sheets.Select(s => ResultsFiles.Of(s)))));
        page.Close();

        void Entry(string title, string text) => page.Element("dt", title).Element("dd", text);
    }
}
