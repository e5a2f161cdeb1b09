using System.Diagnostics;
using ListingPipeline.Domain.Common;
using MediatR;
using Microsoft.Extensions.Logging;

namespace ListingPipeline.Application.Common.Behaviors;

/// <summary>Logs name, duration and outcome of each request; never its content.</summary>
internal sealed class RequestLogBehavior<TRequest, TResponse>(ILogger<RequestLogBehavior<TRequest, TResponse>> logger)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
    where TResponse : IResult
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var start = Stopwatch.GetTimestamp();
        var response = await next();
        logger.LogInformation(
            "Request {Request} ended {Outcome} in {ElapsedMilliseconds} ms",
            typeof(TRequest).Name,
            response.Error?.Code ?? "ok",
            (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return response;
    }
}
