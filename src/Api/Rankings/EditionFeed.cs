using System.Globalization;
using System.Text;
using System.Xml;
using ListingPipeline.Application.Rankings;

namespace ListingPipeline.Api.Rankings;

/// <summary>Published editions as an Atom feed (RFC 4287).</summary>
internal static class EditionFeed
{
    public const string ContentType = "application/atom+xml";

    /// <summary>Most editions in the feed.</summary>
    public const int Length = 50;

    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <param name="editions">The newest first.</param>
    /// <param name="site">Address of the site, without a slash at the end.</param>
    public static byte[] Write(IReadOnlyList<PublicEdition> editions, string site)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("id", Atom, $"{site}/api/v1/public/rankings/feed");
            xml.WriteElementString("title", Atom, "拟上市企业榜单");
            xml.WriteElementString("updated", Atom, Instant(editions.Count > 0 ? editions[0].PublishedAt : DateTimeOffset.UnixEpoch));
            WriteLink(xml, "self", ContentType, $"{site}/api/v1/public/rankings/feed");
            WriteLink(xml, "alternate", "text/html", $"{site}/public/rankings");
            foreach (var edition in editions)
            {
                WriteEntry(xml, edition, site);
            }

            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void WriteEntry(XmlWriter xml, PublicEdition edition, string site)
    {
        var number = Uri.EscapeDataString(edition.EditionNumber);
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, $"{site}/public/rankings/{number}");
        xml.WriteElementString("title", Atom, edition.Title);
        xml.WriteElementString("updated", Atom, Instant(edition.PublishedAt));
        xml.WriteElementString("published", Atom, Instant(edition.PublishedAt));
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, edition.ProgrammeTitle.Zh);
        xml.WriteEndElement();
        WriteLink(xml, "alternate", "text/html", $"{site}/public/rankings/{number}");
        WriteLink(xml, "enclosure", "application/json", $"{site}/api/v1/public/rankings/{number}");
        xml.WriteElementString(
            "summary", Atom, string.Create(CultureInfo.InvariantCulture, $"{edition.EditionNumber} · {edition.TopCount} + {edition.ReserveCount} · SHA-256 {edition.ContentHash}"));
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
