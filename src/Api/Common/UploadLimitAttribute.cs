using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ListingPipeline.Api.Common;

/// <summary>Lets an action take uploads up to a limit and answers 413 beyond it, before anything is bound.</summary>
/// <remarks>Without it the form binder would report an oversized body as a malformed one (400).</remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UploadLimitAttribute : Attribute, IResourceFilter, IOrderedFilter
{
    /// <summary>Bytes of the whole request: the file's limit and room for the multipart frame.</summary>
    public const long MostBytes = (32L * 1024 * 1024) + (1024 * 1024);

    /// <inheritdoc/>
    public int Order => int.MinValue;

    /// <inheritdoc/>
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var request = context.HttpContext.Request;
        if (request.ContentLength > MostBytes)
        {
            context.Result = ApiErrors.BodyTooLarge.ToActionResult();
            return;
        }

        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = MostBytes;
        }
    }

    /// <inheritdoc/>
    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
