using System.Xml.Linq;
using ListingPipeline.Application.Common.Spreadsheets;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets.Annotation;

/// <summary>Puts notes on the cells of an officer's sheet beside those it has, in place of those an earlier check put there.</summary>
internal sealed class SheetNotes(XlsxPackage package, IReadOnlyList<PartRelation> relations, XlsxSurvey survey, PackageEdits edits)
{
    private const int Most = 1_000;
    private const string TextsType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private const string BoxesType = "application/vnd.openxmlformats-officedocument.vmlDrawing";

    /// <summary>Adds the first notes of a table.</summary>
    /// <returns>Id of the relation the sheet has to name for its notes to show; null when it names it already, or there are no notes.</returns>
    public string? Add(SheetRemarks remarks)
    {
        List<CellNote> notes = [.. remarks.Rows.SelectMany(row => row.Cells.Select(cell => new CellNote(row.Row, cell.Column, cell.Text))).Take(Most)];
        var present = relations.FirstOrDefault(r => r.IsOf("comments") && package.Parts.ContainsKey(r.Target))?.Target;
        var boxesPath = survey.LegacyDrawing is { } id ? relations.FirstOrDefault(r => r.Id == id)?.Target ?? string.Empty : null;
        if ((notes.Count == 0 && (present is null || remarks.Column is null)) || NoteBoxes.Read(boxesPath is null ? null : package.OpenPart(boxesPath), isNew: boxesPath is null) is not { } boxes)
        {
            return null;
        }

        var path = present ?? edits.FreePath("xl/comments", ".xml");
        var texts = new NoteTexts(edits.Document(path, (XNamespace)survey.Namespace + "comments").Root!);
        boxes.Remove(texts.TakeOwnAway());
        boxes.Add(texts.Add(notes));
        if (present is null)
        {
            edits.Declare(path, TextsType);
            edits.Relate(package.SheetPath, "comments", path);
        }

        if (boxesPath is not null)
        {
            edits.Set(boxesPath, boxes.ToBytes());
            return null;
        }

        var newPath = edits.FreePath("xl/drawings/vmlDrawing", ".vml");
        edits.Set(newPath, boxes.ToBytes());
        edits.DeclareExtension("vml", BoxesType);
        return edits.Relate(package.SheetPath, "vmlDrawing", newPath);
    }
}
