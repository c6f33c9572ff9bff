namespace ClearanceSim.Customs.Regimes;

/// <summary>A stage in its versions, and the stages under the limit that it sets, if it sets one.</summary>
/// <param name="Versions">In the order of time.</param>
/// <param name="Under">What stands behind it, as far as its limit reaches.</param>
internal sealed record StageSpan(IReadOnlyList<StageDefinition> Versions, IReadOnlyList<StageSpan> Under);

/// <summary>Which stages of a sequence stand under which limits: limits lie one within the other.</summary>
internal static class StageSpans
{
    /// <summary>The stages that may be done, each with those that its limit reaches.</summary>
    /// <param name="stages">In order.</param>
    /// <param name="posts">How many posts there are.</param>
    public static IReadOnlyList<StageSpan> Of(IEnumerable<StageDefinition> stages, int posts)
    {
        List<StageDefinition> all = [.. stages];
        List<IReadOnlyList<StageDefinition>> order = [.. RegimeTimeline.Versions(all.Where(stage => stage.MayBeDone(posts)))];
        return Of(all, order, 0, order.Count);
    }

    /// <summary>What is wrong with the limits of a sequence that reach beyond their stage: the stage and the rest of a sentence.</summary>
    /// <param name="stages">The sequence, at one moment.</param>
    public static IEnumerable<(StageDefinition Stage, string Wrong)> Faults(IReadOnlyList<StageDefinition> stages)
    {
        var open = new Stack<(StageDefinition Stage, int End)>();
        for (int i = 0; i < stages.Count; i++)
        {
            while (open.Count > 0 && open.Peek().End < i) open.Pop();
            if (stages[i].Through is not { } through) continue;
            int end = Last(stages, through);
            if (end <= i)
            {
                string behind = string.Join(", ", stages.Skip(i + 1).Select(stage => stage.Id));
                yield return (
                    stages[i],
                    $"has a limit up to the end of '{through}' ('through'), and no such stage stands behind it in its sequence; "
                    + (behind.Length > 0 ? $"there are {behind}" : "there is none"));
                continue;
            }
            if (open.Count > 0 && end > open.Peek().End)
                yield return (stages[i], $"has a limit up to the end of '{through}', which runs beyond that of '{open.Peek().Stage.Id}'");
            open.Push((stages[i], end));
        }
    }

    private static List<StageSpan> Of(
        List<StageDefinition> all, List<IReadOnlyList<StageDefinition>> order, int from, int to)
    {
        var spans = new List<StageSpan>();
        for (int i = from; i < to; i++)
        {
            int end = Math.Min(to, End(all, order, i));
            spans.Add(new(order[i], Of(all, order, i + 1, end)));
            i = end - 1;
        }
        return spans;
    }

    // Behind the last stage that can be done and stands no later than the one through which the limit runs.
    private static int End(List<StageDefinition> all, List<IReadOnlyList<StageDefinition>> order, int at)
    {
        int last = order[at].Max(stage => stage.Through is { } through ? Last(all, through) : -1);
        int end = at + 1;
        while (end < order.Count && all.IndexOf(order[end][0]) <= last) end++;
        return end;
    }

    private static int Last(IReadOnlyList<StageDefinition> stages, string id)
    {
        for (int i = stages.Count - 1; i >= 0; i--) if (stages[i].Id == id) return i;
        return -1;
    }
}
