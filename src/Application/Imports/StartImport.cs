using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Imports;

/// <summary>Notes in the history that the commit of a file begins.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Upload">The file as understood.</param>
internal sealed record StartImportCommand(Guid Id, Upload Upload) : ICommand<Done>;

internal sealed class StartImportHandler(IImportHistory history, ICurrentUser user, IClock clock) : ICommandHandler<StartImportCommand, Done>
{
    public async Task<Result<Done>> Handle(StartImportCommand request, CancellationToken cancellationToken)
    {
        var upload = request.Upload;
        var counts = new ImportCounts(upload.RowCount, upload.Enterprises.Count, 0, 0, 0, 0, upload.Findings.ErrorCount, upload.Findings.WarningCount);
        var import = new ImportSummary(
            request.Id, upload.FileName, upload.Sha256, upload.Bytes, upload.Format, upload.SheetName, false, ImportOutcome.Started, user.Name, clock.Now, counts, null);
        await history.AddAsync(import, user.UserId, user.Scope, null, [], cancellationToken);
        return default(Done);
    }
}
