namespace ClearanceSim.Scenarios.Places;

/// <summary>Collects everything that is wrong, each thing once, so that an author sees all of it in one go.</summary>
public sealed class Faults
{
    private readonly List<InputError> errors = [];
    private readonly HashSet<InputError> seen = [];

    /// <summary>Has anything been found wrong?</summary>
    public bool Any => errors.Count > 0;

    /// <summary>How much has been found wrong so far.</summary>
    public int Count => errors.Count;

    /// <summary>Has anything been found wrong just here?</summary>
    public bool Has(Place place) => errors.Exists(e => new Place(e.File, e.Line, e.Column) == place);

    /// <summary>What is wrong: file by file in the order of their first error, and from top to bottom within each.</summary>
    public IReadOnlyList<InputError> InOrder()
    {
        var files = errors.Select(e => e.File).Distinct().ToList();
        return [.. errors.OrderBy(e => files.IndexOf(e.File)).ThenBy(e => e.IsRest).ThenBy(e => e.Line).ThenBy(e => e.Column)];
    }

    /// <summary>Notes an error, unless the same one is known already (two regimes share most of their files).</summary>
    public void Add(InputError error)
    {
        var told = error with { Path = OneLine.Of(error.Path), Message = OneLine.Of(error.Message) };
        if (seen.Add(told)) errors.Add(told);
    }

    /// <summary>Notes an error.</summary>
    public void Add(Place place, string path, string message) => Add(new InputError(place, path, message));
}
