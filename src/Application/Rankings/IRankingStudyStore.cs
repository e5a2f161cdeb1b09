using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Rankings;

/// <summary>Kind of a study kept for reading again.</summary>
public enum RankingStudyKind
{
    /// <summary>A past list held against what happened later.</summary>
    Backtest,

    /// <summary>A list under many other weights.</summary>
    Robustness,
}

/// <summary>A study a job made.</summary>
/// <param name="Id">Identifier, that of the job.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Programme">Policy pack.</param>
/// <param name="DraftId">Draft it is about; null for a backtest.</param>
/// <param name="About">What it is about in a few words.</param>
/// <param name="Made">For whom, and when.</param>
public sealed record RankingStudy(Guid Id, RankingStudyKind Kind, string Programme, Guid? DraftId, string About, Signature Made);

/// <summary>Keeps studies with their result as one text.</summary>
public interface IRankingStudyStore
{
    /// <summary>Keeps a study.</summary>
    Task AddAsync(RankingStudy study, string result, CancellationToken cancellationToken);

    /// <summary>The newest hundred studies of a kind, newest first; of one draft when named.</summary>
    Task<IReadOnlyList<RankingStudy>> ListAsync(RankingStudyKind kind, Guid? draftId, CancellationToken cancellationToken);

    /// <summary>A study of that kind with its result; null when absent.</summary>
    Task<(RankingStudy Study, string Result)?> FindAsync(Guid id, RankingStudyKind kind, CancellationToken cancellationToken);
}
