using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Regimes;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Customs.Agencies;

/// <summary>A stage in which a state body other than customs works: its time counts as the agency's.</summary>
/// <remarks>Which declarations a body sees is the stage's guard, commonly <c>codes has F</c>. Ended checks are counted in the row.</remarks>
public static class AgencyCheck
{
    /// <summary>Is the stage the check of an agency?</summary>
    public static bool Is(StageDefinition stage) =>
        stage.Cause == Cause.Agency && (stage.Takes is not null || stage.Waits is not null);

    /// <summary>The step that counts the check once it has ended.</summary>
    internal static ProcessStep Counted(string stage) =>
        new Assign(stage + ".checked", DeclarationSchema.AgencyChecks, new Constant(1), Adds: true);
}
