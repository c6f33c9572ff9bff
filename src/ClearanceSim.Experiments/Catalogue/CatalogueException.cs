namespace ClearanceSim.Experiments.Catalogue;

/// <summary>The catalogue cannot be used; the message says why and what to do, in one sentence or two.</summary>
public sealed class CatalogueException : Exception
{
    /// <summary>Says why.</summary>
    public CatalogueException(string message)
        : base(message)
    {
    }

    /// <summary>Says why, and keeps what was thrown below.</summary>
    public CatalogueException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
