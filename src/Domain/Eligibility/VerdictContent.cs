using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Eligibility;

/// <summary>Canonical bytes of verdicts: UTF-8 JSON without blanks, members in a fixed order, numbers without trailing zeros.</summary>
public static class VerdictContent
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The answer of one rule: version, fingerprint of its text, outcome, and what each condition saw.</summary>
    public static byte[] Answer(Verdict verdict)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("rule", verdict.Rule.Rule.Id);
            json.WriteString("effectiveFrom", verdict.Rule.Version.EffectiveFrom.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("ruleHash", verdict.Rule.ContentHash);
            json.WriteString("outcome", verdict.Outcome.Word());
            json.WriteStartArray("conditions");
            for (var i = 0; i < verdict.Findings.Count; i++)
            {
                WriteFinding(json, verdict.Rule.Conditions[i].Id, verdict.Findings[i]);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Fingerprint of everything: the days, the facts, and the answers in their order.</summary>
    /// <param name="asOf">The day asked about.</param>
    /// <param name="listingCommitteeOn">The listing committee's day; null when there was none.</param>
    /// <param name="facts">The facts as their canonical document.</param>
    /// <param name="answerHashes">Hash of each answer.</param>
    public static string Hash(DateOnly asOf, DateOnly? listingCommitteeOn, string facts, IEnumerable<string> answerHashes) =>
        CanonicalContent.HashOf([$"{asOf:O} {listingCommitteeOn:O}", facts, .. answerHashes]);

    private static void WriteFinding(Utf8JsonWriter json, string id, in ConditionFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("outcome", finding.Outcome.Word());
        json.WriteBoolean("applies", finding.Applies);
        if (finding.Observed.Number is { } number)
        {
            // Division by one drops the scale a decimal carries, so that 1.50 and 1.5 write alike.
            json.WriteNumber("number", number / 1.0000000000000000000000000000m);
        }

        if (finding.Observed.Text is { } text)
        {
            json.WriteString("text", text);
        }

        json.WriteEndObject();
    }
}
