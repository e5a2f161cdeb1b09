using System.Buffers;
using System.Text;

namespace ListingPipeline.Domain.Common;

/// <summary>Evens out the ways people type the same thing.</summary>
public static class TextForms
{
    private static readonly SearchValues<char> _odd = SearchValues.Create(
        [.. Enumerable.Range(0xFF01, 94).Select(c => (char)c), '\u3000', '\u00A0', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u2212', '\u2013', '\u2014', '\uFFE5', '\t', '\r', '\n']);

    /// <summary>Full-width letters, digits and marks as half-width, dashes as minus, odd blanks as blanks, invisible characters dropped, ends trimmed.</summary>
    public static string Normalise(string text)
    {
        if (text.AsSpan().IndexOfAny(_odd) < 0)
        {
            return text.Trim();
        }

        var even = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            switch (c)
            {
                case >= '\uFF01' and <= '\uFF5E':
                    even.Append((char)(c - 0xFEE0));
                    break;
                case '\u3000' or '\u00A0' or '\t' or '\r' or '\n':
                    even.Append(' ');
                    break;
                case '\u2212' or '\u2013' or '\u2014':
                    even.Append('-');
                    break;
                case '\uFFE5':
                    even.Append('¥');
                    break;
                case '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF':
                    break;
                default:
                    even.Append(c);
                    break;
            }
        }

        return even.ToString().Trim();
    }

    /// <summary>Text without any blank.</summary>
    public static string Unspaced(string text) =>
        text.AsSpan().ContainsAny(' ', '\t') ? string.Concat(text.Where(c => !char.IsWhiteSpace(c))) : text;
}
