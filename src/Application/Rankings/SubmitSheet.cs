using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Submits the caller's own score sheet, also anew while the list is open.</summary>
/// <param name="SheetId">Sheet.</param>
/// <param name="Points">Points by criterion, 0 to 100, at most one decimal.</param>
/// <param name="Comment">Opinion, at most 1000 characters; null for nothing.</param>
/// <param name="HasNoConflict">The expert's declaration to have no interest in the enterprise.</param>
/// <param name="Version">Version of the sheet the caller read.</param>
public sealed record SubmitSheetCommand(Guid SheetId, IReadOnlyDictionary<string, decimal> Points, string? Comment, bool HasNoConflict, int Version)
    : ICommand<SheetVersion>;

/// <summary>A sheet and its version.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Version">Version to name with the next change.</param>
/// <param name="Score">Score, 0 to 100; null when the expert stepped aside.</param>
public sealed record SheetVersion(Guid Id, int Version, decimal? Score);

internal sealed class SubmitSheetHandler(SheetDesk desk, ExpertConflicts conflicts, IClock clock, IEventLog events) : ICommandHandler<SubmitSheetCommand, SheetVersion>
{
    public async Task<Result<SheetVersion>> Handle(SubmitSheetCommand request, CancellationToken cancellationToken)
    {
        if (!(await desk.ReadAsync(request.SheetId, cancellationToken)).TryGetValue(out var open, out var error)
            || !ReviewSheet.CheckComment(request.Comment, isNeeded: false).TryGetValue(out var comment, out error)
            || !open.Rules.Score(request.Points).TryGetValue(out var score, out error))
        {
            return error;
        }

        if (!request.HasNoConflict)
        {
            return RankingErrors.DeclarationNeeded;
        }

        if (open.Sheet.Stage != SheetStage.Recused
            && (await conflicts.ReadAsync(open.Draft.Identity.Programme, open.Sheet.ExpertId, null, cancellationToken))(open.Sheet.EnterpriseId, open.Sheet.EnterpriseName) is not null)
        {
            return RankingErrors.ExpertConflictFound;
        }

        var changed = open.Sheet with
        {
            Stage = SheetStage.Submitted,
            Points = request.Points,
            Score = score,
            Comment = comment.Length == 0 ? null : comment,
            SubmittedAt = clock.Now,
        };
        if ((await desk.SaveAsync(open, changed, request.Version, cancellationToken)).Error is { } refused)
        {
            return refused;
        }

        events.Record(new ExpertReviewMoved(open.Sheet.DraftId, "SheetSubmitted", open.Sheet.EnterpriseName));
        return new SheetVersion(open.Sheet.Id, open.Sheet.Version + 1, score);
    }
}
