namespace ListingPipeline.Application.Attachments;

/// <summary>Tells text from other bytes.</summary>
public interface ITextProbe
{
    /// <summary>Charset of a text, as media types name it: <c>utf-8</c>, <c>utf-16</c>, <c>utf-16BE</c> or <c>gb18030</c>; null when the bytes are no text or hold
    /// control characters other than tabs, line ends and form feeds.</summary>
    /// <param name="content">Seekable stream; read from its start, left anywhere.</param>
    string? CharsetOf(Stream content);
}
