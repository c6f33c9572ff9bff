namespace ClearanceSim.Experiments.Sweeps;

/// <summary>A constant and a linear part of several inputs, fitted to figures by least squares.</summary>
/// <remarks>
/// Draper and Smith, Applied Regression Analysis (3rd edition, 1998), chapters 5 and 6: coefficients and their covariance from the cross
/// products about the means, by Cholesky's factor. Sums go in the order given, so that every machine finds the same.
/// </remarks>
public sealed class LinearFit
{
    // Of a column that is so nearly made of the others nothing can be told.
    private const double Singular = 1e-9;

    // Figures that differ by no more than that part of their mean differ by rounding.
    private const double Rounding = 1e-9;

    private readonly double[] means, coefficients;
    private readonly double[,] covariance;
    private readonly double[][] rows;
    private readonly double total;

    private LinearFit(double[][] rows, double[] means, double[] coefficients, double[,] inverse, double[] values)
    {
        (this.rows, this.means, this.coefficients, Count, Mean) = (rows, means, coefficients, values.Length, values.Average());
        double left = 0;
        foreach (double value in values) total += (value - Mean) * (value - Mean);
        if (total <= Count * Mean * Mean * Rounding * Rounding)
        {
            (total, this.coefficients) = (0, new double[means.Length]);
            values = [.. values.Select(_ => Mean)];
        }
        for (int i = 0; i < Count; i++)
        {
            double residual = values[i] - Mean - Part(rows[i], Enumerable.Range(0, means.Length));
            left += residual * residual;
        }
        Freedom = Count - means.Length - 1;
        Variance = left / Freedom;
        RSquared = total > 0 ? Math.Max(0, 1 - (left / total)) : null;
        covariance = inverse;
        for (int i = 0; i < means.Length; i++)
            for (int j = 0; j < means.Length; j++) covariance[i, j] *= Variance;
    }

    /// <summary>How many figures were fitted.</summary>
    public int Count { get; }

    /// <summary>Their mean.</summary>
    public double Mean { get; }

    /// <summary>Degrees of freedom that the residuals have.</summary>
    public int Freedom { get; }

    /// <summary>Variance of the residuals.</summary>
    public double Variance { get; }

    /// <summary>What part of the figures' variance is explained; null where they do not vary.</summary>
    public double? RSquared { get; }

    /// <summary>The same, corrected for the number of inputs: what so many inputs explain by luck is taken off.</summary>
    public double? Adjusted => RSquared is { } r ? 1 - ((1 - r) * (Count - 1) / Freedom) : null;

    /// <summary>Means of the inputs.</summary>
    public IReadOnlyList<double> Means => means;

    /// <summary>The fit; null where figures are fewer than inputs and two more, or an input is made of the others.</summary>
    /// <param name="rows">The inputs of each figure.</param>
    /// <param name="values">The figures.</param>
    public static LinearFit? Of(IReadOnlyList<double[]> rows, IReadOnlyList<double> values)
    {
        if (rows.Count == 0 || rows.Count < rows[0].Length + 2) return null;
        int inputs = rows[0].Length;
        double[] means = [.. Enumerable.Range(0, inputs).Select(c => rows.Average(r => r[c]))];
        double mean = values.Average();
        double Product(int a, int b) => rows.Sum(r => (r[a] - means[a]) * (r[b] - means[b]));
        double[,] factor = new double[inputs, inputs];
        for (int i = 0; i < inputs; i++)
        {
            double own = Product(i, i);
            for (int j = 0; j <= i; j++)
            {
                double sum = Product(i, j) - Enumerable.Range(0, j).Sum(k => factor[i, k] * factor[j, k]);
                if (j < i) factor[i, j] = sum / factor[j, j];
                else if (sum > own * Singular) factor[i, i] = Math.Sqrt(sum);
                else return null;
            }
        }
        double[,] inverse = new double[inputs, inputs];
        for (int c = 0; c < inputs; c++)
        {
            double[] column = Solved(factor, [.. Enumerable.Range(0, inputs).Select(i => i == c ? 1.0 : 0)]);
            for (int i = 0; i < inputs; i++) inverse[i, c] = column[i];
        }
        double[] coefficients = Solved(factor, [.. Enumerable.Range(0, inputs).Select(c => rows.Select((r, i) => (r[c] - means[c]) * (values[i] - mean)).Sum())]);
        return new([.. rows], means, coefficients, inverse, [.. values]);
    }

    /// <summary>A sum of coefficients, each so many times, and its standard error.</summary>
    public (double Value, double StandardError) Contrast(IReadOnlyList<double> times)
    {
        double value = 0, variance = 0;
        for (int i = 0; i < times.Count; i++)
        {
            value += times[i] * coefficients[i];
            for (int j = 0; j < times.Count; j++) variance += times[i] * covariance[i, j] * times[j];
        }
        return (value, Math.Sqrt(Math.Max(0, variance)));
    }

    /// <summary>
    /// Variance of what some inputs contribute, as a part of the variance of the figures; of one input the square of its standardised
    /// coefficient. 0 where nothing varies.
    /// </summary>
    public double Share(IReadOnlyList<int> inputs) => total > 0
        ? rows.Sum(r => Part(r, inputs) * Part(r, inputs)) / total : 0;

    private double Part(double[] row, IEnumerable<int> inputs) => inputs.Sum(c => coefficients[c] * (row[c] - means[c]));

    private static double[] Solved(double[,] factor, double[] right)
    {
        int n = right.Length;
        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < i; k++) right[i] -= factor[i, k] * right[k];
            right[i] /= factor[i, i];
        }
        for (int i = n - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < n; k++) right[i] -= factor[k, i] * right[k];
            right[i] /= factor[i, i];
        }
        return right;
    }
}
