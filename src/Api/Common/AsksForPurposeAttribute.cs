using ListingPipeline.Application.Audit;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ListingPipeline.Api.Common;

/// <summary>Lets an action show personal data only to whom says what for in the header <c>X-Purpose</c>; the audit trail keeps the purpose with what the action records.</summary>
/// <remarks>Error code: <c>request.purpose-required</c> (422).</remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AsksForPurposeAttribute : ActionFilterAttribute
{
    /// <summary>Name of the header; its value is percent-encoded UTF-8.</summary>
    public const string Header = "X-Purpose";

    private const int Shortest = 2;

    /// <inheritdoc/>
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        if (context.HttpContext.RequestServices.GetRequiredService<ICallOrigin>().Reason is not { Length: >= Shortest })
        {
            context.Result = ApiErrors.PurposeRequired.ToActionResult();
        }
    }
}
