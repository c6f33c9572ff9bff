using ClearanceSim.Customs.Compliance;
using ClearanceSim.Customs.Declarations;

namespace ClearanceSim.Customs.Tests.Compliance;

public class CorrectionTests
{
    [Fact]
    public void What_was_evaded_is_owed_once_and_documents_are_at_hand()
    {
        long[] row = Evading(found: Problem.Value);
        new Correction().Run(row);
        new Correction().Run(row);
        Assert.Equal(
            (150, 0, 1), (row[DeclarationSchema.Taxes], row[DeclarationSchema.Evaded], row[DeclarationSchema.DocumentsAtHand]));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 50)]
    public void What_was_evaded_is_recovered_and_told_apart_after_release(bool afterRelease, long byAudit)
    {
        long[] row = Evading(found: Problem.Value);
        new Correction(afterRelease).Run(row);
        new Correction(afterRelease).Run(row);
        Assert.Equal((50, byAudit), (row[DeclarationSchema.Recovered], row[DeclarationSchema.RecoveredByAudit]));
    }

    [Fact]
    public void Where_nothing_was_found_nothing_changes()
    {
        long[] row = Evading(found: Problem.None);
        new Correction().Run(row);
        Assert.Equal(Evading(found: Problem.None), row);
    }

    private static long[] Evading(Problem found)
    {
        long[] row = Rows.New();
        row[DeclarationSchema.Problem] = (long)Problem.Value;
        row[DeclarationSchema.Found] = (long)found;
        row[DeclarationSchema.Taxes] = 100;
        row[DeclarationSchema.Evaded] = 50;
        row[DeclarationSchema.DocumentsAtHand] = 0;
        return row;
    }
}
