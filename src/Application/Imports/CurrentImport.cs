using ListingPipeline.Application.Jobs;
using ListingPipeline.Domain.Jobs;

namespace ListingPipeline.Application.Imports;

/// <summary>What an import is doing.</summary>
internal enum ImportPhase
{
    /// <summary>Reading the file.</summary>
    Reading,

    /// <summary>Holding it against the register.</summary>
    Checking,

    /// <summary>Storing; nothing is to be seen of it before its end.</summary>
    Storing,
}

/// <summary>The import of the current scope, for those who do its parts to say how far they are.</summary>
internal sealed class CurrentImport
{
    private long? _lastRow;

    /// <summary>The job it is done by; null when its sender waits for the answer.</summary>
    public JobRun? Run { get; set; }

    /// <summary>Says how far it is.</summary>
    /// <param name="phase">What it is doing.</param>
    /// <param name="row">Row of the file it has come to.</param>
    public void Report(ImportPhase phase, int row)
    {
        if (phase == ImportPhase.Reading)
        {
            _lastRow = row;
        }

        Run?.Report(new JobProgress(row, phase == ImportPhase.Reading ? null : _lastRow, phase.ToString().ToLowerInvariant()));
    }
}
