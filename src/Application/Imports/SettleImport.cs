using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Imports;

/// <summary>Says in the history how a commit that stored nothing ended.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Outcome">Cancelled or failed.</param>
internal sealed record SettleImportCommand(Guid Id, ImportOutcome Outcome) : ICommand<Done>;

internal sealed class SettleImportHandler(IImportHistory history) : ICommandHandler<SettleImportCommand, Done>
{
    public async Task<Result<Done>> Handle(SettleImportCommand request, CancellationToken cancellationToken)
    {
        await history.SettleAsync(request.Id, request.Outcome, cancellationToken);
        return default(Done);
    }
}
