using ClearanceSim.Scenarios.Variants;

namespace ClearanceSim.Experiments.Uncertainty;

/// <summary>An input, or several that are stretched together, along which a claim is followed.</summary>
/// <param name="Range">Where it may go; its value is the scenario's own.</param>
/// <param name="With">The values that make the scenario with another amount.</param>
public sealed record Axis(InputRange Range, Func<decimal, IReadOnlyList<InputValue>> With);

/// <summary>Where a claim falls along one axis, all other inputs at their values.</summary>
/// <param name="Below">Below the input's value; null: nowhere down to the least.</param>
/// <param name="Above">Above it; null: nowhere up to the most.</param>
/// <param name="FigureAtLow">The claim's figure at the least.</param>
/// <param name="FigureAtHigh">The claim's figure at the most.</param>
public sealed record SwitchingValues(double? Below, double? Above, double FigureAtLow, double FigureAtHigh);

/// <summary>Looks for the values at which a claim falls: the switching values of investment appraisal.</summary>
/// <remarks>
/// HM Treasury, The Green Book (2022), 5.57. By false position with Illinois' correction (Dowell and Jarratt, BIT 11, 1971) on the margin,
/// which is smooth since every run meets the same luck. All axes go forward together, a run for each in every round.
/// </remarks>
/// <param name="claim">The claim.</param>
/// <param name="run">Gives the claim's figure under variants of the scenario; NaN where there is none.</param>
public sealed class SwitchingSearch(Claim claim, Func<IReadOnlyList<IReadOnlyList<InputValue>>, IReadOnlyList<double>> run)
{
    private const int Rounds = 8;
    private const double Tolerance = 0.001;

    /// <summary>The switching values of each axis.</summary>
    /// <param name="axes">The axes.</param>
    /// <param name="here">The claim's figure at the scenario's own values.</param>
    public IReadOnlyList<SwitchingValues> Of(IReadOnlyList<Axis> axes, double here)
    {
        var ends = run([.. axes.SelectMany(a => (IReadOnlyList<InputValue>[])[a.With(a.Range.Low), a.With(a.Range.High)])]);
        var brackets = new List<Bracket>();
        for (int i = 0; i < axes.Count; i++)
        {
            var range = axes[i].Range;
            Open(axes[i], (double)range.Low, ends[2 * i]);
            Open(axes[i], (double)range.High, ends[(2 * i) + 1]);
        }
        for (int round = 0; round < Rounds; round++)
        {
            var open = brackets.Where(b => !b.IsNarrow).ToList();
            if (open.Count == 0) break;
            var figures = run([.. open.Select(b => b.Axis.With(b.Axis.Range.Fitted(b.Next)))]);
            for (int i = 0; i < open.Count; i++) open[i].Take(claim.Margin(figures[i]));
        }
        return
        [
            .. axes.Select((axis, i) => new SwitchingValues(
                brackets.FirstOrDefault(b => b.Axis == axis && b.IsBelow)?.Root,
                brackets.FirstOrDefault(b => b.Axis == axis && !b.IsBelow)?.Root,
                ends[2 * i], ends[(2 * i) + 1])),
        ];

        void Open(Axis axis, double end, double figure)
        {
            double value = (double)axis.Range.Value;
            if (end != value && !double.IsNaN(figure) && claim.Holds(figure) != claim.Holds(here))
                brackets.Add(new Bracket(axis, value, claim.Margin(here), end, claim.Margin(figure)));
        }
    }

    // Between a value at which the claim is one thing and one at which it is the other.
    private sealed class Bracket(Axis axis, double near, double nearMargin, double far, double farMargin)
    {
        private readonly double scale = Math.Abs(far - near);
        private double near = near, nearMargin = nearMargin, far = far, farMargin = farMargin;
        private bool lost;
        private int last;

        public Axis Axis { get; } = axis;

        public bool IsBelow { get; } = far < near;

        // Where the straight line between the ends meets zero; margins of different sign keep it between them.
        public double Root => farMargin == nearMargin ? (near + far) / 2 : near - (nearMargin * (far - near) / (farMargin - nearMargin));

        public double Next => Axis.Range.Dimension.IsWhole ? Math.Round((near + far) / 2) : Root;

        public bool IsNarrow => lost || Math.Abs(far - near) <= Math.Max(Tolerance * scale, Axis.Range.Dimension.IsWhole ? 1 : 0)
            || nearMargin == 0 || farMargin == 0;

        public void Take(double margin)
        {
            double at = (double)Axis.Range.Fitted(Next);
            if (double.IsNaN(margin) || at == near || at == far)
            {
                lost = true;
                return;
            }
            bool isNear = margin >= 0 == nearMargin >= 0;
            if (isNear)
            {
                (near, nearMargin) = (at, margin);
                // The same end twice: the other one weighs half, or the line would creep.
                if (last == 1) farMargin /= 2;
            }
            else
            {
                (far, farMargin) = (at, margin);
                if (last == -1) nearMargin /= 2;
            }
            last = isNear ? 1 : -1;
        }
    }
}
