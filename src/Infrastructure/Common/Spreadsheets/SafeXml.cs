using System.Buffers;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>XML reading whose memory does not depend on what the document tries: no document types, nothing fetched, depth and text bounded.</summary>
internal static class SafeXml
{
    private const int MaximumDepth = 64;

    /// <summary>Characters of a text at most.</summary>
    public const int MaximumText = 100_000;

    public static XmlReader Create(Stream stream) => XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    });

    /// <summary>Loads a small part as a whole, blanks included; it is closed.</summary>
    public static XDocument Load(Stream part)
    {
        using var xml = Create(part);
        return XDocument.Load(xml, LoadOptions.PreserveWhitespace);
    }

    /// <summary>Writes a part as it was loaded and changed since.</summary>
    public static void Save(XDocument document, Stream destination)
    {
        using var xml = CreateWriter(destination);
        document.Save(xml);
    }

    /// <summary>A writer that changes nothing it is given; the stream stays open.</summary>
    public static XmlWriter CreateWriter(Stream destination) =>
        XmlWriter.Create(destination, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize });

    /// <summary>Moves to the next node.</summary>
    /// <exception cref="InvalidDataException">The nesting is deeper than any workbook's.</exception>
    public static bool Next(XmlReader xml) =>
        xml.Read() && (xml.Depth <= MaximumDepth ? true : throw new InvalidDataException("XML nested too deeply."));

    /// <summary>The present text, or what is left of it.</summary>
    /// <exception cref="InvalidDataException">The text is longer than any cell's may be.</exception>
    public static string Value(XmlReader xml)
    {
        var chunk = ArrayPool<char>.Shared.Rent(1024);
        try
        {
            var length = xml.ReadValueChunk(chunk, 0, chunk.Length);
            return length < chunk.Length ? new string(chunk, 0, length) : LongValue(xml, chunk);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chunk);
        }
    }

    private static string LongValue(XmlReader xml, char[] chunk)
    {
        var text = new StringBuilder().Append(chunk);
        int length;
        while ((length = xml.ReadValueChunk(chunk, 0, chunk.Length)) > 0)
        {
            text.Append(chunk, 0, length);
            if (text.Length > MaximumText)
            {
                throw new InvalidDataException("Text too long.");
            }
        }

        return text.ToString();
    }
}
