using ListingPipeline.Application.Jobs;

namespace ListingPipeline.Infrastructure.Jobs;

/// <summary>One bell for every job of the process; it also rings by itself, because other instances cannot reach it.</summary>
internal sealed class JobSignals(TimeProvider time) : IJobSignals
{
    /// <summary>How late the changes of another instance are noticed at most.</summary>
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(2);
    private TaskCompletionSource _next = New();

    public void Raise() => Interlocked.Exchange(ref _next, New()).SetResult();

    public async Task NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Volatile.Read(ref _next).Task.WaitAsync(AskAgain, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Time to ask again is as good as a signal.
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
