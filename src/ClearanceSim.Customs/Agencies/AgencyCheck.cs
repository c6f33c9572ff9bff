using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Regimes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Customs.Agencies;

/// <summary>A stage in which a state body other than customs works: its time counts as the agency's.</summary>
/// <remarks>
/// Which declarations a body sees is the stage's guard, commonly <c>codes has F</c>. Ended checks are counted in the row, each
/// once: the wait for an answer that follows a body's work in the same sequence, without a guard of its own, is the end of that
/// check.
/// </remarks>
public static class AgencyCheck
{
    /// <summary>Is the stage the check of an agency?</summary>
    public static bool Is(StageDefinition stage) =>
        stage.Cause == Cause.Agency && (stage.Takes is not null || stage.Waits is not null);

    /// <summary>Does a body's staff work in the stage, so that an answer may follow?</summary>
    internal static bool IsWork(StageDefinition stage) => Is(stage) && stage.Takes is not null;

    /// <summary>Is the stage an answer, where a body's work goes before it?</summary>
    internal static bool MayAnswer(StageDefinition stage) =>
        Is(stage) && stage.Takes is null && stage.When is Condition.Constant { Value: true };

    /// <summary>The step that counts the check once it has ended.</summary>
    internal static ProcessStep Counted(string stage) =>
        new Assign(stage + ".checked", DeclarationSchema.AgencyChecks, new Constant(1), Adds: true);
}
