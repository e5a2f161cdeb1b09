using ListingPipeline.Domain.Common;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ListingPipeline.Domain.Imports;

/// <summary>Reads days as people and programs write them.</summary>
public static partial class DateText
{
    private static readonly int _epoch1900 = new DateOnly(1899, 12, 30).DayNumber;

    /// <summary>A day from text: 2021-03-01, 2021/3/1, 2021.3.1, 2021年3月1日, 20210301, each with or without a time behind it.</summary>
    /// <returns>Null when it is no full day; day-month-year order is refused because 03/04/2021 says two things.</returns>
    public static DateOnly? Parse(string text)
    {
        var match = Form().Match(TextForms.Unspaced(TextForms.Normalise(text)));
        return match.Success
            && DateOnly.TryParseExact(
                $"{match.Groups[1].Value}-{match.Groups[2].Value.PadLeft(2, '0')}-{match.Groups[3].Value.PadLeft(2, '0')}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
    }

    /// <summary>A day from a number in a date column: 20210301, or an Excel serial between 1955 and 2119.</summary>
    public static DateOnly? FromNumber(decimal number)
    {
        if (number is >= 19000101 and <= 21991231 && decimal.Truncate(number) == number)
        {
            return Parse(((int)number).ToString(CultureInfo.InvariantCulture));
        }

        return number is >= 20_000 and <= 80_000 ? DateOnly.FromDayNumber(_epoch1900 + (int)decimal.Truncate(number)) : null;
    }

    [GeneratedRegex(@"^(?<1>(?:19|20|21)\d{2})(?:[-/.年](?<2>\d{1,2})[-/.月](?<3>\d{1,2})日?|(?<2>\d{2})(?<3>\d{2}))(?:T?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
