using System.Runtime.ExceptionServices;

namespace ClearanceSim.Experiments.Replications;

/// <summary>Does numbered pieces of work on several threads, the lower numbers first.</summary>
internal static class Workers
{
    /// <summary>Does them all.</summary>
    /// <param name="count">How many pieces.</param>
    /// <param name="parallel">Threads at most.</param>
    /// <param name="work">Does a piece, until its token is cancelled: because all is stopped, or because another piece failed.</param>
    /// <param name="stop">Ends the work.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <remarks>Where pieces fail, the rest is left undone and the failure with the lowest number is thrown.</remarks>
    public static void Run(int count, int parallel, Action<int, CancellationToken> work, CancellationToken stop)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var failures = new Exception?[count];
        int next = 0;
        void Take()
        {
            while (!ended.IsCancellationRequested && Interlocked.Increment(ref next) - 1 is var at && at < count)
            {
                try
                {
                    work(at, ended.Token);
                }
                catch (OperationCanceledException) when (ended.IsCancellationRequested)
                {
                    return;
                }
                catch (Exception e)
                {
                    failures[at] = e;
                    ended.Cancel();
                }
            }
        }
        var threads = new Thread[Math.Min(parallel, count)];
        for (int i = 0; i < threads.Length; i++)
        {
            threads[i] = new Thread(Take) { Name = $"worker {i + 1}", IsBackground = true };
            threads[i].Start();
        }
        foreach (var thread in threads) thread.Join();
        stop.ThrowIfCancellationRequested();
        if (Array.Find(failures, f => f is not null) is { } failure) ExceptionDispatchInfo.Throw(failure);
    }
}
