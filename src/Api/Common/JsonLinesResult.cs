using System.Buffers;
using System.Text.Json;
using ListingPipeline.Api.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace ListingPipeline.Api.Common;

/// <summary>Sends a sequence as lines of JSON, each as soon as it is known, without holding the whole.</summary>
/// <typeparam name="T">Type of the values.</typeparam>
/// <param name="values">The sequence; it ends early when the caller leaves.</param>
public sealed class JsonLinesResult<T>(IAsyncEnumerable<T> values) : IActionResult
{
    /// <summary>Bytes collected before they are sent.</summary>
    private const int SendAt = 64 * 1024;

    /// <inheritdoc/>
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        var json = http.RequestServices.GetRequiredService<IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions>>().Value.SerializerOptions;
        http.Response.ContentType = JsonLines.MediaType;
        var body = http.Response.BodyWriter;
        await using var writer = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = json.Encoder });
        await foreach (var value in RecordTally.Of(http, values).WithCancellation(http.RequestAborted))
        {
            writer.Reset(body);
            JsonSerializer.Serialize(writer, value, json);
            await writer.FlushAsync(http.RequestAborted);
            body.Write("\n"u8);
            if (body.UnflushedBytes >= SendAt)
            {
                await body.FlushAsync(http.RequestAborted);
            }
        }

        await body.FlushAsync(http.RequestAborted);
    }
}

/// <summary>One JSON value a line.</summary>
public static class JsonLines
{
    /// <summary>Their media type.</summary>
    public const string MediaType = "application/x-ndjson";
}
