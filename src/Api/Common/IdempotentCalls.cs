using System.Security.Cryptography;
using System.Text;
using ListingPipeline.Application.Common;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ListingPipeline.Api.Common;

/// <summary>Lets a caller send a change again without making it twice: with the same <c>Idempotency-Key</c> the first answer is sent again.</summary>
/// <remarks>
/// The key is noted before the change and its answer kept after it, so that a crash between leaves a key whose outcome nobody knows: it answers 409 for its day, and the
/// change is never made a second time.
/// </remarks>
internal sealed class IdempotentCalls(ICurrentUser user, IRepeatedCalls calls) : IAsyncResourceFilter
{
    /// <summary>Name of the header.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>Longest key, in characters.</summary>
    public const int MostKey = 100;

    /// <summary>Order of the filter: right behind the one that lifts the size limit of uploads, before anything is bound.</summary>
    public const int BeforeBinding = int.MinValue + 1;

    private const string ReplayMark = "Idempotent-Replayed";
    private const int MostKept = 1_048_576;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (http.Request.Headers[Header] is not [var key, ..] || user.UserId is not { } owner || IsRead(http.Request))
        {
            await next();
            return;
        }

        if (key is not { Length: > 0 and <= MostKey } || key.Any(c => c is < ' ' or > '~'))
        {
            context.Result = ApiErrors.IdempotencyKeyInvalid.ToActionResult();
            return;
        }

        string fingerprint;
        try
        {
            fingerprint = await FingerprintAsync(http.Request, http.RequestAborted);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            // A body nobody can read is refused further on, and changes nothing.
            await next();
            return;
        }

        if (await calls.BeginAsync(owner, key, fingerprint, http.RequestAborted) is { } earlier)
        {
            context.Result = earlier.Fingerprint != fingerprint ? ApiErrors.IdempotencyKeyReused.ToActionResult()
                : earlier.Answer is { } answer ? new ReplayedResult(answer)
                : ApiErrors.IdempotencyUnsettled.ToActionResult();
            return;
        }

        await RunAsync(http, owner, key, next);
    }

    private async Task RunAsync(HttpContext http, Guid owner, string key, ResourceExecutionDelegate next)
    {
        // What began is brought to its end, even when the caller leaves: only so the answer can be kept.
        http.RequestAborted = CancellationToken.None;
        var body = http.Response.Body;
        using var written = new MemoryStream();
        http.Response.Body = written;
        var isSettled = false;
        try
        {
            var executed = await next();
            if (executed.Exception is null && MayBeKept(http.Response.StatusCode, written.Length))
            {
                var headers = http.Response.Headers;
                await calls.CompleteAsync(
                    owner,
                    key,
                    new KeptAnswer(http.Response.StatusCode, http.Response.ContentType, Given(headers.Location), Given(headers.ETag), written.ToArray()),
                    CancellationToken.None);
                isSettled = true;
            }
        }
        finally
        {
            http.Response.Body = body;
            if (!isSettled)
            {
                await calls.ForgetAsync(owner, key, CancellationToken.None);
            }
        }

        written.Position = 0;
        await written.CopyToAsync(body, CancellationToken.None);
    }

    /// <summary>Faults and refusals of the moment are not kept: the caller may try again. Nor are answers too large, which are files that change nothing.</summary>
    private static bool MayBeKept(int status, long length) =>
        length <= MostKept && status is < 500 and not (StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden or StatusCodes.Status429TooManyRequests);

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

    /// <summary>Hash of method, address, precondition and body; of a form its fields and files, whatever separates them.</summary>
    private static async Task<string> FingerprintAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text)
        {
            hash.AppendData(BitConverter.GetBytes(text.Length));
            hash.AppendData(Encoding.Unicode.GetBytes(text));
        }

        Add(request.Method);
        Add(request.Path + request.QueryString.ToString());
        Add(request.Headers.IfMatch.ToString());
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(cancellationToken);
            foreach (var (name, value) in form.OrderBy(field => field.Key, StringComparer.Ordinal))
            {
                Add(name);
                Add(value.ToString());
            }

            foreach (var file in form.Files)
            {
                Add(file.Name);
                Add(file.FileName);
                await using var content = file.OpenReadStream();
                hash.AppendData(await SHA256.HashDataAsync(content, cancellationToken));
            }
        }
        else
        {
            request.EnableBuffering();
            hash.AppendData(await SHA256.HashDataAsync(request.Body, cancellationToken));
            request.Body.Position = 0;
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private sealed class ReplayedResult(KeptAnswer answer) : IActionResult
    {
        public async Task ExecuteResultAsync(ActionContext context)
        {
            var response = context.HttpContext.Response;
            response.StatusCode = answer.Status;
            response.Headers[ReplayMark] = "true";
            if (answer.Location is { } location)
            {
                response.Headers.Location = location;
            }

            if (answer.Tag is { } tag)
            {
                response.Headers.ETag = tag;
            }

            if (answer.MediaType is { } mediaType)
            {
                response.ContentType = mediaType;
                await response.Body.WriteAsync(answer.Body, context.HttpContext.RequestAborted);
            }
        }
    }
}
