using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Attachments;

/// <summary>Accepted formats of attachments.</summary>
public enum FileFormat
{
    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>OFD, the national format of official documents (GB/T 33190).</summary>
    Ofd,

    /// <summary>Word document without macros.</summary>
    Docx,

    /// <summary>Excel workbook without macros.</summary>
    Xlsx,

    /// <summary>PNG image.</summary>
    Png,

    /// <summary>JPEG image.</summary>
    Jpeg,

    /// <summary>Plain text.</summary>
    Txt,

    /// <summary>Table as text, values set apart by commas.</summary>
    Csv,
}

/// <summary>Tells a format by name and by content; the content decides.</summary>
public static class FileFormats
{
    /// <summary>Bytes from the start that <see cref="OfHead"/> looks at.</summary>
    public const int HeadBytes = 8;

    /// <summary>Bytes from the end that <see cref="IsWhole"/> looks at.</summary>
    public const int TailBytes = 1024;

    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] PngHead = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly byte[] JpegHead = [0xFF, 0xD8, 0xFF];

    /// <summary>The format an extension promises; fails with <c>attachments.format-not-accepted</c>.</summary>
    public static Result<FileFormat> OfName(string fileName) => fileName[(fileName.LastIndexOf('.') + 1)..].ToLowerInvariant() switch
    {
        "pdf" => FileFormat.Pdf,
        "ofd" => FileFormat.Ofd,
        "docx" => FileFormat.Docx,
        "xlsx" => FileFormat.Xlsx,
        "png" => FileFormat.Png,
        "jpg" or "jpeg" => FileFormat.Jpeg,
        "txt" => FileFormat.Txt,
        "csv" => FileFormat.Csv,
        _ => AttachmentErrors.FormatNotAccepted,
    };

    /// <summary>The format the first bytes tell; null when it is none or a ZIP container, whose entries decide.</summary>
    public static FileFormat? OfHead(ReadOnlySpan<byte> head) =>
        head.StartsWith("%PDF-"u8) ? FileFormat.Pdf
        : head.StartsWith(PngHead) ? FileFormat.Png
        : head.StartsWith(JpegHead) ? FileFormat.Jpeg
        : null;

    /// <summary>Whether the first bytes are those of a ZIP container.</summary>
    public static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith(Zip);

    /// <summary>The format the entries of a ZIP container tell. Fails with <c>attachments.macros</c> or <c>attachments.format-not-accepted</c>.</summary>
    public static Result<FileFormat> OfZip(IReadOnlyCollection<string> entries)
    {
        if (entries.Any(entry => entry.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            return AttachmentErrors.Macros;
        }

        return entries.Contains("word/document.xml") ? FileFormat.Docx
            : entries.Contains("xl/workbook.xml") ? FileFormat.Xlsx
            : entries.Contains("OFD.xml") ? FileFormat.Ofd
            : AttachmentErrors.FormatNotAccepted;
    }

    /// <summary>Whether the last bytes are an end, so that an upload that broke off is noticed.</summary>
    public static bool IsWhole(FileFormat format, ReadOnlySpan<byte> tail) => format switch
    {
        FileFormat.Pdf => tail.IndexOf("%%EOF"u8) >= 0,
        FileFormat.Png => tail.IndexOf("IEND"u8) >= 0,
        FileFormat.Jpeg => tail.IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) >= 0,
        _ => true,
    };

    /// <summary>Media type a file is sent under.</summary>
    public static string MediaTypeOf(FileFormat format) => format switch
    {
        FileFormat.Pdf => "application/pdf",
        FileFormat.Ofd => "application/ofd",
        FileFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        FileFormat.Png => "image/png",
        FileFormat.Jpeg => "image/jpeg",
        FileFormat.Txt => "text/plain",
        FileFormat.Csv => "text/csv",
        _ => "application/octet-stream",
    };

    /// <summary>Whether it is text, which has no mark of its own: any text is one of these if its name says so.</summary>
    public static bool IsText(FileFormat format) => format is FileFormat.Txt or FileFormat.Csv;

    /// <summary>Whether a browser may show it in place: images, PDF and text.</summary>
    public static bool IsPreviewable(FileFormat format) => format is FileFormat.Pdf or FileFormat.Png or FileFormat.Jpeg || IsText(format);
}
