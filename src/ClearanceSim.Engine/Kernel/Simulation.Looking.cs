namespace ClearanceSim.Engine.Kernel;

/// <summary>Looks at an entity that is inside; the view is valid only during the call.</summary>
public delegate void EntityLook(in EntityView entity);

// A look at an entity between two events. What it is doing at the moment is attributed for the look and taken back after it.
public sealed partial class Simulation
{
    /// <summary>Entities that are inside at this moment.</summary>
    public int EntitiesInside => alive;

    /// <summary>Time limits (and patiences) that run at this moment.</summary>
    public int LimitsRunning => deadlines.Count;

    /// <summary>Shows an entity that is inside, its time attributed up to this moment; the replication stays as it is.</summary>
    /// <param name="entity">Its row, as an observer has seen it when it came; it must not have ended since.</param>
    /// <param name="look">What to do with the view.</param>
    public void LookAt(int entity, EntityLook look)
    {
        ArgumentNullException.ThrowIfNull(look);
        List<(int Token, TokenRow Row, TokenLinks Links, WorkRow Work, long[] Causes)> before = [];
        for (int t = entities[entity].FirstToken; t >= 0; t = links[t].Sibling)
        {
            var work = keepsWork ? works[t] : default;
            before.Add((t, tokens[t], links[t], work, causes.AsSpan(t * causeStride, causeStride).ToArray()));
        }
        Settle(entities[entity].Trunk);
        look(new EntityView(this, entity));
        foreach (var (token, row, link, work, kept) in before)
        {
            tokens[token] = row;
            links[token] = link;
            if (keepsWork) works[token] = work;
            kept.CopyTo(causes, token * causeStride);
        }
    }
}
