using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>Makes texts of bytes; the same bytes give the same string where they were met lately, as names and codes of one enterprise stand in row after row.</summary>
internal sealed class PlainTexts
{
    private const int Remembered = 4096;
    private const int LongestRemembered = 200;
    private static readonly SearchValues<byte> Special = SearchValues.Create([(byte)'&', .. Enumerable.Range(0, 32).Select(c => (byte)c)]);

    private readonly byte[]?[] _keys = new byte[]?[Remembered];
    private readonly string[] _values = new string[Remembered];

    /// <summary>The text; null when the bytes hold anything but plain characters and the entities of markup.</summary>
    public string? Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestRemembered)
        {
            return utf8.Length > SafeXml.MaximumText ? null : Make(utf8);
        }

        var slot = (int)(HashOf(utf8) % Remembered);
        if (_keys[slot] is { } key && utf8.SequenceEqual(key))
        {
            return _values[slot];
        }

        if (Make(utf8) is not { } text)
        {
            return null;
        }

        (_keys[slot], _values[slot]) = (utf8.ToArray(), text);
        return text;
    }

    private static string? Make(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IndexOfAny(Special) >= 0)
        {
            return Unescaped(utf8);
        }

        var characters = ArrayPool<char>.Shared.Rent(utf8.Length);
        try
        {
            // Strict, as an XML reader is: halves of characters, and the two that XML does not have, are not plain.
            return Utf8.ToUtf16(utf8, characters, out _, out var written, replaceInvalidSequences: false) == OperationStatus.Done
                && characters.AsSpan(0, written).IndexOfAny('\uFFFE', '\uFFFF') < 0
                ? new string(characters, 0, written)
                : null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(characters);
        }
    }

    private static string? Unescaped(ReadOnlySpan<byte> utf8)
    {
        var text = new StringBuilder(utf8.Length);
        while (!utf8.IsEmpty)
        {
            var stop = utf8.IndexOfAny(Special);
            var plain = stop < 0 ? utf8 : utf8[..stop];
            if (plain.Length > 0)
            {
                if (Make(plain) is not { } part)
                {
                    return null;
                }

                text.Append(part);
            }

            if (stop < 0)
            {
                break;
            }

            utf8 = utf8[stop..];
            if (Entity(utf8) is not { } entity)
            {
                return null;
            }

            text.Append(entity.Character);
            utf8 = utf8[entity.Length..];
        }

        return text.ToString();
    }

    private static (char Character, int Length)? Entity(ReadOnlySpan<byte> utf8) =>
        utf8.StartsWith("&amp;"u8) ? ('&', 5)
        : utf8.StartsWith("&lt;"u8) ? ('<', 4)
        : utf8.StartsWith("&gt;"u8) ? ('>', 4)
        : utf8.StartsWith("&quot;"u8) ? ('"', 6)
        : utf8.StartsWith("&apos;"u8) ? ('\'', 6)
        : utf8.StartsWith("&#10;"u8) ? ('\n', 5)
        : utf8.StartsWith("&#9;"u8) ? ('\t', 4)
        : utf8[0] == '\n' ? ('\n', 1)
        : utf8[0] == '\t' ? ('\t', 1)
        : null;

    private static uint HashOf(ReadOnlySpan<byte> utf8)
    {
        unchecked
        {
            var hash = 2166136261 ^ (uint)utf8.Length;
            var words = MemoryMarshal.Cast<byte, uint>(utf8);
            foreach (var word in words)
            {
                hash = (hash ^ word) * 16777619;
                hash ^= hash >> 15;
            }

            foreach (var rest in utf8[(words.Length * sizeof(uint))..])
            {
                hash = (hash ^ rest) * 16777619;
            }

            return hash ^ (hash >> 13);
        }
    }
}
