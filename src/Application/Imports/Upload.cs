using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Application.Imports;

/// <summary>A file as it was sent.</summary>
/// <param name="Content">Seekable stream, read from its start.</param>
/// <param name="FileName">Name it was sent under; shown, never used as a path.</param>
/// <param name="SheetName">Sheet to read; null takes the first visible one.</param>
public sealed record UploadedFile(Stream Content, string FileName, string? SheetName);

/// <summary>An uploaded table as understood, before it is held against the register.</summary>
/// <param name="FileName">Name it was sent under.</param>
/// <param name="Sha256">Hash of its bytes, lower-case hexadecimal.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Format"><c>xlsx</c>, or <c>csv</c> with encoding and separator.</param>
/// <param name="SheetName">Sheet read; empty for CSV.</param>
/// <param name="Layout">Header row and columns as understood; null when no header was found.</param>
/// <param name="RowCount">Rows below the header that have content.</param>
/// <param name="Enterprises">What it says about each enterprise.</param>
/// <param name="Findings">What was noticed so far; the import adds to it.</param>
public sealed record Upload(
    string FileName,
    string Sha256,
    long Bytes,
    string Format,
    string SheetName,
    ColumnLayout? Layout,
    int RowCount,
    IReadOnlyList<ImportedEnterprise> Enterprises,
    FindingLog Findings);
