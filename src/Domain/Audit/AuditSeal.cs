using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ListingPipeline.Domain.Audit;

/// <summary>The keyed chain over the trail: each hash covers the record and the hash before it, and nobody without the key can make one.</summary>
public sealed class AuditSeal
{
    /// <summary>Fewest bytes of a key.</summary>
    public const int LeastKeyBytes = 32;

    /// <summary>Hash before the first record.</summary>
    public const string Beginning = "";

    private const string Instant = "yyyy-MM-ddTHH:mm:ss.fffZ";
    private readonly byte[] _key;

    /// <summary>A seal with a key.</summary>
    /// <param name="key">At least <see cref="LeastKeyBytes"/> bytes, kept outside the database.</param>
    /// <exception cref="ArgumentException">The key is too short.</exception>
    public AuditSeal(byte[] key)
    {
        if (key.Length < LeastKeyBytes)
        {
            throw new ArgumentException($"The key of the audit trail needs at least {LeastKeyBytes} bytes.", nameof(key));
        }

        _key = key;
    }

    /// <summary>Hash of a record after another, HMAC-SHA-256 in lower-case hex.</summary>
    /// <param name="previousHash">Hash of the record before; <see cref="Beginning"/> for the first.</param>
    /// <param name="record">The record.</param>
    public string HashOf(string previousHash, AuditRecord record) => Mac(
        "record",
        previousHash,
        record.Position.ToString(CultureInfo.InvariantCulture),
        record.Id.ToString("D"),
        Text(record.RecordedAt),
        record.UserId?.ToString("D"),
        record.UserName,
        record.RoleName,
        record.Origin,
        record.Command,
        record.Event,
        record.Subject,
        record.Reason,
        record.Detail);

    /// <summary>Signature of an exported head.</summary>
    public string SignatureOf(AuditHead head, DateTimeOffset exportedAt) =>
        Mac("head", Text(exportedAt), head.Position.ToString(CultureInfo.InvariantCulture), head.Hash);

    /// <summary>The instant as it is hashed and exported.</summary>
    public static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture);

    /// <summary>Each part with its length before it, so that moving text from one field to the next makes another hash; an absent part differs from an empty one.</summary>
    private string Mac(params IEnumerable<string?> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(part is null ? "-" : part.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(part).Append(';');
        }

        return Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text.ToString())));
    }
}

/// <summary>The end of the trail.</summary>
/// <param name="Position">Position of the last record; 0 for an empty trail.</param>
/// <param name="Hash">Its hash; empty for an empty trail.</param>
public sealed record AuditHead(long Position, string Hash);
