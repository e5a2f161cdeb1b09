using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace ListingPipeline.Api.Common;

/// <summary>Serves the built single-page application beside the API.</summary>
public static class ClientHosting
{
    /// <summary>Serves its files; those under <c>assets/</c> carry a hash in their name and never change.</summary>
    public static void UseClient(this WebApplication app, string? folder)
    {
        if (folder is null)
        {
            return;
        }

        var files = new PhysicalFileProvider(folder);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = answer => answer.Context.Response.Headers[HeaderNames.CacheControl] =
                answer.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache",
        });
    }

    /// <summary>Answers every other page address with the application, which routes in the browser.</summary>
    public static void MapClientRoutes(this WebApplication app, string? folder)
    {
        if (folder is null)
        {
            return;
        }

        var index = Path.Combine(folder, "index.html");
        app.MapFallback("{*path:regex(^(?!api/|openapi/|swagger|health/|single-sign-on).*$)}", context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.Headers[HeaderNames.CacheControl] = "no-cache";
            return context.Response.SendFileAsync(index);
        }).AllowAnonymous();
    }
}
