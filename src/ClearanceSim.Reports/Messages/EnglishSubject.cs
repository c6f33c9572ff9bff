namespace ClearanceSim.Reports.Messages;

/// <summary>What goes through the process, in English.</summary>
internal static class EnglishSubject
{
    /// <summary>One of them.</summary>
    public static string One(Subject of) => of == Subject.Declaration ? "declaration" : "customer";

    /// <summary>Several.</summary>
    public static string Many(Subject of) => One(of) + "s";

    /// <summary>One that went the whole way.</summary>
    public static string Done(Subject of) => of == Subject.Declaration ? "released declaration" : "customer";
}
