using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>An assessment as a list shows it.</summary>
/// <param name="Assessment">The assessment.</param>
/// <param name="UnitCount">Units that take part or are disqualified.</param>
/// <param name="ReportedCount">Units that have reported at least once.</param>
/// <param name="AwaitedCount">Units in scope that take part and whose report is being filled in or was sent back.</param>
public sealed record AssessmentListing(CountyAssessment Assessment, int UnitCount, int ReportedCount, int AwaitedCount);

/// <summary>Stores yearly assessments, the units' reports, disqualifications and published documents.</summary>
/// <remarks>A caller whose scope is one county finds the assessments that county takes part in, and of the reports and disqualifications its own.</remarks>
public interface ICountyAssessmentRepository
{
    /// <summary>The assessment; null when absent or out of scope.</summary>
    Task<CountyAssessment?> FindAsync(Guid id, Scope scope, CancellationToken cancellationToken);

    /// <summary>A page of assessments, newest year first, then by scheme and id.</summary>
    /// <param name="schemeId">Only of this scheme; null for all.</param>
    /// <param name="page">Which page.</param>
    /// <param name="scope">Rows the caller may see.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<PagedList<AssessmentListing>> ListAsync(string? schemeId, PageRequest page, Scope scope, CancellationToken cancellationToken);

    /// <summary>Adds an assessment with an empty report for each unit; false when that scheme and year exist already.</summary>
    Task<bool> AddAsync(CountyAssessment assessment, IReadOnlyList<string> unitCodes, CancellationToken cancellationToken);

    /// <summary>Reports in scope.</summary>
    Task<IReadOnlyList<UnitReport>> ReadReportsAsync(Guid id, Scope scope, CancellationToken cancellationToken);

    /// <summary>Replaces a report if its version is still the one the change started from, and raises the assessment's version.
    /// False when somebody else changed it meanwhile or the assessment is no longer open.</summary>
    /// <param name="id">The assessment.</param>
    /// <param name="report">The new report; its version is the one after the change.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    Task<bool> SaveReportAsync(Guid id, UnitReport report, CancellationToken cancellationToken);

    /// <summary>Disqualifications in scope that cover an assessed year and were not lifted.</summary>
    Task<IReadOnlyList<Disqualification>> ReadDisqualificationsAsync(string schemeId, int year, Scope scope, CancellationToken cancellationToken);

    /// <summary>Adds a disqualification and raises the version of the assessment it was found in; false when that is no longer open.</summary>
    Task<bool> AddDisqualificationAsync(Guid assessmentId, Disqualification disqualification, CancellationToken cancellationToken);

    /// <summary>Lifts a disqualification, which is kept with the reason, and raises the version of the assessment; false when that is no longer
    /// open or the disqualification was lifted meanwhile.</summary>
    /// <param name="assessmentId">The assessment.</param>
    /// <param name="disqualificationId">The disqualification.</param>
    /// <param name="reason">Why, 1 to 1000 characters.</param>
    /// <param name="by">Who lifts it.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    Task<bool> LiftDisqualificationAsync(Guid assessmentId, Guid disqualificationId, string reason, Signature by, CancellationToken cancellationToken);

    /// <summary>Stores the sign-off with its document if the version is still the one that was signed; false otherwise.</summary>
    Task<bool> SaveSignOffAsync(CountyAssessment assessment, string document, CancellationToken cancellationToken);

    /// <summary>The published document exactly as it was signed off; null when there is none in scope.</summary>
    Task<string?> ReadDocumentAsync(Guid id, Scope scope, CancellationToken cancellationToken);
}
