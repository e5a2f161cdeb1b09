using System.Globalization;
using System.Xml.Linq;
using ListingPipeline.Application.Common.Spreadsheets;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets.Annotation;

/// <summary>Texts of the notes of a sheet.</summary>
internal sealed class NoteTexts
{
    private const string Author = "ListingPipeline";
    private const string ThreadPrefix = "tc=";

    private readonly XNamespace _space;
    private readonly XElement _authors;
    private readonly XElement _list;
    private readonly List<string> _names;

    /// <summary>Takes the part that holds them; a new one is empty.</summary>
    public NoteTexts(XElement root)
    {
        _space = root.Name.Namespace;
        _authors = root.Element(_space + "authors") ?? new XElement(_space + "authors");
        _list = root.Element(_space + "commentList") ?? new XElement(_space + "commentList");
        _names = [.. _authors.Elements().Select(a => a.Value)];
        if (_authors.Parent is null)
        {
            root.AddFirst(_authors);
        }

        if (_list.Parent is null)
        {
            _authors.AddAfterSelf(_list);
        }
    }

    /// <summary>Takes away what an earlier check said; answers the cells.</summary>
    public IReadOnlySet<string> TakeOwnAway()
    {
        var own = _list.Elements().Where(c => AuthorOf(c) == Author).ToList();
        own.ForEach(c => c.Remove());
        return own.Select(c => (string?)c.Attribute("ref")).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Adds notes, on cells that have one behind its text; answers those that need a box.</summary>
    public IReadOnlyList<CellNote> Add(IReadOnlyList<CellNote> notes)
    {
        var byCell = _list.Elements().ToLookup(c => (string?)c.Attribute("ref"), StringComparer.OrdinalIgnoreCase);
        var noted = new List<CellNote>();
        foreach (var note in notes)
        {
            var cell = SheetRange.Address(note.Row, note.Column);
            if (byCell[cell].FirstOrDefault() is { } present)
            {
                Append(present, note.Text);
                continue;
            }

            var text = new XElement(_space + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), EscapedText.Of(note.Text));
            _list.Add(new XElement(_space + "comment", new XAttribute("ref", cell), new XAttribute("authorId", OwnAuthor()), new XElement(_space + "text", text)));
            noted.Add(note);
        }

        return noted;
    }

    private int OwnAuthor()
    {
        if (!_names.Contains(Author))
        {
            _names.Add(Author);
            _authors.Add(new XElement(_space + "author", Author));
        }

        return _names.IndexOf(Author);
    }

    private string AuthorOf(XElement comment) =>
        int.TryParse((string?)comment.Attribute("authorId"), NumberStyles.None, CultureInfo.InvariantCulture, out var author) && author < _names.Count ? _names[author] : string.Empty;

    private void Append(XElement comment, string text)
    {
        // What a program shows of a thread is the thread; its placeholder stays as it is.
        var isThread = AuthorOf(comment).StartsWith(ThreadPrefix, StringComparison.Ordinal);
        var last = comment.Descendants(_space + "t").LastOrDefault(t => t.Parent!.Name.LocalName != "rPh");
        var added = EscapedText.Of(text);
        if (!isThread && last is not null && !last.Value.EndsWith(added, StringComparison.Ordinal))
        {
            last.SetAttributeValue(XNamespace.Xml + "space", "preserve");
            last.Value += "\n" + added;
        }
    }
}
