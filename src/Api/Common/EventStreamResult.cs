using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace ListingPipeline.Api.Common;

/// <summary>Sends a sequence as server-sent events, each value as one line of JSON, and closes when the sequence ends.</summary>
/// <typeparam name="T">Type of the values.</typeparam>
/// <param name="name">Name of the events.</param>
/// <param name="values">The sequence; it ends early when the caller leaves or the server stops.</param>
public sealed class EventStreamResult<T>(string name, IAsyncEnumerable<T> values) : IActionResult
{
    /// <inheritdoc/>
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        var stopping = http.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        var json = http.RequestServices.GetRequiredService<IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions>>().Value.SerializerOptions;
        http.Response.ContentType = ServerSentEvents.MediaType;
        // A proxy that collects the answer first would show nothing until the end.
        http.Response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            await http.Response.StartAsync(ended.Token);
            await foreach (var value in values.WithCancellation(ended.Token))
            {
                await http.Response.WriteAsync($"event: {name}\ndata: {JsonSerializer.Serialize(value, json)}\n\n", ended.Token);
                await http.Response.Body.FlushAsync(ended.Token);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The listener left or the server stops: there is nobody to tell.
        }
    }
}

/// <summary>Server-sent events.</summary>
public static class ServerSentEvents
{
    /// <summary>Their media type.</summary>
    public const string MediaType = "text/event-stream";
}
