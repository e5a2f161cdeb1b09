using ListingPipeline.Application.Audit;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Notifications;
using ListingPipeline.Domain.Common;
using MediatR;

namespace ListingPipeline.Application.Common.Behaviors;

/// <summary>Runs each command in one transaction; inside it, what happened is written to the audit trail and told to those whom it concerns.</summary>
internal sealed class CommandBehavior<TRequest, TResponse>(IUnitOfWork unitOfWork, EventLog events, IAuditTrail audit, Notifier notifier)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
    where TResponse : IResult
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (request is not ICommandMarker)
        {
            return next();
        }

        return unitOfWork.InTransactionAsync(
            async () =>
            {
                var response = await next();
                if (response.Error is null)
                {
                    var happened = events.Take();
                    await audit.WriteAsync(CommandName(), happened, cancellationToken);
                    await notifier.TellAsync(happened, cancellationToken);
                }

                return response;
            },
            response => response.Error is null,
            cancellationToken);
    }

    private static string CommandName()
    {
        const string suffix = "Command";
        var name = typeof(TRequest).Name;
        return name.EndsWith(suffix, StringComparison.Ordinal) ? name[..^suffix.Length] : name;
    }
}

/// <summary>Holds the events of the running command.</summary>
internal sealed class EventLog : IEventLog
{
    private readonly List<IDomainEvent> _events = [];

    public void Record(IDomainEvent happened) => _events.Add(happened);

    public IReadOnlyList<IDomainEvent> Take()
    {
        var taken = _events.ToArray();
        _events.Clear();
        return taken;
    }
}
