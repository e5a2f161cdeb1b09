using System.Text.Json;
using System.Text.Json.Serialization;
using ListingPipeline.Domain.CountyAssessments;
using Microsoft.OpenApi;

namespace ListingPipeline.Api.CountyAssessments;

/// <summary>A figure as sent: a whole number from 0 to 1 000 000, or null for unknown.</summary>
/// <remarks>Anything else is read too, so that every bad cell of a table is answered with its path instead of the first one only.</remarks>
/// <param name="Entry">What was sent.</param>
[JsonConverter(typeof(FigureCellConverter))]
public readonly record struct FigureCell(FigureEntry Entry)
{
    /// <summary>How the API's document describes a figure.</summary>
    internal static OpenApiSchema Schema() => new()
    {
        Type = JsonSchemaType.Integer | JsonSchemaType.Null,
        Format = "int64",
        Minimum = "0",
        Maximum = AssessmentTable.LargestFigure.ToString(),
        Description = "Whole number; null for not known yet.",
    };
}

/// <summary>Reads any JSON value as a cell.</summary>
public sealed class FigureCellConverter : JsonConverter<FigureCell>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override FigureCell Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return default;
            case JsonTokenType.Number when reader.TryGetDecimal(out var number):
                return new FigureCell(new FigureEntry(number));
            case JsonTokenType.Number:
                // Beyond decimal: far too large, or far too negative.
                return new FigureCell(new FigureEntry(reader.ValueSpan is [(byte)'-', ..] ? -1 : decimal.MaxValue));
            case JsonTokenType.String:
                return new FigureCell(new FigureEntry(null, reader.GetString()));
            default:
                var kind = reader.TokenType.ToString();
                reader.TrySkip();
                return new FigureCell(new FigureEntry(null, kind));
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FigureCell value, JsonSerializerOptions options)
    {
        if (value.Entry.Number is { } number)
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
