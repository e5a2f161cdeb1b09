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
        : $"%{Normalise(search.Trim()).Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_").Replace("[", @"\[")}%";

    private static string Normalise(string text) => text.Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant();
}
