using System.Globalization;

namespace ClearanceSim.Scenarios.Places;

/// <summary>One thing that is wrong with the input, said so that its author can put it right.</summary>
/// <param name="File">The file as the user would name it.</param>
/// <param name="Line">From 1; 0 if the file as a whole is meant.</param>
/// <param name="Column">From 1; 0 if the file or line as a whole is meant.</param>
/// <param name="Path">The path of the key, as <c>posts.nur-zholy.pools.scanner.capacity</c>; empty for the file as a
/// whole.</param>
/// <param name="Message">What is wrong; what would be right.</param>
public sealed record InputError(string File, int Line, int Column, string Path, string Message)
{
    /// <summary>An error at a place.</summary>
    public InputError(Place place, string path, string message)
        : this(place.File, place.Line, place.Column, path, message)
    {
    }

    /// <summary>Does it only say how many errors of the file are not told? It comes after those that are.</summary>
    public bool IsRest { get; init; }

    /// <summary>The error in one line: <c>file:line:column: path: message</c>, without the parts that do not apply.</summary>
    public override string ToString()
    {
        string at = File;
        if (Line > 0) at += string.Create(CultureInfo.InvariantCulture, $":{Line}");
        if (Column > 0) at += string.Create(CultureInfo.InvariantCulture, $":{Column}");
        return Path.Length > 0 ? $"{at}: {Path}: {Message}" : $"{at}: {Message}";
    }
}
