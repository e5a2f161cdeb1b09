using ListingPipeline.Domain.Common;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ListingPipeline.Domain.Imports;

/// <summary>Reads fiscal years.</summary>
public static partial class YearText
{
    /// <summary>The fiscal year of a cell: 2021, 2021年, 2021年度, FY2021, 2021-12-31; null when it names none.</summary>
    public static int? Parse(in ReadCell cell)
    {
        switch (cell.Kind)
        {
            case ReadCellKind.Number:
                return cell.Number is >= 1000 and <= 9999 && decimal.Truncate(cell.Number) == cell.Number ? (int)cell.Number : null;
            case ReadCellKind.Date:
                return DateOnly.FromDayNumber((int)cell.Number) is { Month: 12, Day: 31 } day ? day.Year : null;
            case ReadCellKind.Text:
                var text = TextForms.Unspaced(TextForms.Normalise(cell.Text));
                var match = Form().Match(text);
                return match.Success
                    ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
                    : DateText.Parse(text) is { Month: 12, Day: 31 } end ? end.Year : null;
            default:
                return null;
        }
    }

    [GeneratedRegex(@"^(?:FY)?(\d{4})(?:\.0+)?(?:年|年度|财年|年末|A)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
