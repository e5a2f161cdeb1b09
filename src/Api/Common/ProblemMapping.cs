using System.Diagnostics;
using System.Text.Json;
using ListingPipeline.Domain.Common;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ListingPipeline.Api.Common;

/// <summary>Problem details (RFC 9457) as every failure answers.</summary>
public class Problem : ProblemDetails
{
    /// <summary>Stable machine-readable code, e.g. <c>enterprises.not-found</c>; also the end of <c>type</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Trace id to quote to the administrator.</summary>
    public required string TraceId { get; init; }

    /// <summary>Problems by place; empty when the failure has no single place.</summary>
    public required IReadOnlyList<FieldError> Fields { get; init; }
}

/// <summary>The one place that turns results and errors into HTTP answers.</summary>
public static class ProblemMapping
{
    /// <summary>Media type of problem details.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>200 with the value, or the problem.</summary>
    public static ActionResult<T> ToActionResult<T>(this Result<T> result)
        where T : notnull => result.TryGetValue(out var value, out var error) ? new OkObjectResult(value) : error.ToActionResult();

    /// <summary>201 with the value and its location, or the problem.</summary>
    public static ActionResult<T> ToCreatedResult<T>(this Result<T> result, Func<T, string> location)
        where T : notnull =>
        result.TryGetValue(out var value, out var error) ? new CreatedResult(location(value), value) : error.ToActionResult();

    /// <summary>204, or the problem.</summary>
    public static ActionResult ToNoContentResult(this Result<Done> result) =>
        result.TryGetValue(out _, out var error) ? new NoContentResult() : error.ToActionResult();

    /// <summary>The problem of an error.</summary>
    public static ActionResult ToActionResult(this Error error) => new ProblemResult(error.ToProblem());

    /// <summary>Problem details of an error.</summary>
    public static Problem ToProblem(this Error error) => ToProblem(error, StatusOf(error.Kind));

    /// <summary>Problem details of an error under another status, for what HTTP itself refuses.</summary>
    public static Problem ToProblem(this Error error, int status) => new()
    {
        Type = $"urn:listing-pipeline:{error.Code}",
        Title = TitleOf(status),
        Status = status,
        Detail = error.Message,
        Code = error.Code,
        TraceId = Activity.Current?.TraceId.ToString() ?? "",
        Fields = error.Fields,
    };

    /// <summary>The problem of an error under another status.</summary>
    public static ActionResult ToProblemResult(this Error error, int status) => new ProblemResult(error.ToProblem(status));

    /// <summary>The same problem under another status.</summary>
    public static Problem WithStatus(this Problem problem, int status) => new()
    {
        Type = problem.Type,
        Title = TitleOf(status),
        Status = status,
        Detail = problem.Detail,
        Code = problem.Code,
        TraceId = problem.TraceId,
        Fields = problem.Fields,
    };

    /// <summary>Answers a request whose shape was refused before any handler saw it.</summary>
    public static ActionResult OnInvalidModel(ActionContext context)
    {
        // An unreadable body leaves its parameter empty too; only the cause is worth telling.
        var isUnreadable = context.ModelState.Any(entry => entry.Key.StartsWith('$') && entry.Value!.Errors.Count > 0);
        var fields = context.ModelState
            .Where(entry => !isUnreadable || entry.Key.StartsWith('$'))
            .Where(entry => entry.Value is { ValidationState: ModelValidationState.Invalid })
            .SelectMany(entry => entry.Value!.Errors.Select(e => new FieldError(PathOf(entry.Key), "request.invalid-value", MessageOf(e))))
            .ToList();
        return ApiErrors.InvalidRequest.At(fields).ToActionResult();
    }

