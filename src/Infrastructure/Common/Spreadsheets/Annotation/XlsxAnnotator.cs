using System.IO.Compression;
using System.Xml.Linq;
using ListingPipeline.Application.Common.Spreadsheets;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets.Annotation;

/// <summary>Writes an officer's package anew with remarks on the sheet that was read; parts the remarks do not touch are copied.</summary>
internal static class XlsxAnnotator
{
    private const string StylesType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
    private static readonly DateTimeOffset _entryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the package; answers the rows of the sheet.</summary>
    /// <exception cref="InvalidDataException">A part is damaged; so do the other exceptions of <see cref="SpreadsheetReader.IsDamage"/>.</exception>
    public static int Write(XlsxPackage package, SheetRemarks remarks, int mostColumns, Stream destination, CancellationToken cancellationToken)
    {
        var relations = PartRelations.Read(package.OpenPart(PartRelations.PathOf(package.SheetPath)), package.SheetPath);
        var survey = XlsxSurvey.Read(package, relations, remarks.HeaderRow, mostColumns);
        var edits = new PackageEdits(package, survey.Namespace);
        var notesId = new SheetNotes(package, relations, survey, edits).Add(remarks);
        var styles = new MarkedStyles(package.StylesPath is { } present ? package.OpenPart(present) : null, survey.Namespace);
        var stylesPath = package.StylesPath ?? AddStyles(edits);
        var column = remarks.Column ?? (survey.LastColumn < mostColumns ? survey.LastColumn + 1 : 0);

        using var zip = new ZipArchive(destination, ZipArchiveMode.Create, leaveOpen: true);
        Stream Create(string path, DateTimeOffset? time = null, bool isPacked = true)
        {
            var entry = zip.CreateEntry(path, isPacked ? CompressionLevel.Optimal : CompressionLevel.NoCompression);
            entry.LastWriteTime = time ?? _entryTime;
            return entry.Open();
        }

        var count = 0;
        foreach (var (path, entry) in package.Parts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Stream Open() => Create(entry.FullName, entry.LastWriteTime, entry.CompressedLength < entry.Length);
            if (path.Equals(package.SheetPath, StringComparison.OrdinalIgnoreCase))
            {
                using var sheet = Create(entry.FullName, entry.LastWriteTime);
                count = WriteSheet(package, new SheetEdits(remarks, survey, column, styles, notesId, edits.RelationNamespace), sheet, cancellationToken);
            }
            else if (!path.Equals(stylesPath, StringComparison.OrdinalIgnoreCase) && !edits.TryWrite(path, Open))
            {
                using var own = new LimitedStream(entry.Open(), path, entry.Length);
                using var copy = Open();
                own.CopyTo(copy);
            }
        }

        // Which formats the marks need is known once the sheet is written.
        using (var formats = Create(stylesPath))
        {
            styles.Write(formats);
        }

        foreach (var path in edits.Paths.Where(path => !package.Parts.ContainsKey(path)))
        {
            edits.TryWrite(path, () => Create(path));
        }

        return count;
    }

    private static string AddStyles(PackageEdits edits)
    {
        const string Path = "xl/styles.xml";
        edits.Declare(Path, StylesType);
        edits.Relate(XlsxPackage.BookPath, "styles", Path);
        return Path;
    }

    private static int WriteSheet(XlsxPackage package, SheetEdits edits, Stream destination, CancellationToken cancellationToken)
    {
        using var xml = SafeXml.Create(package.OpenPart(package.SheetPath)!);
        using var writer = SafeXml.CreateWriter(destination);
        var rows = new AnnotatedRows(xml, writer, edits);
        new AnnotatedSheet(xml, writer, rows, edits).Write(cancellationToken);
        return rows.Count;
    }
}

/// <summary>What is to be changed in a sheet.</summary>
/// <param name="Remarks">What to say.</param>
/// <param name="Survey">What is known of the sheet.</param>
/// <param name="Column">Column for the texts; 0 when there is no room for one.</param>
/// <param name="Styles">Formats of the marks.</param>
/// <param name="NotesId">Id of the relation to the boxes of the notes, to be named anew; null when it is named already or there are no notes.</param>
/// <param name="RelationNamespace">Namespace of that id.</param>
internal sealed record SheetEdits(SheetRemarks Remarks, XlsxSurvey Survey, int Column, MarkedStyles Styles, string? NotesId, string RelationNamespace);
