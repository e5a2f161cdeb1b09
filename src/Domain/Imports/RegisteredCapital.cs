using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Imports;

/// <summary>Registered capital 注册资本 as read from one of its many notations.</summary>
/// <param name="Amount">Amount in whole currency units, e.g. 10,000,000 for 1,000(万).</param>
/// <param name="Currency">ISO 4217 code; <c>CNY</c> where the notation names none.</param>
public readonly record struct RegisteredCapital(decimal Amount, string Currency)
{
    private static readonly string[] Titles = ["注册资本", "注册资金", "认缴注册资本", "认缴出资额"];

    /// <summary>
    /// Reads 1,000(万), 50(万人民币元), 52万人民币, 100万元, 人民币1000万元整, 300(万美元), USD 500,000, ¥1,000,000.00, 人民币壹仟万元整, 100w …
    /// A number without any unit is taken as 万元 from the register's export and as 元 otherwise.
    /// </summary>
    /// <param name="text">Text as found.</param>
    /// <param name="bareFactor">Factor of a number without unit: 10,000 when the column's header says 万元, 1 otherwise.</param>
    /// <returns>The capital; null for N/A, - and other marks of the unknown; or <see cref="ImportFindingCodes.NotACapital"/>.</returns>
    public static Result<RegisteredCapital>? Parse(string text, decimal bareFactor = 1)
    {
        var normal = TextForms.Unspaced(TextForms.Normalise(text));
        if (NumberText.IsUnknown(normal))
        {
            return null;
        }

        normal = WithoutTitle(normal.TrimEnd('。').TrimEnd('整', '正'));
        var isInWords = normal.AsSpan().IndexOfAnyInRange('0', '9') < 0;
        if ((isInWords ? ChineseNumeral.Find(normal) : NumberText.Parse(normal)) is not { Value: >= 0 } number)
        {
            return Failure(text);
        }

        if (number.Suffix.Length == 0)
        {
            // 壹仟万 has its 万 in the numeral.
            return new RegisteredCapital(number.Value * (isInWords && normal.AsSpan().IndexOfAny('万', '亿') >= 0 ? 1 : bareFactor), "CNY");
        }

        // 100万元(人民币), 1,000(万)元: the brackets only separate.
        var unit = AmountUnit.Parse(number.Suffix.Replace("(", string.Empty, StringComparison.Ordinal).Replace(")", string.Empty, StringComparison.Ordinal));
        return unit is { } known ? new RegisteredCapital(number.Value * known.Factor, known.Currency ?? "CNY") : Failure(text);
    }

    /// <summary>The text without what names it: 注册资本：, 人民币： keeps its currency.</summary>
    private static string WithoutTitle(string text)
    {
        foreach (var title in Titles)
        {
            if (text.StartsWith(title, StringComparison.Ordinal))
            {
                text = text[title.Length..];
                break;
            }
        }

        return text.Replace(":", string.Empty, StringComparison.Ordinal);
    }

    private static Result<RegisteredCapital> Failure(string text) =>
        ImportErrors.NotACapital(ImportFinding.Excerpt(text));
}
