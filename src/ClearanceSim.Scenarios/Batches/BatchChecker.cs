using System.Globalization;
using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Scenarios.Batches;

/// <summary>What a look through a batch found.</summary>
/// <param name="Rows">Declarations that could be read: as many as will arrive if there are no errors.</param>
/// <param name="First">The day of the first declaration, or null if there is none.</param>
/// <param name="Last">The day of the last.</param>
/// <param name="Errors">What is wrong, in the order of the files and their lines.</param>
/// <param name="MoreErrors">How many errors there are beyond those listed.</param>
public sealed record BatchCheck(long Rows, DateOnly? First, DateOnly? Last, IReadOnlyList<InputError> Errors, long MoreErrors)
{
    /// <summary>Is nothing wrong?</summary>
    public bool IsSound => Errors.Count == 0;
}

/// <summary>Looks through batch files before anything is simulated, and finds all that is wrong with them.</summary>
public static class BatchChecker
{
    /// <summary>How many errors are told in full unless asked otherwise.</summary>
    public const int Limit = 50;

    /// <summary>Reads all files to their ends.</summary>
    /// <param name="files">In the order in which they will be read.</param>
    /// <param name="layout">Their layout.</param>
    /// <param name="limit">How many errors to tell in full.</param>
    /// <param name="stop">Ends the look.</param>
    /// <remarks>Memory: one row, the errors, and 16 to 32 bytes a declaration to find numbers that stand twice.</remarks>
    /// <exception cref="ArgumentException">The layout is contradictory.</exception>
    public static BatchCheck Check(
        IReadOnlyList<string> files, BatchLayout layout, int limit = Limit, CancellationToken stop = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var pass = new Pass(files, layout, new BatchFaults(limit));
        for (int i = 0; i < files.Count; i++) pass.Read(i, stop);
        return pass.Result();
    }

    internal static string GoesBack(BatchLayout layout, long day, long before) =>
        $"{Date(layout, day):yyyy-MM-dd} comes after {Date(layout, before):yyyy-MM-dd} of the row before; "
        + "days must rise from row to row and file to file";

    private static DateOnly Date(BatchLayout layout, long day) => layout.Start.AddDays((int)day);

    private sealed class Pass(IReadOnlyList<string> files, BatchLayout layout, BatchFaults faults)
    {
        private readonly BatchPlan plan = new(layout);
        private readonly IdentitySet met = new();
        private readonly List<uint> linesBefore = [];
        private readonly long[] row = new long[layout.Schema.Count];
        private uint lines;
        private long rows;
        private long first = -1;
        private long last;

        public BatchCheck Result() => new(
            rows,
            first < 0 ? null : Date(layout, first),
            first < 0 ? null : Date(layout, last),
            faults.Errors,
            faults.More);

        public void Read(int index, CancellationToken stop)
        {
            string file = files[index];
            linesBefore.Add(lines);
            for (int i = 0; i < index; i++)
            {
                if (Path.GetFullPath(files[i]) != Path.GetFullPath(file)) continue;
                faults.Add(file, 0, 0, "", "is given twice; leave one out");
                return;
            }
            long faultsBefore = faults.Count, rowsBefore = rows;
            using var cursor = RowCursor.Open(file, plan, faults);
            if (cursor is null) return;
            var reader = new RowReader(plan, root: 0);
            while (cursor.Next())
            {
                if ((rows & 1023) == 0) stop.ThrowIfCancellationRequested();
                if (!reader.TryRead(cursor, row)) continue;
                rows++;
                FollowDays(cursor, reader.Day);
                FindTwice(cursor, reader.Identity);
            }
            lines += (uint)cursor.Line;
            if (rows == rowsBefore && faults.Count == faultsBefore)
                faults.Add(file, 0, 0, "", "holds no declarations; add a row for each");
        }

        private void FollowDays(RowCursor cursor, long day)
        {
            if (first < 0) first = last = day;
            if (day < last) cursor.Fault(BatchPlan.Date, plan.Headings[BatchPlan.Date], GoesBack(layout, day, last));
            last = day;
        }

        private void FindTwice(RowCursor cursor, ulong identity)
        {
            if (met.Add(identity, lines + (uint)cursor.Line, out uint before)) return;
            int at = linesBefore.FindLastIndex(l => l < before);
            string where = string.Create(CultureInfo.InvariantCulture, $"line {before - linesBefore[at]}");
            if (files[at] != cursor.File) where += $" of {files[at]}";
            string number = CellText.Short(cursor.Text(BatchPlan.Number));
            cursor.Fault(BatchPlan.Number, plan.Headings[BatchPlan.Number],
                $"'{number}' stands already in {where}; every declaration has a number of its own");
        }
    }
}
