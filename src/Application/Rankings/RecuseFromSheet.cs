using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Steps aside from the caller's own sheet because of an interest in the enterprise; for good.</summary>
/// <param name="SheetId">Sheet.</param>
/// <param name="Reason">Which interest, 1 to 1000 characters.</param>
/// <param name="Version">Version of the sheet the caller read.</param>
public sealed record RecuseFromSheetCommand(Guid SheetId, string Reason, int Version) : ICommand<SheetVersion>;

internal sealed class RecuseFromSheetHandler(SheetDesk desk, IClock clock, IEventLog events) : ICommandHandler<RecuseFromSheetCommand, SheetVersion>
{
    public async Task<Result<SheetVersion>> Handle(RecuseFromSheetCommand request, CancellationToken cancellationToken)
    {
        if (!(await desk.ReadAsync(request.SheetId, cancellationToken)).TryGetValue(out var open, out var error)
            || !ReviewSheet.CheckComment(request.Reason, isNeeded: true).TryGetValue(out var reason, out error))
        {
            return error;
        }

        var changed = open.Sheet with
        {
            Stage = SheetStage.Recused,
            Points = new Dictionary<string, decimal>(),
            Score = null,
            Comment = reason,
            SubmittedAt = clock.Now,
        };
        if ((await desk.SaveAsync(open, changed, request.Version, cancellationToken)).Error is { } refused)
        {
            return refused;
        }

        events.Record(new ExpertReviewMoved(open.Sheet.DraftId, "ExpertRecused", $"{open.Sheet.EnterpriseName}: {reason}"));
        return new SheetVersion(open.Sheet.Id, open.Sheet.Version + 1, null);
    }
}
