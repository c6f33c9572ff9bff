using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Engine.Programs;

// Which pool serves which wish.
public sealed partial class ProgramCompiler
{
    private (int First, int Count) Ask(IReadOnlyList<PoolRequest> by, string name, Surroundings around)
    {
        int first = requests.Count;
        if (by.Count == 0) errors.Add(new(name, "no pool is named."));
        int[] here = [.. SitesOf(around)];
        foreach (var request in by)
        {
            int poolClass = classes.IndexOf(request.Class);
            if (poolClass < 0 && here.Length > 0) errors.Add(new(name, $"there is no pool '{request.Class}'."));
            if (request.Units < 1)
                errors.Add(new(name, $"at least one unit of '{request.Class}' is needed, not {request.Units}."));
            foreach (var other in by) if (other != request) askedTogether.Add((poolClass, classes.IndexOf(other.Class)));
            foreach (int site in here) asked.Add((poolClass, site));
            requests.Add(new Request(Math.Max(poolClass, 0) * attributes.Sites.Count, request.Units));
        }
        if (by.Select(r => r.Class).Distinct().Count() != by.Count) errors.Add(new(name, "a pool is named twice."));
        CheckUnits(by, name);
        return (first, by.Count);
    }

    // At which sites may an entity be that comes here? Guards on the site keep those away that need no such pool.
    private IEnumerable<int> SitesOf(Surroundings around)
    {
        for (int site = 0; site < attributes.Sites.Count; site++)
        {
            bool may = true;
            for (var guard = around.Guards; may && guard is not null && !sitesChange; guard = guard.Around)
                may = Possibility.Of(guard.Own, Attributes.AttributeSchema.Site, site, site).True;
            if (may) yield return site;
        }
    }

    // A wish that no capacity can ever meet would wait for ever.
    private void CheckUnits(IReadOnlyList<PoolRequest> by, string name)
    {
        foreach (var request in by)
            foreach (var pool in process.Pools.Where(p => p.Class == request.Class && p.Capacity is { } c && c.Greatest > 0))
                if (pool.Capacity!.Greatest < request.Units)
                    errors.Add(new(
                        name,
                        $"{request.Units} units of '{request.Class}' are wanted, and it never has more than {pool.Capacity.Greatest}."));
    }

    private bool Interrupts(PoolRequest request) =>
        process.Pools.Any(p => p.Class == request.Class && PoolRules.InterruptsWork(p, process.TakesInterventions));

    private bool HoldsUp(PoolRequest request) =>
        process.Pools.Any(p => p.Class == request.Class && PoolRules.HoldsUp(p, process.TakesInterventions));

    /// <summary>The wishes whose pools may decide when the work is held up or interrupted: from the first whose pool can do that somewhere.</summary>
    /// <returns>The first request, or -1 where nothing can stop the work, and how many may have to be asked.</returns>
    private (int First, int Count) Decisive(IReadOnlyList<PoolRequest> by, int firstRequest)
    {
        int[] able = [.. Enumerable.Range(0, by.Count).Where(i => Interrupts(by[i]) || HoldsUp(by[i]))];
        return able.Length == 0 ? (-1, 0) : (firstRequest + able[0], able[^1] - able[0] + 1);
    }

    private int[] MapPools()
    {
        int sites = attributes.Sites.Count;
        var map = new int[Math.Max(classes.Count * sites, 1)];
        for (int c = 0; c < classes.Count; c++)
        {
            for (int s = 0; s < sites; s++)
            {
                int found = -1;
                for (int p = 0; p < process.Pools.Count; p++)
                {
                    var pool = process.Pools[p];
                    if (pool.Class != classes[c]) continue;
                    if (pool.Site == attributes.Sites[s]) { found = p; break; }
                    if (pool.Site is null) found = p;
                }
                if (found < 0 && asked.Contains((c, s)))
                    errors.Add(new(
                        null, $"Post '{attributes.Sites[s]}' has no pool '{classes[c]}', and there is no common one."));
                map[c * sites + s] = found;
            }
        }
        foreach (var pool in process.Pools.Where(p => p.Site is not null && !attributes.Sites.Contains(p.Site)))
            errors.Add(new(null, $"Pool '{pool.Class}' belongs to post '{pool.Site}', which does not exist."));
        return map;
    }

    private int[][] TogetherByPool(int[] poolOf)
    {
        int sites = attributes.Sites.Count;
        var together = process.Pools.Select(_ => new SortedSet<int>()).ToArray();
        foreach (var (a, b) in askedTogether)
            for (int s = 0; s < sites; s++)
                if (poolOf[a * sites + s] is >= 0 and var one && poolOf[b * sites + s] is >= 0 and var other) together[one].Add(other);
        return [.. together.Select(t => t.ToArray())];
    }
}
