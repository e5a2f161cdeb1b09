using System.Globalization;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>Decides which texts a spreadsheet program might run as a formula.</summary>
internal static class FormulaGuard
{
    private const string Triggers = "=+-@\t\r\n＝＋－＠";

    /// <summary>True for text that begins like a formula and is no plain number, percentage or lone dash.</summary>
    public static bool IsSuspicious(string text)
    {
        if (text.Length == 0 || !Triggers.Contains(text[0], StringComparison.Ordinal))
        {
            return false;
        }

        var bare = text.AsSpan().TrimEnd('%');
        return !(text is "-" or "—" or "－"
            || decimal.TryParse(bare, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _));
    }
}
