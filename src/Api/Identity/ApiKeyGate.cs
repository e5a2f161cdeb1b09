using System.Globalization;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Identity;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using Microsoft.Net.Http.Headers;

namespace ListingPipeline.Api.Identity;

/// <summary>Knows third-party systems by the API key they send as <c>Authorization: Bearer …</c>, and holds them to their limits.</summary>
internal static class ApiKeyGate
{
    private const string Bearer = "Bearer ";

    /// <summary>Behind authentication by cookie, before permissions are checked. A key that is sent must be good, on public addresses too.</summary>
    public static IApplicationBuilder UseApiKeys(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var header = context.Request.Headers.Authorization.ToString();
        return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? PassAsync(context, header[Bearer.Length..].Trim(), next) : next(context);
    });

    private static async Task PassAsync(HttpContext context, string text, RequestDelegate next)
    {
        var services = context.RequestServices;
        var keys = services.GetRequiredService<IApiKeys>();
        var address = context.Connection.RemoteIpAddress;
        if (await keys.FindPresentedAsync(text, context.RequestAborted) is not { } presented
            || !presented.Key.IsGoodOn(services.GetRequiredService<IClock>().Today))
        {
            await RefuseAsync(context, ApiKeyErrors.Worthless, StatusCodes.Status401Unauthorized);
            return;
        }

        if (!presented.Key.Grant.IsGoodFrom(address))
        {
            await RefuseAsync(context, ApiKeyErrors.AddressRefused, StatusCodes.Status403Forbidden);
            return;
        }

        context.User = SessionUser.PrincipalOf(presented.Key);
        var meter = services.GetRequiredService<ApiKeyMeter>();
        var standing = meter.Begin(presented);
        context.Response.OnStarting(() =>
        {
            WriteLimits(context.Response.Headers, presented.Key.Grant, standing);
            return Task.CompletedTask;
        });
        if (standing.IsRefused)
        {
            context.Response.Headers.RetryAfter = standing.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
            await RefuseAsync(context, ApiKeyErrors.LimitReached, StatusCodes.Status429TooManyRequests);
            return;
        }

        var tally = new RecordTally();
        context.Features.Set(tally);
        try
        {
            await next(context);
        }
        finally
        {
            if (meter.End(presented.Key.Id, tally.Count) is { } unwritten)
            {
                // The caller may be gone; what was answered counts even so.
                await keys.NoteUseAsync(presented.Key.Id, address?.ToString(), unwritten, CancellationToken.None);
            }
        }
    }

    private static void WriteLimits(IHeaderDictionary headers, ApiKeyGrant grant, ApiKeyStanding standing)
    {
        headers["RateLimit-Policy"] = string.Create(
            CultureInfo.InvariantCulture, $"\"calls\";q={grant.CallsAMinute};w=60, \"records\";q={grant.RecordsADay};w=86400");
        headers["RateLimit"] = string.Create(
            CultureInfo.InvariantCulture,
            $"\"calls\";r={standing.CallsLeft};t={standing.CallsReset}, \"records\";r={standing.RecordsLeft};t={standing.RecordsReset}");
    }

    private static Task RefuseAsync(HttpContext context, Error error, int status)
    {
        context.Response.StatusCode = status;
        if (status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        }

        return context.Response.WriteAsJsonAsync(error.ToProblem(status), options: null, ProblemMapping.MediaType);
    }
}
