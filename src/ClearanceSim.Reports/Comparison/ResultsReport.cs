using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Layout;

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
        var wording = Wording.Of(document);
        Opening.Write(writer, document, wording);
        ChangesSection.Write(writer, document);
        InputDifferences.Write(writer, document);
        var groups = ComparedGroup.Of(document);
        foreach (var group in groups)
        {
            writer.WriteLine();
            if (group.Title.Length > 0)
            {
                writer.WriteLine(group.Title);
                writer.WriteLine(new string('-', group.Title.Length));
            }

            foreach (string sentence in MainFinding.Sentences(group, wording)) writer.WriteParagraph(sentence);
            foreach (string sentence in AssumedFinding.Sentences(group, document)) writer.WriteParagraph(sentence);
            foreach (string warning in Warnings.Of(group)) writer.WriteParagraph(warning);
            writer.WriteLine();
            ComparisonTable.Write(writer, group, Blocks.Of([.. group.Members.Select(m => m.Result)]));
            WaitingSection.Write(writer, group, wording);
            PostSection.Write(writer, group, wording);
            PoolSection.Write(writer, group);
        }

        ReleaseStudySection.Write(writer, document);
        QueueWeekSection.Write(writer, document);
        StaffingSection.Write(writer, document);
        AssumedSection.Write(writer, document);
        ProgrammeSection.Write(writer, document);
        PublishedSection.Write(writer, document);
        writer.WriteLine();
        writer.WriteParagraph(Closing.Intervals(document));
        foreach (string sentence in Closing.Pairing(document)) writer.WriteParagraph(sentence);
        writer.WriteParagraph(Closing.Meanings(document, wording));
        Closing.WriteFewEvents(writer, document, wording);
        Closing.WriteNotModelled(writer, document);
        Closing.WriteInside(writer, document);
        Closing.WriteStory(writer, document, wording);
    }
}
