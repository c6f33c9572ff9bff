using System.Text.Json;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Experiments.DeclarationLog;

/// <summary>Where the fields of an outcome row stand in the entity's row, and their names, encoded once.</summary>
internal sealed class RowLayout
{
    public RowLayout(CompiledProgram program, string? scenario, string regime)
    {
        Naming = new DeclarationNaming(program);
        Scenario = scenario is null ? null : JsonEncodedText.Encode(scenario);
        Regime = JsonEncodedText.Encode(regime);
        (LaneSlot, Lanes) = Names(program.Attributes.Find("lane"));
        (MeasuresSlot, Measures) = Names(program.Attributes.Find("measures"));
        Milestones = [.. program.Milestones.Select(m => (JsonEncodedText.Encode(m), program.MilestoneSlot(m)))];
        Payments = program.Attributes.Find("payable") is null ? []
            : [.. PaymentColumns.Select(c => (JsonEncodedText.Encode(c.Name), program.Attributes[c.Column].Slot))];
        EndedSlot = program.MilestoneSlot("ended");
        Causes = [.. program.Causes.Select(c => JsonEncodedText.Encode(c))];
    }

    // What is assessed is the sum of the others and of what is outstanding.
    private static readonly (string Name, string Column)[] PaymentColumns =
        [("assessed", "payable"), ("debited", "collected"), ("secured", "secured"), ("waived", "waived")];

    public static JsonEncodedText[] Outcomes { get; } =
        [.. OutcomeNames.All.Select(o => JsonEncodedText.Encode(o))];

    public static JsonEncodedText InProgress { get; } = JsonEncodedText.Encode("inProgress");

    public DeclarationNaming Naming { get; }

    public JsonEncodedText? Scenario { get; }

    public JsonEncodedText Regime { get; }

    public int LaneSlot { get; }

    public JsonEncodedText[] Lanes { get; }

    public int MeasuresSlot { get; }

    public JsonEncodedText[] Measures { get; }

    public (JsonEncodedText Name, int Slot)[] Milestones { get; }

    public (JsonEncodedText Name, int Slot)[] Payments { get; }

    public int EndedSlot { get; }

    public JsonEncodedText[] Causes { get; }

    private static (int, JsonEncodedText[]) Names(AttributeDefinition? attribute) =>
        attribute is null ? (-1, []) : (attribute.Slot, [.. attribute.Codes.Select(c => JsonEncodedText.Encode(c))]);
}
