using ListingPipeline.Application.Common;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>A sheet with the draft and rules it belongs to.</summary>
internal sealed record OpenSheet(ReviewSheet Sheet, RankingDraft Draft, ExpertRules Rules);

/// <summary>Reads and stores the caller's own score sheets.</summary>
internal sealed class SheetDesk(IExpertReviewRepository reviews, IRankingRepository rankings, IRankingReader reader, ICurrentUser user)
{
    /// <summary>The sheet; fails with <c>rankings.sheet-not-found</c>.</summary>
    public async Task<Result<OpenSheet>> ReadAsync(Guid sheetId, CancellationToken cancellationToken) =>
        user.UserId is { } expert
        && await reviews.FindAsync(sheetId, expert, cancellationToken) is { } sheet
        && await rankings.FindAsync(sheet.DraftId, cancellationToken) is { } draft
        && (await reader.FindModelAsync(sheet.DraftId, cancellationToken))?.Rules.Experts is { } rules
            ? new OpenSheet(sheet, draft, rules)
            : RankingErrors.SheetNotFound;

    /// <summary>Stores a sheet while its list is open; fails with <c>rankings.in-review</c>, <c>rankings.already-published</c>, <c>rankings.expert-recused</c>,
    /// <c>rankings.stale-version</c>.</summary>
    public async Task<Result<Done>> SaveAsync(OpenSheet open, ReviewSheet changed, int version, CancellationToken cancellationToken)
    {
        if (open.Draft.CheckOpen().Error is { } closed)
        {
            return closed;
        }

        if (open.Sheet.Stage == SheetStage.Recused)
        {
            return RankingErrors.ExpertRecused;
        }

        return open.Sheet.Version == version && await reviews.SaveAsync(changed, cancellationToken) ? default(Done) : RankingErrors.StaleVersion;
    }
}
