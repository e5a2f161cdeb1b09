using System.Xml.Linq;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets.Annotation;

/// <summary>Small parts of a package that come back changed, or that are new.</summary>
/// <param name="package">The package as it was sent.</param>
/// <param name="sheetNamespace">Namespace of its sheets, transitional or strict.</param>
internal sealed class PackageEdits(XlsxPackage package, string sheetNamespace)
{
    private const string TypesPath = "[Content_Types].xml";
    private const string StrictStart = "http://purl.oclc.org/ooxml/";
    private static readonly XNamespace _relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace _types = "http://schemas.openxmlformats.org/package/2006/content-types";

    private readonly Dictionary<string, XDocument> _documents = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, byte[]> _contents = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Namespace of the ids of relations.</summary>
    public string RelationNamespace { get; } = sheetNamespace.StartsWith(StrictStart, StringComparison.Ordinal)
        ? StrictStart + "officeDocument/relationships"
        : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Paths of the parts changed or new.</summary>
    public IEnumerable<string> Paths => _documents.Keys.Concat(_contents.Keys);

    /// <summary>A part to change; one that is missing is begun with a root.</summary>
    public XDocument Document(string path, XName root)
    {
        if (!_documents.TryGetValue(path, out var document))
        {
            document = package.OpenPart(path) is { } part ? SafeXml.Load(part) : new XDocument(new XElement(root));
            _documents.Add(path, document);
        }

        return document;
    }

    /// <summary>Sets the whole content of a part.</summary>
    public void Set(string path, byte[] content) => _contents[path] = content;

    /// <summary>Writes a part; false when it is to be copied as it is.</summary>
    public bool TryWrite(string path, Func<Stream> open)
    {
        if (!_documents.ContainsKey(path) && !_contents.ContainsKey(path))
        {
            return false;
        }

        using var destination = open();
        if (_documents.TryGetValue(path, out var document))
        {
            SafeXml.Save(document, destination);
        }
        else
        {
            destination.Write(_contents[path]);
        }

        return true;
    }

    /// <summary>A path no part has.</summary>
    public string FreePath(string start, string end)
    {
        for (var i = 1; ; i++)
        {
            if (!package.Parts.ContainsKey($"{start}{i}{end}"))
            {
                return $"{start}{i}{end}";
            }
        }
    }

    /// <summary>Relates a part to another and answers the id.</summary>
    public string Relate(string owner, string kind, string target)
    {
        var root = Document(PartRelations.PathOf(owner), _relationships + "Relationships").Root!;
        var taken = root.Elements().Select(e => (string?)e.Attribute("Id")).ToHashSet(StringComparer.Ordinal);
        var number = 1;
        while (taken.Contains($"rId{number}"))
        {
            number++;
        }

        root.Add(new XElement(
            root.Name.Namespace + "Relationship", new XAttribute("Id", $"rId{number}"), new XAttribute("Type", $"{RelationNamespace}/{kind}"), new XAttribute("Target", "/" + target)));
        return $"rId{number}";
    }

    /// <summary>Declares the type of a new part.</summary>
    public void Declare(string path, string type)
    {
        var root = Document(TypesPath, _types + "Types").Root!;
        root.Add(new XElement(root.Name.Namespace + "Override", new XAttribute("PartName", "/" + path), new XAttribute("ContentType", type)));
    }

    /// <summary>Declares the type of an extension unless it is declared.</summary>
    public void DeclareExtension(string extension, string type)
    {
        var root = Document(TypesPath, _types + "Types").Root!;
        if (!root.Elements().Any(e => extension.Equals((string?)e.Attribute("Extension"), StringComparison.OrdinalIgnoreCase)))
        {
            root.AddFirst(new XElement(root.Name.Namespace + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", type)));
        }
    }
}
