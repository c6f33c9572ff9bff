namespace ClearanceSim.Experiments.Trace;

/// <summary>A stage that a token has come to and not yet left.</summary>
/// <remarks>
/// A stage is a few steps of one name: asking for the pools (where it has any), working, having worked, giving the pools back.
/// The
/// second place is where work begins if there was something to ask for, and the end if not. Of pools that are held over other
/// stages
/// only the wait for them is told: those stages tell the rest.
/// </remarks>
internal sealed class OpenStage(string name, int first, int place, bool waits, bool holds, StoryEvent begun)
{
    private readonly List<int> places = [first];

    public string Name => name;

    /// <summary>Where its event stands in the story.</summary>
    public int Place => place;

    public StoryEvent Event { get; private set; } = begun;

    /// <summary>Has the token gone on?</summary>
    public bool IsClosed { get; private set; }

    /// <summary>The token has come to a step.</summary>
    public void Move(string at, int step, double time)
    {
        if (at != name)
        {
            if (holds) Event = Event with { Started = time };
            else if (Event.Ended is null) Event = Event with { Ended = time };
            IsClosed = true;
            return;
        }
        if (places.Contains(step)) return; // held up or begun anew: it stands where it stood
        places.Add(step);
        if (waits && places.Count == 2) Event = Event with { Started = time };
        else if (Event.Ended is null) Event = Event with { Ended = time };
    }
}
