using ListingPipeline.Api.Common;
using ListingPipeline.Application.Audit;
using ListingPipeline.Application.Common;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ListingPipeline.Api.Audit;

/// <summary>Records every file a signed-in caller takes out, before its first byte is sent.</summary>
internal sealed class ExportRecording(IMediator mediator, ICurrentUser user) : IAsyncResultFilter
{
    private const int MostPath = 1000;

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var fileName = context.Result switch
        {
            WorkbookResult workbook => workbook.FileName,
            DocumentResult document => document.FileName,
            FileResult file => file.FileDownloadName,
            _ => null,
        };
        if (fileName is not null && user.UserId is not null)
        {
            var operation = (context.ActionDescriptor as ControllerActionDescriptor)?.AttributeRouteInfo?.Name ?? context.ActionDescriptor.DisplayName ?? "";
            var path = context.HttpContext.Request.Path + context.HttpContext.Request.QueryString.ToString();
            var recorded = await mediator.Send(
                new RecordExportCommand(operation, path.Length <= MostPath ? path : path[..MostPath], fileName), context.HttpContext.RequestAborted);
            if (recorded.Error is { } error)
            {
                context.Result = error.ToActionResult();
            }
        }

        await next();
    }
}
