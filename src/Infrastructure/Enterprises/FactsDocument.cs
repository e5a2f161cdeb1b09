using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Infrastructure.Enterprises;

/// <summary>The stored document of an enterprise's current facts: metric → value, or metric → fiscal year → value, in the order of the vocabulary.</summary>
internal static class FactsDocument
{
    public const string Empty = "{}";
    private const int LongestName = 128;

    /// <summary>Writes facts; equal facts give equal text.</summary>
    public static string Write(IEnumerable<Fact> facts)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            MetricDefinition? open = null;
            foreach (var fact in facts)
            {
                if (open is not null && open != fact.Metric)
                {
                    writer.WriteEndObject();
                    open = null;
                }

                if (fact.FiscalYear is not { } year)
                {
                    writer.WritePropertyName(fact.Metric.Name);
                }
                else
                {
                    if (open is null)
                    {
                        writer.WriteStartObject(fact.Metric.Name);
                        open = fact.Metric;
                    }

                    writer.WritePropertyName(year.ToString(CultureInfo.InvariantCulture));
                }

                WriteValue(writer, fact);
            }

            if (open is not null)
            {
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads facts into a builder; a metric that has left the vocabulary is passed over.</summary>
    public static void Read(string json, MetricCatalog catalog, EnterpriseFactsBuilder builder)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        try
        {
            var length = Encoding.UTF8.GetBytes(json, bytes);
            var reader = new Utf8JsonReader(bytes.AsSpan(0, length));
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var metric = FindMetric(reader, catalog);
                reader.Read();
                if (metric is null)
                {
                    reader.Skip();
                }
                else if (reader.TokenType == JsonTokenType.StartObject)
                {
                    ReadYears(ref reader, metric, builder);
                }
                else
                {
                    builder.Add(ReadValue(ref reader, metric, null));
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Looks the name up without making a string of it: a library is read whole.</summary>
    private static MetricDefinition? FindMetric(in Utf8JsonReader reader, MetricCatalog catalog)
    {
        Span<char> name = stackalloc char[LongestName];
        return reader.ValueIsEscaped || reader.ValueSpan.Length > LongestName
            ? catalog.Find(reader.GetString()!)
            : catalog.Find(name[..Encoding.UTF8.GetChars(reader.ValueSpan, name)]);
    }

    /// <summary>The vocabulary's own word where it has it, so that equal words are one string in memory.</summary>
    private static string? ReadWord(in Utf8JsonReader reader, MetricDefinition metric)
    {
        for (var i = 0; i < metric.Choices.Count; i++)
        {
            if (reader.ValueTextEquals(metric.Choices[i]))
            {
                return metric.Choices[i];
            }
        }

        return reader.GetString();
    }

    private static void ReadYears(ref Utf8JsonReader reader, MetricDefinition metric, EnterpriseFactsBuilder builder)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var year = int.Parse(reader.ValueSpan, CultureInfo.InvariantCulture);
            reader.Read();
            builder.Add(ReadValue(ref reader, metric, year));
        }
    }

    private static Fact ReadValue(ref Utf8JsonReader reader, MetricDefinition metric, int? fiscalYear) => metric.Kind switch
    {
        MetricKind.Flag => new Fact(metric, fiscalYear, reader.GetBoolean() ? 1 : 0, null),
        MetricKind.Choice => new Fact(metric, fiscalYear, null, ReadWord(reader, metric)),
        MetricKind.Date => new Fact(metric, fiscalYear, DateOnly.FromDateTime(reader.GetDateTime()).DayNumber, null),
        _ => new Fact(metric, fiscalYear, reader.GetDecimal(), null),
    };

    private static void WriteValue(Utf8JsonWriter writer, Fact fact)
    {
        switch (fact.Metric.Kind)
        {
            case MetricKind.Flag:
                writer.WriteBooleanValue(fact.Number != 0);
                break;
            case MetricKind.Choice:
                writer.WriteStringValue(fact.Text);
                break;
            case MetricKind.Date:
                writer.WriteStringValue(DateOnly.FromDayNumber((int)fact.Number!.Value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            default:
                // Division by one drops the scale a decimal carries, so that 1.50 and 1.5 write alike.
                writer.WriteNumberValue(fact.Number!.Value / 1.0000000000000000000000000000m);
                break;
        }
    }
}
