using System.Collections.Concurrent;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Application.Imports;

/// <summary>What an import is doing.</summary>
public enum ImportPhase
{
    /// <summary>Reading the file.</summary>
    Reading,

    /// <summary>Holding it against the register.</summary>
    Checking,

    /// <summary>Storing; nothing is to be seen of it before its end.</summary>
    Storing,
}

/// <summary>How far a running import is.</summary>
/// <param name="IsRunning">False when no import of that key runs for the caller in this process: not begun yet, or over.</param>
/// <param name="Phase">What it is doing.</param>
/// <param name="Rows">Rows read so far.</param>
/// <param name="IsCancelling">Whether somebody asked it to stop.</param>
public sealed record ImportProgress(bool IsRunning, ImportPhase Phase, int Rows, bool IsCancelling);

/// <summary>Imports running in this process, so that their sender can watch and stop them. Safe for many threads.</summary>
public sealed class ImportRuns
{
    private readonly ConcurrentDictionary<Guid, ImportRun> _running = new();

    /// <summary>Notes that an import begins; a key that is running already is not watched twice.</summary>
    internal ImportRun Begin(Guid? key, Guid? ownerId, CancellationToken cancellationToken)
    {
        var run = new ImportRun(ownerId, CancellationTokenSource.CreateLinkedTokenSource(cancellationToken), ended => _running.TryRemove(KeyValuePair.Create(key ?? Guid.Empty, ended)));
        if (key is { } named)
        {
            _running.TryAdd(named, run);
        }

        return run;
    }

    /// <summary>How far an import is; null when none of that key runs for that owner in this process.</summary>
    internal ImportRun? Find(Guid key, Guid? ownerId) => _running.TryGetValue(key, out var run) && run.OwnerId == ownerId ? run : null;
}

/// <summary>One running import.</summary>
internal sealed class ImportRun(Guid? ownerId, CancellationTokenSource stop, Action<ImportRun> ended) : IDisposable
{
    private volatile int _rows;
    private volatile int _phase;
    private volatile bool _isCancelling;

    public Guid? OwnerId => ownerId;

    /// <summary>Ends the work when the sender leaves or asks for it.</summary>
    public CancellationToken Token => stop.Token;

    /// <summary>Whether it was asked to stop, as opposed to a sender who left.</summary>
    public bool IsCancelling => _isCancelling;

    public ImportProgress Progress => new(true, (ImportPhase)_phase, _rows, _isCancelling);

    public void Report(ImportPhase phase, int? rows = null)
    {
        _phase = (int)phase;
        _rows = rows ?? _rows;
    }

    public void Cancel()
    {
        _isCancelling = true;
        stop.Cancel();
    }

    public void Dispose()
    {
        ended(this);
        stop.Dispose();
    }
}

/// <summary>The import of the current scope, for those who do its parts.</summary>
internal sealed class CurrentImport
{
    /// <summary>The run to report to; null when nobody watches.</summary>
    public ImportRun? Run { get; set; }
}
