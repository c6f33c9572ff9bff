namespace ClearanceSim.Engine.Programs;

/// <summary>What happens to a time limit at a step.</summary>
public enum LimitMoment
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It begins to run.</summary>
    Set,

    /// <summary>It has passed and runs on: more time was given.</summary>
    Extended,

    /// <summary>It has passed.</summary>
    Passed,
}
