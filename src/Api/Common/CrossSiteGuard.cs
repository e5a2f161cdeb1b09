using Microsoft.Net.Http.Headers;

namespace ListingPipeline.Api.Common;

/// <summary>Refuses changes that the page of another site makes a browser send.</summary>
/// <remarks>
/// The session cookie is SameSite=Strict, so that another site's requests come without it; this refuses them even so, signing in included. A browser says where a
/// request comes from (<c>Sec-Fetch-Site</c>, <c>Origin</c>) and no page can change that; programs say nothing and are let through, they hold no cookie of somebody else.
/// </remarks>
public static class CrossSiteGuard
{
    private const string FetchSite = "Sec-Fetch-Site";

    /// <summary>Answers such requests with 403 <c>request.cross-site</c>.</summary>
    public static IApplicationBuilder UseCrossSiteGuard(this IApplicationBuilder app) => app.Use((context, next) =>
        IsChange(context.Request) && IsForeign(context.Request)
            ? RefuseAsync(context)
            : next());

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsJsonAsync(ApiErrors.CrossSite.ToProblem(), options: null, ProblemMapping.MediaType);
    }

    private static bool IsChange(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);

    private static bool IsForeign(HttpRequest request)
    {
        var site = request.Headers[FetchSite].ToString();
        if (site.Length > 0)
        {
            return site is not ("same-origin" or "none");
        }

        var origin = request.Headers[HeaderNames.Origin].ToString();
        return origin.Length > 0 && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
    }
}