    private static int StatusOf(ErrorKind kind) => kind switch
    {
        ErrorKind.Invalid => StatusCodes.Status400BadRequest,
        ErrorKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        ErrorKind.Refused => StatusCodes.Status422UnprocessableEntity,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static string TitleOf(int status) => status switch
    {
        400 => "Invalid request",
        401 => "Not signed in",
        403 => "Not allowed",
        404 => "Not found",
        409 => "Conflict",
        412 => "Precondition failed",
        413 => "Too large",
        415 => "Unsupported media type",
        422 => "Refused by a rule",
        428 => "Precondition required",
        429 => "Too many requests",
        _ => "Error",
    };

    /// <summary>The place as the caller writes it: the binder names members as the code does.</summary>
    private static string PathOf(string key) => key.StartsWith('$')
        ? key.TrimStart('$').TrimStart('.')
        : string.Join('.', key.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    /// <summary>The binder's own words name .NET types; the reader only needs to know that the name is foreign, or that the value has the wrong form.</summary>
    private static string MessageOf(ModelError error) =>
        error.ErrorMessage.Contains("could not be mapped to any .NET member", StringComparison.Ordinal) ? "This name is not known here."
        : error.ErrorMessage.Contains("System.", StringComparison.Ordinal) || error.ErrorMessage.Contains("ListingPipeline.", StringComparison.Ordinal)
            ? "The value is missing or has the wrong form."
            : string.IsNullOrEmpty(error.ErrorMessage) ? "The value cannot be read." : error.ErrorMessage;
}

/// <summary>Writes a problem under its own media type, whatever an action says it produces.</summary>
/// <param name="problem">The problem.</param>
internal sealed class ProblemResult(Problem problem) : ActionResult
{
    public Problem Problem => problem;

    public override Task ExecuteResultAsync(ActionContext context)
    {
        context.HttpContext.Response.StatusCode = problem.Status ?? StatusCodes.Status500InternalServerError;
        return context.HttpContext.Response.WriteAsJsonAsync(problem, problem.GetType(), options: null, ProblemMapping.MediaType);
    }
}

/// <summary>Failures of the HTTP surface itself.</summary>
public static class ApiErrors
{
    /// <summary>The request does not have the documented shape.</summary>
    public static readonly Error InvalidRequest = new(
        "request.invalid", ErrorKind.Invalid, "The request does not have the documented shape; the fields say where.");

    /// <summary>No such address.</summary>
    public static readonly Error NoSuchAddress = new("request.no-such-address", ErrorKind.NotFound, "There is nothing at this address.");

    /// <summary>The method is not offered at this address.</summary>
    public static readonly Error MethodNotAllowed = new("request.method-not-allowed", ErrorKind.Invalid, "This address does not offer that method.");

    /// <summary>The media type is not accepted.</summary>
    public static readonly Error UnsupportedMediaType = new("request.unsupported-media-type", ErrorKind.Invalid, "Send application/json, or multipart/form-data where a file is expected.");

    /// <summary>The body is larger than accepted.</summary>
    public static readonly Error BodyTooLarge = new("request.too-large", ErrorKind.TooLarge, "The request is larger than this address accepts.");

    /// <summary>Too many requests from one address.</summary>
    public static readonly Error TooManyRequests = new("request.too-many", ErrorKind.Forbidden, "Too many requests; wait a minute.");

    /// <summary>Not a key of 1 to 100 printable ASCII characters.</summary>
    public static readonly Error IdempotencyKeyInvalid = new Error(
        "request.idempotency-key-invalid", ErrorKind.Invalid, "An Idempotency-Key has 1 to 100 printable ASCII characters.").At("Idempotency-Key");

    /// <summary>The key belongs to another call.</summary>
    public static readonly Error IdempotencyKeyReused = new(
        "request.idempotency-key-reused", ErrorKind.Refused, "This Idempotency-Key was used for another call; choose a new one for a new call.");

    /// <summary>The earlier call of the key has not ended, or was cut off and nobody knows how it ended.</summary>
    public static readonly Error IdempotencyUnsettled = new(
        "request.idempotency-unsettled", ErrorKind.Conflict, "The earlier call of this Idempotency-Key has not ended, or was cut off: see whether its change was made.");

    /// <summary>The change names no version (428).</summary>
    public static readonly Error VersionRequired = new Error(
        "request.version-required", ErrorKind.Invalid, "Name the version the change builds on: as version, or in If-Match as the ETag said it.").At("If-Match");

    /// <summary>If-Match names something else than one version (412).</summary>
    public static readonly Error VersionMismatch = new("request.version-mismatch", ErrorKind.Conflict, "If-Match takes one ETag of this resource, e.g. \"3\".");

    /// <summary>If-Match names another version than the request does.</summary>
    public static readonly Error VersionsContradict = new Error("request.versions-contradict", ErrorKind.Invalid, "If-Match and the request name different versions.").At("If-Match");

    /// <summary>Personal data are asked for without saying what for.</summary>
    public static readonly Error PurposeRequired = new(
        "request.purpose-required", ErrorKind.Refused, "Say in the header X-Purpose what the personal data are needed for, 2 to 200 characters; it is recorded.");

    /// <summary>A change that the page of another site made the browser send.</summary>
    public static readonly Error CrossSite = new("request.cross-site", ErrorKind.Forbidden, "Changes are taken from this site's own pages only.");

    /// <summary>A fault of the program; the log knows more under the trace id.</summary>
    public static readonly Error Fault = new("request.fault", ErrorKind.Invalid, "The program failed. Nothing was changed. Quote the trace id to the administrator.");
}
