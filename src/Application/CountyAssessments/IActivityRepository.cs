using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>A piece of work on record.</summary>
/// <param name="Activity">The work.</param>
/// <param name="FileCount">Documents attached to it.</param>
public sealed record RecordedWork(CountyActivity Activity, int FileCount);

/// <summary>Stores the work counties record; withdrawn records are kept but not read.</summary>
public interface IActivityRepository
{
    /// <summary>Work in scope held from one day to another, by county and day, each with the number of files attached to it.</summary>
    Task<IReadOnlyList<RecordedWork>> ReadAsync(DateOnly firstOn, DateOnly lastOn, Scope scope, CancellationToken cancellationToken);

    /// <summary>One piece of work; null when absent, withdrawn or out of scope.</summary>
    Task<CountyActivity?> FindAsync(Guid id, Scope scope, CancellationToken cancellationToken);

    /// <summary>Adds a piece of work.</summary>
    Task AddAsync(CountyActivity activity, CancellationToken cancellationToken);

    /// <summary>Whether a year's assessment a county takes part in is signed off, so that the records behind it are frozen.</summary>
    Task<bool> IsSignedOffAsync(string countyCode, int year, CancellationToken cancellationToken);

    /// <summary>Withdraws one; false when somebody else did meanwhile.</summary>
    Task<bool> WithdrawAsync(Guid id, string reason, Signature by, CancellationToken cancellationToken);

    /// <summary>Counts one by itself although it looks like another; false when it was withdrawn meanwhile.</summary>
    Task<bool> CountSeparatelyAsync(Guid id, string reason, CancellationToken cancellationToken);
}
