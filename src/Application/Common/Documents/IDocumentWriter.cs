namespace ListingPipeline.Application.Common.Documents;

/// <summary>Writes documents as DOCX that an office can edit.</summary>
/// <remarks>The same description gives the same bytes.</remarks>
public interface IDocumentWriter
{
    /// <summary>Writes the document; the stream stays open.</summary>
    /// <param name="document">What to write.</param>
    /// <param name="destination">A writable stream that accepts synchronous writes, such as a file or memory.</param>
    void WriteDocx(OfficialDocument document, Stream destination);
}
