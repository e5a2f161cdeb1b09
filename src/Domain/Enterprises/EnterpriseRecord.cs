using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Enterprises;

/// <summary>What a record says; its kind decides which parts it has.</summary>
/// <param name="Title">What it is, 1 to 200 characters.</param>
/// <param name="On">Day it happened or began, from 1949 to today.</param>
/// <param name="Until">Day it ends or is due, not before <paramref name="On"/>; null when it has none or none is known.</param>
/// <param name="Party">Who else takes part, up to 200 characters; null when unknown.</param>
/// <param name="Number">Number or result on the document, up to 100 characters; null when unknown.</param>
/// <param name="Amount">Yuan, at most two decimals, not negative; null when unknown.</param>
/// <param name="Share">Share of one, 0 to 1, at most six decimals; null when unknown.</param>
/// <param name="Note">Up to 1000 characters; null for none.</param>
/// <param name="Document">Document it was taken from, 1 to 300 characters.</param>
public sealed record RecordEntry(
    string Title, DateOnly On, DateOnly? Until, string? Party, string? Number, decimal? Amount, decimal? Share, string? Note, string Document);

/// <summary>How a record came to its end: a promise kept, a loan repaid, a penalty put right.</summary>
/// <param name="On">Day.</param>
/// <param name="Note">How, 1 to 500 characters.</param>
/// <param name="Recorded">Who said so, and when.</param>
public sealed record RecordClosing(DateOnly On, string Note, Signature Recorded);

