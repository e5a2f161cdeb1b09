using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Domain.Rankings;

/// <summary>What identifies an edition inside its content.</summary>
/// <param name="Programme">Policy pack, e.g. <c>guangzhou-2022</c>.</param>
/// <param name="ListYear">Year of the list.</param>
/// <param name="Number">Number within programme and year, from 1.</param>
/// <param name="AsOf">Day whose rules and facts were used.</param>
/// <param name="ModelId">Id of the ranking model.</param>
/// <param name="PolicyVersion">Version of the policy pack.</param>
/// <param name="PolicyHash">SHA-256 of the policy pack.</param>
public sealed record EditionImprint(string Programme, int ListYear, int Number, DateOnly AsOf, string ModelId, string PolicyVersion, string PolicyHash);

/// <summary>Canonical bytes of what was put in and what came out: UTF-8 JSON without blanks, members in a fixed order, numbers without trailing zeros, one line feed at the end.</summary>
public static class RankingContent
{
    // Chinese names stay readable in the canonical bytes; nothing here is ever embedded in HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => CanonicalContent.Hash(bytes);

    /// <summary>Candidates by id with conditions and raw values, and the adjustments in order.</summary>
    public static byte[] Inputs(IEnumerable<RankingCandidate> candidates, IEnumerable<RankingAdjustment> adjustments) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("candidates");
        foreach (var candidate in candidates.OrderBy(c => c.EnterpriseId))
        {
            WriteCandidate(json, candidate);
        }

        json.WriteEndArray();
        json.WriteStartArray("adjustments");
        foreach (var adjustment in adjustments.OrderBy(a => a.DecidedAt).ThenBy(a => a.Id))
        {
            WriteAdjustment(json, adjustment);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>The two lists with imprint, scores and the bureau's adjustments to listed enterprises.</summary>
    public static byte[] Edition(EditionImprint imprint, string inputsHash, Ranking ranking) => Write(json =>
    {
        json.WriteStartObject();
        WriteImprint(json, imprint);
        json.WriteString("inputsHash", inputsHash);
        json.WriteStartArray("entries");
        foreach (var entry in ranking.Entries.Where(e => e.IsListed))
        {
            WriteEntry(json, entry);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteImprint(Utf8JsonWriter json, EditionImprint imprint)
    {
        json.WriteString("programme", imprint.Programme);
        json.WriteNumber("listYear", imprint.ListYear);
        json.WriteNumber("number", imprint.Number);
        json.WriteString("asOf", Day(imprint.AsOf));
        json.WriteString("model", imprint.ModelId);
        json.WriteString("policyVersion", imprint.PolicyVersion);
        json.WriteString("policyHash", imprint.PolicyHash);
    }

    private static void WriteEntry(Utf8JsonWriter json, RankingEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("list", entry.Outcome == RankingOutcome.Top ? "top" : "reserve");
        WriteNumber(json, "rank", entry.Rank);
        json.WriteString("enterprise", entry.Candidate.EnterpriseId.ToString("D"));
        json.WriteString("name", entry.Candidate.Name);
        json.WriteString("creditCode", entry.Candidate.CreditCode);
        json.WriteString("county", entry.Candidate.CountyCode);
        json.WriteBoolean("priority", entry.IsPriority);
        WriteNumber(json, "computedScore", entry.ComputedScore);
        WriteExperts(json, entry.Candidate);
        WriteNumber(json, "score", entry.Score);
        json.WriteEndObject();
    }

    private static void WriteCandidate(Utf8JsonWriter json, RankingCandidate candidate)
    {
        json.WriteStartObject();
        json.WriteString("enterprise", candidate.EnterpriseId.ToString("D"));
        json.WriteString("name", candidate.Name);
        json.WriteString("creditCode", candidate.CreditCode);
        json.WriteString("county", candidate.CountyCode);
        WriteConditions(json, "entry", candidate.Entry);
        WriteConditions(json, "priority", candidate.Priority);
        json.WriteStartArray("values");
        foreach (var value in candidate.Values)
        {
            WriteNumber(json, null, value);
        }

        json.WriteEndArray();
        WriteExperts(json, candidate);
        json.WriteEndObject();
    }

    /// <summary>Only where experts count: editions from before have the bytes they had.</summary>
    private static void WriteExperts(Utf8JsonWriter json, RankingCandidate candidate)
    {
        if (candidate.ExpertScore is { } score)
        {
            WriteNumber(json, "experts", score);
        }
    }

    private static void WriteConditions(Utf8JsonWriter json, string name, IReadOnlyList<CandidateCondition> conditions)
    {
        json.WriteStartObject(name);
        foreach (var condition in conditions)
        {
            json.WriteString(condition.RuleId, condition.Outcome.Word());
        }

        json.WriteEndObject();
    }

    private static void WriteAdjustment(Utf8JsonWriter json, RankingAdjustment adjustment)
    {
        json.WriteStartObject();
        json.WriteString("enterprise", adjustment.EnterpriseId.ToString("D"));
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(adjustment.Kind.ToString()));
        WriteNumber(json, "points", adjustment.Points);
        json.WriteString("reason", adjustment.Reason);
        json.WriteEndObject();
    }

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            write(json);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string? name, decimal? value)
    {
        if (name is not null)
        {
            json.WritePropertyName(name);
        }

        if (value is { } number)
        {
            json.WriteRawValue(Canonical(number), skipInputValidation: true);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    /// <summary>The shortest notation of a number: the same for 1.5 and 1.50.</summary>
    private static byte[] Canonical(decimal number) =>
        Encoding.ASCII.GetBytes((number / 1.000000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
