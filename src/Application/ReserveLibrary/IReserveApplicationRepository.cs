using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Whose applications are wanted: those in scope, and those the caller was named to review.</summary>
/// <param name="Scope">Rows the caller may see.</param>
/// <param name="UserId">Account of the caller; null for nobody.</param>
public sealed record ApplicationReader(Scope Scope, Guid? UserId);

/// <summary>Which applications are wanted; every part null means any.</summary>
/// <param name="LibraryId">Library.</param>
/// <param name="Search">Part of a name, former name, pinyin or credit code.</param>
/// <param name="Stage">How far they have come.</param>
/// <param name="CountyCode">County.</param>
/// <param name="Route">Way to the preliminary review.</param>
/// <param name="Year">Year they were begun in.</param>
public sealed record ApplicationFilter(
    string? LibraryId = null, string? Search = null, ApplicationStage? Stage = null, string? CountyCode = null, ExamRoute? Route = null, int? Year = null);

/// <summary>An application with the name of its enterprise.</summary>
/// <param name="Application">The application.</param>
/// <param name="EnterpriseName">Registered name.</param>
/// <param name="CreditCode">Unified social credit code; null when unknown.</param>
public sealed record NamedApplication(ReserveApplication Application, string EnterpriseName, string? CreditCode);

/// <summary>Somebody who may be named to review.</summary>
/// <param name="Id">Account.</param>
/// <param name="Name">Display name.</param>
/// <param name="IsExpert">True for an expert, false for a department.</param>
public sealed record ReviewerChoice(Guid Id, string Name, bool IsExpert);

/// <summary>An opinion with what it is about.</summary>
/// <param name="Opinion">The opinion.</param>
/// <param name="EnterpriseName">Registered name.</param>
/// <param name="LibraryId">Library.</param>
/// <param name="DueOn">Last day; null before the recheck.</param>
/// <param name="ApplicationStage">How far the application has come.</param>
/// <param name="Submissions">Number of the present submission.</param>
public sealed record OpinionTask(ReserveOpinion Opinion, string EnterpriseName, string LibraryId, DateOnly? DueOn, ApplicationStage ApplicationStage, int Submissions);

/// <summary>Stores applications, their submissions and opinions.</summary>
public interface IReserveApplicationRepository
{
    /// <summary>One page of applications, the latest begun first; their answers are left out.</summary>
    Task<PagedList<NamedApplication>> ListAsync(ApplicationFilter filter, PageRequest page, ApplicationReader reader, CancellationToken cancellationToken);

    /// <summary>Applications by stage.</summary>
    Task<IReadOnlyDictionary<ApplicationStage, long>> CountAsync(string? libraryId, ApplicationReader reader, CancellationToken cancellationToken);

    /// <summary>The application; null when absent or out of reach.</summary>
    Task<NamedApplication?> FindAsync(Guid applicationId, ApplicationReader reader, CancellationToken cancellationToken);

    /// <summary>Adds an application; false when one of the enterprise is under way.</summary>
    Task<bool> AddAsync(ReserveApplication application, CancellationToken cancellationToken);

    /// <summary>Writes an application that nobody changed since it was read, answers apart; false otherwise. The stored version grows by one.</summary>
    Task<bool> SaveAsync(ReserveApplication application, CancellationToken cancellationToken);

    /// <summary>Replaces the answers of the form.</summary>
    Task SaveAnswersAsync(Guid applicationId, IReadOnlyDictionary<string, string> answers, CancellationToken cancellationToken);

    /// <summary>Keeps what was handed in.</summary>
    Task AddSubmissionAsync(Guid applicationId, int number, IReadOnlyList<SubmissionItem> items, CancellationToken cancellationToken);

    /// <summary>What was handed in with a submission of an application that was read in scope; empty when there is none.</summary>
    Task<IReadOnlyList<SubmissionItem>> ReadSubmissionAsync(Guid applicationId, int number, CancellationToken cancellationToken);

    /// <summary>Opinions on an application that was read in scope, by submission, departments first.</summary>
    Task<IReadOnlyList<ReserveOpinion>> ReadOpinionsAsync(Guid applicationId, CancellationToken cancellationToken);

    /// <summary>Adds an opinion to be given; false when the reviewer is named for the submission already.</summary>
    Task<bool> AddOpinionAsync(ReserveOpinion opinion, CancellationToken cancellationToken);

    /// <summary>Writes an opinion that nobody changed since it was read; false otherwise.</summary>
    Task<bool> SaveOpinionAsync(ReserveOpinion opinion, CancellationToken cancellationToken);

    /// <summary>Takes a reviewer off whose opinion is awaited; false when it is not.</summary>
    Task<bool> DropOpinionAsync(Guid applicationId, Guid opinionId, CancellationToken cancellationToken);

    /// <summary>Opinions asked of a reviewer, those awaited first.</summary>
    Task<IReadOnlyList<OpinionTask>> ListOpinionTasksAsync(Guid reviewerId, CancellationToken cancellationToken);

    /// <summary>Open accounts of departments and experts, by name.</summary>
    Task<IReadOnlyList<ReviewerChoice>> ListReviewersAsync(CancellationToken cancellationToken);

    /// <summary>Windows of a library the bureau opened besides the pack's, the latest first.</summary>
    Task<IReadOnlyList<IntakeWindow>> ReadWindowsAsync(string libraryId, CancellationToken cancellationToken);

    /// <summary>Adds a window besides the pack's.</summary>
    Task AddWindowAsync(string libraryId, IntakeWindow window, Signature by, CancellationToken cancellationToken);
}