/// <summary>A dated fact about an enterprise with its source 档案记录: a certificate, a shareholder, a financing round, a penalty, a promise …</summary>
/// <param name="Id">Identifier.</param>
/// <param name="EnterpriseId">Which enterprise.</param>
/// <param name="Kind">Id of its kind.</param>
/// <param name="Entry">What it says.</param>
/// <param name="Supplier">Who supplied it: <c>bureau</c>, <c>county</c>, <c>enterprise</c>, <c>third-party</c>, <c>department:税务</c> …</param>
/// <param name="Recorded">Who recorded it, and when.</param>
/// <param name="Closing">How it ended; null while it stands.</param>
public sealed record EnterpriseRecord(
    Guid Id, Guid EnterpriseId, string Kind, RecordEntry Entry, string Supplier, Signature Recorded, RecordClosing? Closing)
{
    /// <summary>Longest note of a closing and longest reason of a withdrawal, in characters.</summary>
    public const int LongestReason = 500;

    private const decimal MostAmount = 90_000_000_000_000m;
    private static readonly DateOnly First = new(1949, 10, 1);
    private static readonly DateOnly Last = new(2199, 12, 31);

    /// <summary>Records something. Fails with <c>enterprises.record-invalid</c> and a field for each fault.</summary>
    public static Result<EnterpriseRecord> Record(Guid id, Guid enterpriseId, RecordKind kind, RecordEntry entry, string supplier, DateOnly today, Signature by)
    {
        var trimmed = entry with
        {
            Title = entry.Title.Trim(),
            Party = NullIfBlank(entry.Party),
            Number = NullIfBlank(entry.Number),
            Note = NullIfBlank(entry.Note),
            Document = entry.Document.Trim(),
        };
        var problems = new Problems(kind);
        problems.CheckText(RecordPart.Title, "title", trimmed.Title, 200);
        problems.CheckText(RecordPart.Party, "party", trimmed.Party, 200);
        problems.CheckText(RecordPart.Number, "number", trimmed.Number, 100);
        problems.CheckText(RecordPart.Note, "note", trimmed.Note, 1000);
        problems.CheckPresence(RecordPart.Until, "until", trimmed.Until is not null);
        problems.CheckPresence(RecordPart.Amount, "amount", trimmed.Amount is not null);
        problems.CheckPresence(RecordPart.Share, "share", trimmed.Share is not null);
        problems.Check(trimmed.Document.Length is > 0 and <= 300 && !trimmed.Document.Any(char.IsControl), "document", "1 to 300 characters without control characters.");
        problems.Check(trimmed.On >= First && trimmed.On <= today, "on", "The day lies between 1949 and today.");
        problems.Check(trimmed.Until is not { } until || (until >= trimmed.On && until <= Last), "until", "The last day does not come before the first, nor after 2199.");
        problems.Check(trimmed.Amount is not { } amount || (amount is >= 0 and <= MostAmount && Fits(amount, 100)), "amount", "Yuan, not negative, at most two decimals.");
        problems.Check(trimmed.Share is not { } share || (share is >= 0 and <= 1 && Fits(share, 1_000_000)), "share", "A share of one, at most six decimals.");
        return problems.Found.Count > 0
            ? EnterpriseErrors.RecordInvalid.At(problems.Found)
            : new EnterpriseRecord(id, enterpriseId, kind.Id, trimmed, supplier, by, null);
    }

    /// <summary>Closes the record. Fails with <c>enterprises.record-not-closable</c>, <c>enterprises.record-closed</c> or <c>enterprises.record-invalid</c>.</summary>
    public Result<EnterpriseRecord> Close(RecordKind kind, DateOnly on, string note, DateOnly today, Signature by)
    {
        if (kind.Closing is null)
        {
            return EnterpriseErrors.RecordNotClosable;
        }

        if (Closing is not null)
        {
            return EnterpriseErrors.RecordClosed;
        }

        var problems = new Problems(kind);
        problems.Check(on >= Entry.On && on <= today, "on", "The day lies between the record's own day and today.");
        return CheckReason("note", note).Then(text => problems.Found.Count > 0
            ? EnterpriseErrors.RecordInvalid.At(problems.Found)
            : Result.Of(this with { Closing = new RecordClosing(on, text, by) }));
    }

    /// <summary>A reason, trimmed. Fails with <c>enterprises.record-invalid</c> at the field.</summary>
    public static Result<string> CheckReason(string field, string reason)
    {
        var text = reason.Trim();
        return text.Length is > 0 and <= LongestReason && !text.Any(char.IsControl)
            ? text
            : EnterpriseErrors.RecordInvalid.At(new FieldError(field, EnterpriseErrors.RecordInvalid.Code, $"1 to {LongestReason} characters without control characters."));
    }

    private static bool Fits(decimal value, decimal scale) => decimal.Truncate(value * scale) == value * scale;

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Collects what is wrong with an entry of a kind.</summary>
    private sealed class Problems(RecordKind kind)
    {
        public List<FieldError> Found { get; } = [];

        public void CheckText(RecordPart part, string field, string? text, int most)
        {
            CheckPresence(part, field, !string.IsNullOrEmpty(text), part == RecordPart.Title);
            if (text is { Length: > 0 })
            {
                Check(text.Length <= most && !text.Any(c => char.IsControl(c) && (part != RecordPart.Note || c != '\n')), field, $"Up to {most} characters without control characters.");
                var choices = kind.Find(part)?.Choices ?? [];
                Check(choices.Count == 0 || choices.Contains(text, StringComparer.Ordinal), field, $"Allowed are: {string.Join("、", choices)}.");
            }
        }

        public void CheckPresence(RecordPart part, string field, bool isThere, bool isRequired = false)
        {
            var rule = kind.Find(part);
            Check(rule is not null || !isThere, field, "Records of this kind do not have this part.");
            Check(isThere || !(isRequired || rule?.IsRequired == true), field, "This part is required.");
        }

        public void Check(bool holds, string field, string message)
        {
            if (!holds)
            {
                Found.Add(new FieldError(field, EnterpriseErrors.RecordInvalid.Code, message));
            }
        }
    }
}

/// <summary>A record about an enterprise was added, closed or withdrawn.</summary>
/// <param name="EnterpriseId">Which enterprise.</param>
/// <param name="RecordId">Which record.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Happened"><c>recorded</c>, <c>closed</c> or <c>withdrawn</c>.</param>
/// <param name="Note">Title or reason.</param>
public sealed record EnterpriseRecordChanged(Guid EnterpriseId, Guid RecordId, string Kind, string Happened, string Note) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"enterprise/{EnterpriseId}";
}
