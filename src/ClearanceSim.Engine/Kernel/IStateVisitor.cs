namespace ClearanceSim.Engine.Kernel;

/// <summary>Is shown every piece of a replication's state, always in the same order: to save, to load, or to measure it.</summary>
internal interface IStateVisitor
{
    /// <summary>Does it put a state in, instead of taking it out? Then what follows from the state has to be found anew.</summary>
    static abstract bool Loads { get; }

    /// <summary>One value.</summary>
    void Value<T>(ref T value) where T : unmanaged;

    /// <summary>Cells of a fixed number that both sides know.</summary>
    void Span<T>(Span<T> cells) where T : unmanaged;

    /// <summary>An array of which the first <paramref name="used"/> cells matter; loading makes it as long as it was.</summary>
    void Array<T>(ref T[] array, int used) where T : unmanaged;
}
