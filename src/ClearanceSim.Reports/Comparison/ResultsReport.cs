using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Comparison;

/// <summary>
/// The text of <c>run</c> and <c>compare</c>: what a planner pastes into a memo, from the results document alone.
/// </summary>
/// <remarks>Eighty columns, no colour. The same document gives the same text on every machine.</remarks>
public static class ResultsReport
{
    /// <summary>Writes the report.</summary>
    public static void Write(ResultsDocument document, TextWriter writer)
    {
        var language = ReportLanguage.Chosen;
        var of = Subjects.Of(document);
        Opening.Write(writer, document, language);
        ChangesSection.Write(writer, document, language.Opening);
        InputDifferences.Write(writer, document, language.Opening);
        var groups = ComparedGroup.Of(document);
        foreach (var group in groups)
        {
            writer.WriteLine();
            if (group.Title.Length > 0)
            {
                writer.WriteLine(group.Title);
                writer.WriteLine(new string('-', group.Title.Length));
            }

            foreach (string sentence in MainFinding.Sentences(group, of, language.Findings)) writer.WriteParagraph(sentence);
            foreach (string sentence in AssumedFinding.Sentences(group, document, language.Findings)) writer.WriteParagraph(sentence);
            foreach (string warning in Warnings.Of(group, language)) writer.WriteParagraph(warning);
            writer.WriteLine();
            ComparisonTable.Write(writer, group, Blocks.Of([.. group.Members.Select(m => m.Result)], language.Measures), language);
            WaitingSection.Write(writer, group, of, language);
            PostSection.Write(writer, group, of, language);
            PoolSection.Write(writer, group, language.Sections);
        }

        ReleaseStudySection.Write(writer, document, language.Sections);
        QueueWeekSection.Write(writer, document, language.Sections);
        StaffingSection.Write(writer, document, language);
        AssumedSection.Write(writer, document, language);
        ProgrammeSection.Write(writer, document, language);
        PublishedSection.Write(writer, document, language.Sections);
        writer.WriteLine();
        writer.WriteParagraph(Closing.Intervals(document, language.Closing));
        foreach (string sentence in Closing.Pairing(document, language)) writer.WriteParagraph(sentence);
        writer.WriteParagraph(Closing.Meanings(document, language.Closing));
        Closing.WriteFewEvents(writer, document, language);
        Closing.WriteNotModelled(writer, document, language.Closing);
        Closing.WriteInside(writer, document, language);
        Closing.WriteStory(writer, document, language.Closing);
    }
}
