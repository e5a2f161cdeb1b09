using System.Buffers;

namespace ListingPipeline.Domain.Imports;

/// <summary>Whole numbers in Chinese characters as licences and contracts print them 大写金额: 壹仟万, 伍佰零叁万, 一亿二千万.</summary>
public static class ChineseNumeral
{
    private const int LongestNumeral = 30;
    private static readonly SearchValues<char> _characters = SearchValues.Create("零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖两十百千拾佰仟万亿");

    /// <summary>Finds the numeral in a text.</summary>
    /// <param name="text">Text without spaces, e.g. 人民币壹仟万元.</param>
    /// <returns>Its value, and what stands before and behind it, e.g. 人民币元; null when there is none, or it could be read in two ways (一百二).</returns>
    public static WrittenNumber? Find(string text)
    {
        var start = text.AsSpan().IndexOfAny(_characters);
        if (start < 0)
        {
            return null;
        }

        var end = start;
        while (end < text.Length && _characters.Contains(text[end]))
        {
            end++;
        }

        return Value(text.AsSpan(start, end - start)) is { } value ? new WrittenNumber(value, text[..start] + text[end..]) : null;
    }

    /// <summary>The value of a whole numeral; null when it is malformed.</summary>
    public static decimal? Value(ReadOnlySpan<char> numeral)
    {
        if (numeral.Length is 0 or > LongestNumeral)
        {
            return null;
        }

        decimal total = 0, section = 0;
        decimal? digit = null;
        var (lastUnit, afterZero) = (0m, false);
        foreach (var character in numeral)
        {
            var unit = UnitOf(character);
            if (DigitOf(character) is { } read)
            {
                if (digit is not null)
                {
                    return null;
                }

                afterZero |= read == 0;
                digit = read == 0 ? null : read;
            }
            else if (unit < 10_000)
            {
                // 十 alone is ten; 百 and 千 need their digit. Units fall within a section.
                if ((digit is null && (unit != 10 || section > 0)) || (lastUnit is > 0 and < 10_000 && unit >= lastUnit))
                {
                    return null;
                }

                section += (digit ?? 1) * unit;
                (digit, lastUnit, afterZero) = (null, unit, false);
            }
            else
            {
                if (IsAmbiguous())
                {
                    return null;
                }

                section += digit ?? 0;
                if (section == 0 && (total == 0 || unit == 10_000))
                {
                    return null;
                }

                total = unit == 10_000 ? total + (section * unit) : (total + section) * unit;
                (section, digit, lastUnit, afterZero) = (0, null, unit, false);
            }
        }

        return IsAmbiguous() ? null : total + section + (digit ?? 0);

        // 一百二 is a hundred and twenty to some and a hundred and two to others.
        bool IsAmbiguous() => digit is not null && lastUnit > 10 && !afterZero;
    }

    private static decimal? DigitOf(char character) => character switch
    {
        '零' or '〇' => 0,
        '一' or '壹' => 1,
        '二' or '贰' or '两' => 2,
        '三' or '叁' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => null,
    };

    private static decimal UnitOf(char character) => character switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1_000,
        '万' => 10_000,
        _ => 100_000_000,
    };
}
