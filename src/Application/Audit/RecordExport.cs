using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Audit;

/// <summary>Notes that a file was handed out.</summary>
/// <param name="Operation">Operation that made it, e.g. <c>Rankings_ExportEdition</c>.</param>
/// <param name="Path">Address asked for, with its query.</param>
/// <param name="FileName">Name it was offered under; empty when it had none.</param>
public sealed record RecordExportCommand(string Operation, string Path, string FileName) : ICommand<Done>;

/// <summary>Somebody took a file out of the system.</summary>
/// <param name="Operation">Operation that made it.</param>
/// <param name="Path">Address asked for, with its query.</param>
/// <param name="FileName">Name it was offered under; empty when it had none.</param>
public sealed record FileExported(string Operation, string Path, string FileName) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"export/{Operation}";
}

internal sealed class RecordExportHandler(IEventLog events) : ICommandHandler<RecordExportCommand, Done>
{
    public Task<Result<Done>> Handle(RecordExportCommand request, CancellationToken cancellationToken)
    {
        events.Record(new FileExported(request.Operation, request.Path, request.FileName));
        return Task.FromResult<Result<Done>>(default(Done));
    }
}
