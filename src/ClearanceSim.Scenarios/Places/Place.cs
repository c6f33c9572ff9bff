namespace ClearanceSim.Scenarios.Places;

/// <summary>Where something stands in a file: line and column count from 1; 0 means the file as a whole.</summary>
public readonly record struct Place(string File, int Line, int Column)
{
    /// <summary>The file as a whole.</summary>
    public static Place Of(string file) => new(file, 0, 0);
}
