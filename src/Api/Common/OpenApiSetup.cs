using ListingPipeline.Api.CountyAssessments;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ListingPipeline.Api.Common;

/// <summary>The OpenAPI document at <c>/openapi/v1.json</c> and its page at <c>/swagger</c>.</summary>
public static class OpenApiSetup
{
    /// <summary>Name of the document.</summary>
    public const string DocumentName = "v1";

    /// <summary>Registers the generator.</summary>
    public static IServiceCollection AddOpenApiDocument(this IServiceCollection services) => services.AddSwaggerGen(swagger =>
    {
        swagger.SwaggerDoc(DocumentName, new OpenApiInfo
        {
            Title = "ListingPipeline",
            Version = DocumentName,
            Description = "The enterprise-listing programme of a city: enterprises, eligibility, ranked lists, county assessments. "
                + "Money is in yuan, shares are parts of one, days are yyyy-MM-dd, instants are UTC. Failures are problem details (RFC 9457) with a stable code.",
        });
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "ListingPipeline.*.xml").Order(StringComparer.Ordinal))
        {
            swagger.IncludeXmlComments(file);
        }

        // Without the wrapping a nullable reference to an enum loses its null.
        swagger.UseAllOfToExtendReferenceSchemas();
        swagger.SupportNonNullableReferenceTypes();
        swagger.NonNullableReferenceTypesAsRequired();
        swagger.OperationFilter<ChangeHeaders>();
        swagger.OperationFilter<ProblemResponses>();
        swagger.OperationFilter<RequestExamples>();
        swagger.OperationFilter<FlowingDescriptions>();
        swagger.MapType<FigureCell>(FigureCell.Schema);
        swagger.CustomOperationIds(api => api.ActionDescriptor.AttributeRouteInfo?.Name);
    });

    /// <summary>Serves the document and its page; both are public, as the policies are.</summary>
    public static void UseOpenApiDocument(this WebApplication app)
    {
        app.MapSwagger("/openapi/{documentName}.json").AllowAnonymous();
        app.UseSwaggerUI(page =>
        {
            page.SwaggerEndpoint("/openapi/v1.json", "ListingPipeline v1");
            page.RoutePrefix = "swagger";
        });
    }
}

/// <summary>Declares failures under the media type they are sent with.</summary>
internal sealed class ProblemResponses : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var (status, response) in operation.Responses ?? [])
        {
            if (status[0] is not ('4' or '5') || response.Content is not { } content || !content.Remove("application/json", out var body))
            {
                continue;
            }

            content.Clear();
            content.Add(ProblemMapping.MediaType, body);
        }
    }
}

/// <summary>Joins the lines of a remark, which break where the source file's did.</summary>
internal sealed class FlowingDescriptions : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context) =>
        operation.Description = operation.Description is { } text
            ? string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            : null;
}
