using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ListingPipeline.Api.Common;

/// <summary>Documents the headers every change, and every look at personal data, takes and what it may be answered because of them.</summary>
internal sealed class ChangeHeaders : IOperationFilter
{
    private const string IfMatch = "If-Match";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.MethodInfo.IsDefined(typeof(AsksForPurposeAttribute), inherit: false))
        {
            Add(operation, AsksForPurposeAttribute.Header, "What the personal data are needed for, 2 to 200 characters as percent-encoded UTF-8; the audit trail keeps it.", "annual%20training");
            Answer(operation, context, "422", "No purpose was given.");
        }

        if (context.ApiDescription.HttpMethod is null or "GET" || context.MethodInfo.IsDefined(typeof(AllowAnonymousAttribute), inherit: false))
        {
            return;
        }

        Add(operation, IdempotentCalls.Header, "A key of your choice, up to 100 characters: sent again with the same content within a day, the call changes nothing and the first answer is repeated.", "6f1c2c1e-order-17");
        Answer(operation, context, "409", "The earlier call of this Idempotency-Key has not ended, or nobody knows how.");
        Answer(operation, context, "422", "The Idempotency-Key was used for another call.");
        if (context.MethodInfo.GetParameters().Any(VersionPrecondition.IsIn))
        {
            Add(operation, IfMatch, "The version the change builds on, as the ETag said it; in place of the version in body or query.", "\"3\"");
            Answer(operation, context, "412", "If-Match does not name the present version.");
            Answer(operation, context, "428", "The change names no version.");
        }
    }

    private static void Add(OpenApiOperation operation, string name, string description, string example)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            Example = JsonValue.Create(example),
        });
    }

    private static void Answer(OpenApiOperation operation, OperationFilterContext context, string status, string description)
    {
        operation.Responses ??= [];
        if (!operation.Responses.ContainsKey(status))
        {
            var problem = context.SchemaGenerator.GenerateSchema(typeof(Problem), context.SchemaRepository);
            operation.Responses.Add(status, new OpenApiResponse
            {
                Description = description,
                Content = new Dictionary<string, OpenApiMediaType> { [ProblemMapping.MediaType] = new() { Schema = problem } },
            });
        }
    }
}
