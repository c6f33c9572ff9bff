using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Regimes;
using ClearanceSim.Engine.Draws;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Customs.Compliance;

/// <summary>
/// A stage looks at a declaration: what is wrong with it is found with a probability that depends on what it is.
/// </summary>
/// <remarks>The declaration's luck for the purpose <c>STAGE.finds</c> decides. Where nothing is wrong nothing is found.</remarks>
public sealed class Finding : IAction
{
    private readonly ulong purpose;
    private readonly ulong[] thresholds;
    private readonly string text;

    /// <summary>A stage's eyes.</summary>
    /// <param name="stage">Id of the stage.</param>
    /// <param name="finds">Probability for each problem, 0 to 1; a problem that is not named is never found.</param>
    public Finding(string stage, IReadOnlyDictionary<Problem, double> finds)
    {
        text = $"finding {stage} {DefinitionText.Of(finds)}";
        purpose = StableHash.Of(stage + ".finds");
        thresholds = [.. Enumerable.Range(0, Problems.List.Codes.Count).Select(
            p => Draw.Threshold(finds.GetValueOrDefault((Problem)p, 0)))];
        thresholds[(int)Problem.None] = 0;
    }

    /// <inheritdoc/>
    public void Run(ref ActionContext context)
    {
        var row = context.Row;
        long problem = row[DeclarationSchema.Problem];
        if (problem == 0 || row[DeclarationSchema.Found] != 0) return;
        if (Draw.Chance(context.Bits(purpose), thresholds[problem])) row[DeclarationSchema.Found] = problem;
    }

    /// <inheritdoc/>
    public string Describe() => text;
}
