using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace ListingPipeline.Api.Common;

/// <summary>Gives problem details to answers that no controller wrote: bare status codes and faults.</summary>
public static class ProblemPages
{
    /// <summary>Handles faults and bare status codes below <c>/api</c>.</summary>
    public static IApplicationBuilder UseProblemPages(this IApplicationBuilder app) => app
        .UseExceptionHandler(handler => handler.Run(OnFaultAsync))
        .UseStatusCodePages(context => WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode));

    private static Task OnFaultAsync(HttpContext context)
    {
        // A request that breaks HTTP's own limits surfaces as an exception with the status it deserves.
        var status = context.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException bad
            ? bad.StatusCode
            : StatusCodes.Status500InternalServerError;
        context.Response.StatusCode = status;
        return WriteAsync(context, status);
    }

    private static Task WriteAsync(HttpContext context, int status)
    {
        if (context.Features.Get<IStatusCodePagesFeature>() is { Enabled: false })
        {
            return Task.CompletedTask;
        }

        return context.Response.WriteAsJsonAsync(ErrorOf(status).ToProblem(status), options: null, ProblemMapping.MediaType);
    }

    private static Error ErrorOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => IdentityErrors.NotSignedIn,
        StatusCodes.Status403Forbidden => IdentityErrors.Forbidden,
        StatusCodes.Status404NotFound => ApiErrors.NoSuchAddress,
        StatusCodes.Status405MethodNotAllowed => ApiErrors.MethodNotAllowed,
        StatusCodes.Status413PayloadTooLarge => ApiErrors.BodyTooLarge,
        StatusCodes.Status415UnsupportedMediaType => ApiErrors.UnsupportedMediaType,
        StatusCodes.Status429TooManyRequests => ApiErrors.TooManyRequests,
        >= 500 => ApiErrors.Fault,
        _ => ApiErrors.InvalidRequest,
    };
}
