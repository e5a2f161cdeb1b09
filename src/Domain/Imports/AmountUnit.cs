using ListingPipeline.Domain.Common;
namespace ListingPipeline.Domain.Imports;

/// <summary>Unit of an amount as people write it.</summary>
/// <param name="Factor">Whole currency units in one, e.g. 10,000 for 万元.</param>
/// <param name="Currency">ISO 4217 code, e.g. <c>CNY</c>; null when only a multiplier was written (万), which means the currency of the metric.</param>
public readonly record struct AmountUnit(decimal Factor, string? Currency)
{
    private static readonly (string Word, decimal Factor)[] _multipliers =
    [
        ("十亿", 1_000_000_000m), ("百亿", 10_000_000_000m), ("千亿", 100_000_000_000m), ("亿", 100_000_000m),
        ("千万", 10_000_000m), ("百万", 1_000_000m), ("十万", 100_000m), ("万", 10_000m), ("千", 1_000m), ("百", 100m),
        ("million", 1_000_000m), ("billion", 1_000_000_000m), ("thousand", 1_000m), ("mn", 1_000_000m), ("bn", 1_000_000_000m), ("k", 1_000m), ("w", 10_000m),
    ];

    private static readonly (string Word, string Code)[] _currencies =
    [
        ("人民币元", "CNY"), ("元人民币", "CNY"), ("人民币", "CNY"), ("rmb", "CNY"), ("cny", "CNY"), ("yuan", "CNY"), ("¥", "CNY"),
        ("美元", "USD"), ("美金", "USD"), ("usd", "USD"), ("us$", "USD"), ("hk$", "HKD"), ("$", "USD"),
        ("港元", "HKD"), ("港币", "HKD"), ("hkd", "HKD"),
        ("欧元", "EUR"), ("eur", "EUR"), ("€", "EUR"),
        ("日元", "JPY"), ("jpy", "JPY"), ("英镑", "GBP"), ("gbp", "GBP"), ("澳元", "AUD"), ("aud", "AUD"),
        ("新台币", "TWD"), ("新加坡元", "SGD"), ("sgd", "SGD"), ("韩元", "KRW"), ("加元", "CAD"), ("加拿大元", "CAD"), ("瑞士法郎", "CHF"),
        ("元", "CNY"), ("圆", "CNY"),
    ];

    /// <summary>Plain yuan.</summary>
    public static AmountUnit Yuan { get; } = new(1, "CNY");

    /// <summary>Reads a unit: 元, 千元, 万元, 百万元, 亿元, 万, 万美元, 万人民币元, 人民币万元, 10k RMB …</summary>
    /// <param name="text">The whole unit without number or brackets, in any width and case.</param>
    /// <returns>The unit; null when the text is no unit.</returns>
    public static AmountUnit? Parse(string text)
    {
        var rest = TextForms.Unspaced(TextForms.Normalise(text)).ToLowerInvariant();
        if (rest.Length is 0 or > 20)
        {
            return null;
        }

        var currency = Cut(ref rest, _currencies);
        var factor = Cut(ref rest, _multipliers);

        // 万元人民币 names the yuan twice; in 美元300万元 the 元 only counts; any other second currency is nonsense.
        var isBareYuan = rest is "元";
        var second = Cut(ref rest, _currencies);
        if (rest.Length > 0 || (second is not null && currency is not null && second != currency && !isBareYuan))
        {
            return null;
        }

        return factor is null && currency is null && second is null ? null : new AmountUnit(factor ?? 1, currency ?? second);
    }

    // Cuts the word standing at the end or, failing that, at the beginning.
    private static string? Cut(ref string rest, (string Word, string Code)[] words)
    {
        foreach (var (word, code) in words)
        {
            if (CutWord(ref rest, word))
            {
                return code;
            }
        }

        return null;
    }

    private static decimal? Cut(ref string rest, (string Word, decimal Factor)[] words)
    {
        foreach (var (word, factor) in words)
        {
            if (CutWord(ref rest, word))
            {
                return factor;
            }
        }

        return null;
    }

    private static bool CutWord(ref string rest, string word)
    {
        if (rest.EndsWith(word, StringComparison.Ordinal))
        {
            rest = rest[..^word.Length];
            return true;
        }

        if (rest.StartsWith(word, StringComparison.Ordinal))
        {
            rest = rest[word.Length..];
            return true;
        }

        return false;
    }
}
