using System.Security;
using ListingPipeline.Application.Common.Spreadsheets;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>Sheet names as Excel accepts them.</summary>
internal static class SheetNames
{
    private const int MaximumLength = 31;

    /// <summary>Names with forbidden characters replaced, cut to 31 characters, and numbered where they would be equal; the reserved one comes last.</summary>
    public static IReadOnlyList<string> Unique(IReadOnlyList<Sheet> sheets, string? reserved)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = new List<string>(sheets.Count + 1);
        if (reserved is not null)
        {
            taken.Add(reserved);
        }

        foreach (var sheet in sheets)
        {
            var clean = Clean(sheet.Name);
            var name = clean;
            for (var i = 2; !taken.Add(name); i++)
            {
                var suffix = $"({i})";
                name = clean[..Math.Min(clean.Length, MaximumLength - suffix.Length)] + suffix;
            }

            names.Add(name);
        }

        if (reserved is not null)
        {
            names.Add(reserved);
        }

        return names;
    }

    public static string Escape(string name) => SecurityElement.Escape(name)!;

    private static string Clean(string name)
    {
        var kept = new string([.. name.Select(c => char.IsControl(c) || "[]:*?/\\".Contains(c) ? ' ' : c)]).Trim('\'', ' ');
        return kept.Length == 0 ? "Sheet" : kept[..Math.Min(kept.Length, MaximumLength)];
    }
}
