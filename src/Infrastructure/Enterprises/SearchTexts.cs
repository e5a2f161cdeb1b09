using ListingPipeline.Domain.Common;

namespace ListingPipeline.Infrastructure.Enterprises;

/// <summary>The normalised text enterprises are searched by, and the pattern that searches it; one place so that both agree.</summary>
internal static class SearchTexts
{
    /// <summary>Searched text: name, former name and credit code in lower case, half width.</summary>
    public static string Of(string name, string? formerName, string? creditCode) =>
        Normalise(string.Join('|', new[] { name, formerName, creditCode }.Where(part => part is not null)));

    /// <summary>LIKE pattern, escaped by a backslash, that finds a part anywhere; null for blank text.</summary>
    public static string? Pattern(string? search) => string.IsNullOrWhiteSpace(search)
        ? null
        : $"%{Escaped(Normalise(search.Trim()))}%";

    /// <summary>The text as part of a LIKE pattern that takes the backslash as its escape.</summary>
    public static string Escaped(string text) => text.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_").Replace("[", @"\[");

    /// <summary>Searched pinyin of name and former name: initials and syllables of each.</summary>
    public static string PinyinOf(string name, string? formerName)
    {
        var read = (formerName is null ? Pinyin.Of(name) : $"{Pinyin.Of(name)} {Pinyin.Of(formerName)}").Trim();
        // Never empty: empty means that the name has not been read yet.
        return read.Length == 0 ? "-" : read;
    }

    /// <summary>LIKE pattern over the pinyin; null for a search no pinyin can match.</summary>
    public static string? PinyinPattern(string? search) => PinyinPart(search) is { } part ? $"%{part}%" : null;

    /// <summary>What is looked for in the pinyin by a search of Latin letters, digits and blanks with a letter among them; null for any other search.</summary>
    public static string? PinyinPart(string? search)
    {
        var plain = Normalise(search ?? "").Replace(" ", "").Replace("'", "");
        return plain.Any(char.IsAsciiLetter) && plain.All(char.IsAsciiLetterOrDigit) ? plain : null;
    }

    /// <summary>Lower case and half width.</summary>
    public static string Normalise(string text) => TextForms.Normalise(text).ToLowerInvariant();
}
