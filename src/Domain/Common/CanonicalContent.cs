using System.Security.Cryptography;
using System.Text;

namespace ListingPipeline.Domain.Common;

/// <summary>Fingerprints of content that must be told apart from any other, now and later.</summary>
public static class CanonicalContent
{
    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>SHA-256 of texts in their order, one a line.</summary>
    public static string HashOf(IEnumerable<string> lines) => Hash(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
}
