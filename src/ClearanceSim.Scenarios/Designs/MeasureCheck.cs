using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Scenarios.Designs;

/// <summary>Says what is wrong with measures that an experiment asks of a scenario: only who compiles it knows what is measured.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="chosen">The measures.</param>
public delegate IEnumerable<InputError> MeasureCheck(Scenario scenario, IReadOnlyList<ChosenMeasure> chosen);
