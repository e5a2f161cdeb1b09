using System.IO.Compression;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>Looks for what a package may do harm with: size, macros, ways out of it.</summary>
internal static class XlsxHarm
{
    private const long RatioCheckedFrom = 4L * 1024 * 1024;

    /// <summary>Notes the parts of a package by their paths; an error says why it is refused.</summary>
    public static Error? Find(ZipArchive zip, Dictionary<string, ZipArchiveEntry> parts, SpreadsheetLimits limits)
    {
        if (zip.Entries.Count > limits.Parts)
        {
            return ImportErrors.ZipBomb($"{zip.Entries.Count} 个部件");
        }

        long unpacked = 0;
        foreach (var entry in zip.Entries)
        {
            var name = entry.FullName.Replace('\\', '/').TrimStart('/');
            if (entry.IsEncrypted || !parts.TryAdd(name, entry))
            {
                return ImportErrors.FileBroken(name);
            }

            unpacked += entry.Length;
            if (unpacked > limits.UnpackedBytes || (entry.Length > RatioCheckedFrom && entry.Length > entry.CompressedLength * limits.CompressionRatio))
            {
                return ImportErrors.ZipBomb(name);
            }

            if (HarmIn(name) is { } harm)
            {
                return harm;
            }
        }

        return null;
    }

    private static Error? HarmIn(string part)
    {
        if (part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || part.StartsWith("xl/macrosheets/", StringComparison.OrdinalIgnoreCase))
        {
            return ImportErrors.Macros;
        }

        return part.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase) || part.Equals("xl/connections.xml", StringComparison.OrdinalIgnoreCase)
            || part.StartsWith("xl/embeddings/", StringComparison.OrdinalIgnoreCase) || part.StartsWith("xl/activeX/", StringComparison.OrdinalIgnoreCase)
            ? ImportErrors.ExternalLink(part)
            : null;
    }
}
