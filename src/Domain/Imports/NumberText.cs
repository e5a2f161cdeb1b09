using ListingPipeline.Domain.Common;
using System.Buffers;
using System.Globalization;

namespace ListingPipeline.Domain.Imports;

/// <summary>A number found in text.</summary>
/// <param name="Value">The number as written, unit not applied; a percentage is not divided.</param>
/// <param name="Suffix">What stood behind or before it: a unit, a percent sign, or empty.</param>
public readonly record struct WrittenNumber(decimal Value, string Suffix);

/// <summary>Reads numbers as people write them.</summary>
public static class NumberText
{
    private static readonly SearchValues<char> _expression = SearchValues.Create("<>~=+-*^:;,");

    private static readonly HashSet<string> _unknown = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "-", "--", "---", "/", "\\", "N/A", "NA", "N.A.", "#N/A", "NULL", "NONE", "NAN", "无", "暂无", "不详", "未知", "未披露", "不适用", "空", "?", "*", "未提供", "未填", "缺失",
    };

    /// <summary>True for the marks that mean "not known": empty, -, —, /, N/A, 无, 不详, 未披露 …</summary>
    public static bool IsUnknown(string normalised) => _unknown.Contains(normalised);

    /// <summary>
    /// Reads a number: separators of thousands, full-width digits, (1,234) and △ as negative, exponent, currency signs and units before or behind.
    /// Words such as 约 or a range are not a number.
    /// </summary>
    /// <param name="text">Text as typed.</param>
    /// <returns>The number with its unit; null when it is no number.</returns>
    public static WrittenNumber? Parse(string text)
    {
        var rest = TextForms.Unspaced(TextForms.Normalise(text));
        if (rest.Length is 0 or > 60)
        {
            return null;
        }

        var isNegative = CutSigns(ref rest);
        var start = rest.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
        {
            return null;
        }

        start -= start > 0 && rest[start - 1] == '.' ? 1 : 0;
        var end = EndOfNumber(rest, start);
        var prefix = rest[..start];
        if (prefix.Length > 0 && (prefix[^1] is '-' or '+' || prefix[0] is '-' or '+'))
        {
            var atEnd = prefix[^1] is '-' or '+';
            isNegative ^= (atEnd ? prefix[^1] : prefix[0]) == '-';
            prefix = atEnd ? prefix[..^1] : prefix[1..];
        }

        var suffix = Unbracketed(rest[end..]);
        var isClean = IsPlain(suffix) && (prefix.Length == 0 || AmountUnit.Parse(prefix + suffix) is not null);
        return isClean && ParseDigits(rest.AsSpan(start, end - start)) is { } value
            ? new WrittenNumber(isNegative ? -value : value, prefix + suffix)
            : null;
    }

    private static bool CutSigns(ref string rest)
    {
        if (rest[0] == '(' && rest[^1] == ')' && rest.AsSpan(1, rest.Length - 2).IndexOfAny('(', ')') < 0 && char.IsAsciiDigit(rest[1]))
        {
            rest = rest[1..^1];
            return true;
        }

        if (rest[0] is '△' or '▲')
        {
            rest = rest[1..];
            return rest.Length > 0;
        }

        // SAP and some ledgers put the minus behind.
        if (rest.Length > 1 && rest[^1] == '-' && char.IsAsciiDigit(rest[^2]) && rest.AsSpan(0, rest.Length - 1).IndexOf('-') < 0)
        {
            rest = rest[..^1];
            return true;
        }

        return false;
    }

    private static int EndOfNumber(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ',' or '\''))
        {
            end++;
        }

        if (end < text.Length && text[end] is 'e' or 'E')
        {
            var exponent = end + 1;
            exponent += exponent < text.Length && text[exponent] is '+' or '-' ? 1 : 0;
            var digits = exponent;
            while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            {
                digits++;
            }

            end = digits > exponent ? digits : end;
        }

        return end;
    }

    private static decimal? ParseDigits(ReadOnlySpan<char> digits)
    {
        Span<char> plain = stackalloc char[digits.Length];
        var length = 0;
        var sinceComma = -1;
        foreach (var c in digits)
        {
            if (c is ',' or '\'')
            {
                // Only groups of three (or the Chinese four) are separators; 1.234,56 or 1,2 could mean anything.
                if (sinceComma is 0 or 1 or 2 || length == 0)
                {
                    return null;
                }

                sinceComma = 0;
                continue;
            }

            if (sinceComma >= 0)
            {
                if (c is '.' or 'e' or 'E')
                {
                    if (sinceComma is not (3 or 4))
                    {
                        return null;
                    }

                    sinceComma = -1;
                }
                else
                {
                    sinceComma++;
                }
            }

            plain[length++] = c;
        }

        return sinceComma is -1 or 3 or 4
            && decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
    }

    // What surrounds the digits must be a word without digits; anything else makes two numbers or an expression.
    private static bool IsPlain(string text) => text.AsSpan().IndexOfAnyInRange('0', '9') < 0 && text.AsSpan().IndexOfAny(_expression) < 0;

    private static string Unbracketed(string suffix) =>
        suffix.Length > 2 && suffix[0] is '(' or '[' && suffix[^1] is ')' or ']' ? suffix[1..^1] : suffix;
}
