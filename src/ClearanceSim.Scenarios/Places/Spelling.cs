using Quickenshtein;

namespace ClearanceSim.Scenarios.Places;

/// <summary>Finds what somebody probably meant to write.</summary>
public static class Spelling
{
    private const int Few = 20;

    /// <summary>
    /// The candidate nearest to <paramref name="word"/>, or null if none is near (more than a third of the letters differ).
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        int bestDistance = Math.Max(1, (word.Length + 1) / 3) + 1;
        // Of two numbers with a different figure neither is more likely to have been meant than a third.
        if (word.Length is 0 or > 100 || word.All(char.IsAsciiDigit)) return null;
        foreach (string candidate in candidates)
        {
            string a = word.ToLowerInvariant(), b = candidate.ToLowerInvariant();
            int distance = AreSwapped(a, b) ? 1 : Levenshtein.GetDistance(a, b);
            if (distance >= bestDistance || distance >= candidate.Length) continue;
            (best, bestDistance) = (candidate, distance);
        }
        return best;
    }

    /// <summary>The end of a message about an unknown name: the nearest one, or all there are.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="candidates">What may be written.</param>
    /// <param name="most">How many of them are told.</param>
    public static string Hint(string word, IEnumerable<string> candidates, int most = Few)
    {
        var all = candidates.Distinct().ToList();
        if (Nearest(word, all) is { } near) return $"did you mean '{near}'?";
        return all.Count switch
        {
            0 => "there is none to choose from",
            1 => $"there is only '{all[0]}'",
            _ => "choose from " + List(all, most),
        };
    }

    /// <summary>A sentence about an unknown name, with its end; <see cref="Hint"/> may be a question, which has a mark of its own.</summary>
    /// <param name="sentence">What is wrong.</param>
    /// <param name="word">What was written.</param>
    /// <param name="candidates">What may be written.</param>
    public static string Sentence(string sentence, string word, IEnumerable<string> candidates)
    {
        string hint = Hint(word, candidates);
        return $"{sentence}; {hint}{(hint.EndsWith('?') ? "" : ".")}";
    }

    private static bool AreSwapped(string a, string b)
    {
        if (a.Length != b.Length) return false;
        int at = 0;
        while (at < a.Length && a[at] == b[at]) at++;
        return at < a.Length - 1 && a[at] == b[at + 1] && a[at + 1] == b[at] && a.AsSpan(at + 2).SequenceEqual(b.AsSpan(at + 2));
    }

    /// <summary>Names in a row, the first twenty of them unless more are asked for.</summary>
    public static string List(IReadOnlyList<string> names, int most = Few) =>
        names.Count <= most ? string.Join(", ", names) : string.Join(", ", names.Take(most)) + " …";
}
