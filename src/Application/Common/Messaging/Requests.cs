using ListingPipeline.Domain.Common;
using MediatR;

namespace ListingPipeline.Application.Common.Messaging;

/// <summary>A request that reads and changes nothing.</summary>
/// <typeparam name="TResponse">What it answers.</typeparam>
public interface IQuery<TResponse> : IRequest<Result<TResponse>>
    where TResponse : notnull;

/// <summary>Marks every command, whatever it answers; the transaction behaviour looks for it.</summary>
public interface ICommandMarker;

/// <summary>A request that changes something, in one transaction, audited.</summary>
/// <typeparam name="TResponse">What it answers: an id or version, not the whole object.</typeparam>
public interface ICommand<TResponse> : IRequest<Result<TResponse>>, ICommandMarker
    where TResponse : notnull;

/// <summary>Handles one query.</summary>
public interface IQueryHandler<in TQuery, TResponse> : IRequestHandler<TQuery, Result<TResponse>>
    where TQuery : IQuery<TResponse>
    where TResponse : notnull;

/// <summary>Handles one command.</summary>
public interface ICommandHandler<in TCommand, TResponse> : IRequestHandler<TCommand, Result<TResponse>>
    where TCommand : ICommand<TResponse>
    where TResponse : notnull;
