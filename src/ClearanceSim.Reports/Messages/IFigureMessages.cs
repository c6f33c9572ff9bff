namespace ClearanceSim.Reports.Messages;

/// <summary>Words that stand with figures, and what few replications do to them.</summary>
internal interface IFigureMessages
{
    /// <summary>A number of whole days.</summary>
    string Days(long count);

    /// <summary>A number of whole months until something is paid for.</summary>
    string Months(long count);

    /// <summary>A number of years, more than one.</summary>
    string Years(string number);

    /// <summary>Nothing is ever paid for.</summary>
    string Never { get; }

    /// <summary>It is paid for before a month is over.</summary>
    string AtOnce { get; }

    /// <summary>It takes longer than anybody looks ahead.</summary>
    string OverACentury { get; }

    /// <summary>From one end to the other.</summary>
    string Range(string low, string high);

    /// <summary>What stands at the one end of a range.</summary>
    string Less(string to, string from);

    /// <summary>Warns of intervals that are wide for want of replications.</summary>
    string FewReplications(int replications, int advised, double times);
}
