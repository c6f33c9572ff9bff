namespace ClearanceSim.Engine.Kernel;

/// <summary>Is shown every piece of a replication's state, always in the same order: to save, to load, or to measure it.</summary>
internal interface IStateVisitor
{
    /// <summary>One value.</summary>
    void Value<T>(ref T value) where T : unmanaged;

    /// <summary>Cells of a fixed number that both sides know.</summary>
    void Span<T>(Span<T> cells) where T : unmanaged;

    /// <summary>An array of which the first <paramref name="used"/> cells matter; loading makes it as long as it was.</summary>
    void Array<T>(ref T[] array, int used) where T : unmanaged;
}
