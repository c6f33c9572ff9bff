using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Reports.Diagrams;

/// <summary>Draws a lifecycle: its states, and the triggers that lead from one to another.</summary>
internal static class LifecycleDrawing
{
    /// <summary>The drawing.</summary>
    public static Graph Of(StateTable lifecycle)
    {
        var graph = new Graph();
        List<string> states = [];
        for (int state = 0; state < lifecycle.States.Count; state++)
        {
            bool leads = Enumerable.Range(0, lifecycle.Triggers.Count).Any(t => lifecycle.Next[state][t] >= 0);
            var kind = state == 0 ? NodeKind.Start : leads ? NodeKind.Stage : NodeKind.End;
            states.Add(graph.Add(lifecycle.States[state], kind, lifecycle.States[state]));
        }

        for (int state = 0; state < states.Count; state++)
            for (int trigger = 0; trigger < lifecycle.Triggers.Count; trigger++)
                if (lifecycle.Next[state][trigger] is var to and >= 0)
                    graph.Connect(states[state], states[to], lifecycle.Triggers[trigger]);
        return graph;
    }
}
