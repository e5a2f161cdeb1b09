using System.IO.Compression;
using System.Xml;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <inheritdoc/>
internal sealed class SpreadsheetReader : ISpreadsheetReader
{
    private const int SniffLength = 8;

    /// <summary>Bytes from which a file takes memory worth tidying up for.</summary>
    private const int Large = 4 * 1024 * 1024;

    public Result<ISheetRows> Open(Stream content, string? sheetName, SpreadsheetLimits limits)
    {
        if (content.Length == 0)
        {
            return ImportErrors.FileEmpty;
        }

        if (content.Length > limits.FileBytes)
        {
            return ImportErrors.FileTooLarge($"{content.Length} > {limits.FileBytes} B");
        }

        if (content.Length >= Large)
        {
            // A dry run and its commit read the same file soon after each other: what the one left would stand beside what the other takes. Nobody waits for this.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false);
        }

        return Sniff(content) switch
        {
            FileKind.Zip => Guarded(() => XlsxPackage.Open(content, sheetName, limits).Then(package => package.OpenRows())),
            FileKind.Text => CsvRows.Open(content, limits),
            FileKind.OldOffice => ImportErrors.FileNotSupported(".xls / 加密文件"),
            _ => ImportErrors.FileNotSupported("二进制文件"),
        };
    }

    /// <summary>Whether the content is a package, whatever its name says.</summary>
    internal static bool IsPackage(Stream content) => Sniff(content) == FileKind.Zip;

    /// <summary>Runs a read step; what a damaged or hostile file makes the readers throw becomes an error, anything else stays a bug.</summary>
    internal static Result<T> Guarded<T>(Func<Result<T>> read)
        where T : notnull
    {
        try
        {
            return read();
        }
        catch (UnpackedTooLargeException exception)
        {
            return ImportErrors.ZipBomb(exception.Part);
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return ImportErrors.FileBroken(exception is XmlException xml ? $"XML {xml.LineNumber}:{xml.LinePosition}" : "ZIP");
        }
    }

    /// <summary>True for what the archive and XML readers throw on damaged input; found by feeding them thousands of mutated files.</summary>
    internal static bool IsDamage(Exception exception) =>
        exception is InvalidDataException or XmlException or IOException or ArgumentException or NotSupportedException or OverflowException;

    private static FileKind Sniff(Stream content)
    {
        Span<byte> buffer = stackalloc byte[SniffLength];
        content.Position = 0;
        ReadOnlySpan<byte> start = buffer[..content.ReadAtLeast(buffer, SniffLength, throwOnEndOfStream: false)];
        content.Position = 0;
        if (start.StartsWith("PK"u8))
        {
            return FileKind.Zip;
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return FileKind.OldOffice;
        }

        return start.StartsWith("%PDF"u8) || start.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) || start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
            || start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || start.StartsWith("Rar!"u8) || start.StartsWith("7z"u8)
            ? FileKind.Binary
            : FileKind.Text;
    }

    private enum FileKind
    {
        Zip,
        Text,
        OldOffice,
        Binary,
    }
}
