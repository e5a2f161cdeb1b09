namespace ListingPipeline.Application.Common.Documents;

/// <summary>A document in the layout of official Chinese documents (GB/T 9704): title, addressee, numbered headings, paragraphs, tables, signature, annexes.</summary>
/// <remarks>One description; the writer knows the layout. Features name content, never fonts or margins.</remarks>
public sealed record OfficialDocument
{
    /// <summary>Title, centred in two or three lines at most.</summary>
    public required string Title { get; init; }

    /// <summary>A line under the title such as （征求意见稿）; null for none.</summary>
    public string? Mark { get; init; }

    /// <summary>Who it goes to, e.g. 市委、市政府; null for none.</summary>
    public string? Addressee { get; init; }

    /// <summary>Headings, paragraphs and tables in order.</summary>
    public required IReadOnlyList<DocumentBlock> Body { get; init; }

    /// <summary>Who issues it; null leaves the signature out.</summary>
    public string? Issuer { get; init; }

    /// <summary>Day of issue; null leaves a blank day to be filled in.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Annexes, each beginning a landscape page and listed below the body.</summary>
    public IReadOnlyList<DocumentAnnex> Annexes { get; init; } = [];
}

/// <summary>A part of a document.</summary>
public abstract record DocumentBlock;

/// <summary>A heading; the number is part of the text, e.g. 一、 or （一）.</summary>
/// <param name="Level">1, 2 or 3.</param>
/// <param name="Text">Text with its number.</param>
public sealed record DocumentHeading(int Level, string Text) : DocumentBlock;

/// <summary>A paragraph of running text, its first line indented by two characters.</summary>
/// <param name="Runs">Pieces of text, some of them bold.</param>
public sealed record DocumentParagraph(IReadOnlyList<DocumentRun> Runs) : DocumentBlock
{
    /// <summary>A paragraph of plain text.</summary>
    public DocumentParagraph(string text)
        : this([new DocumentRun(text)])
    {
    }
}

/// <summary>A piece of text.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsBold">Whether it stands out.</param>
public readonly record struct DocumentRun(string Text, bool IsBold = false);

/// <summary>A table with borders; its head rows are repeated on every page.</summary>
/// <param name="Caption">Title above it; null for none.</param>
/// <param name="Widths">Share of the width of each column; only their proportions matter.</param>
/// <param name="Head">Head rows.</param>
/// <param name="Rows">Rows.</param>
public sealed record DocumentTable(
    string? Caption, IReadOnlyList<int> Widths, IReadOnlyList<IReadOnlyList<DocumentCell>> Head, IReadOnlyList<IReadOnlyList<DocumentCell>> Rows) : DocumentBlock;

/// <summary>A cell. A cell that spans rows is followed in the next row, at its place, by a <see cref="Continued"/> one.</summary>
/// <param name="Text">Text; line breaks stay.</param>
/// <param name="Columns">Columns it spans.</param>
/// <param name="Rows">Rows it spans.</param>
/// <param name="IsLeft">Whether its text stands left; otherwise it is centred.</param>
public sealed record DocumentCell(string Text, int Columns = 1, int Rows = 1, bool IsLeft = false)
{
    /// <summary>The place below a cell that spans rows.</summary>
    public static DocumentCell Continued { get; } = new(string.Empty, Rows: 0);
}

/// <summary>An annex on a page of its own.</summary>
/// <param name="Label">Label at the top left, e.g. 附表 1.</param>
/// <param name="Title">Its title.</param>
/// <param name="Table">Its table.</param>
/// <param name="Notes">Notes below the table.</param>
public sealed record DocumentAnnex(string Label, string Title, DocumentTable Table, IReadOnlyList<string> Notes);

/// <summary>A document with the name it is offered under; an answer of export queries.</summary>
/// <param name="FileName">File name with extension, e.g. <c>考核报告.docx</c>.</param>
/// <param name="Document">Its content.</param>
public sealed record DocumentFile(string FileName, OfficialDocument Document);
