using System.Buffers;
using ListingPipeline.Application.Attachments;
using ListingPipeline.Infrastructure.Common.Spreadsheets;

namespace ListingPipeline.Infrastructure.Attachments;

/// <summary>Reads a file as text in each encoding officers' tools write, and refuses what a text does not hold.</summary>
internal sealed class TextProbe : ITextProbe
{
    private const int PieceLength = 32 * 1024;

    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Append(0x7F).Select(code => (char)code).Where(letter => letter is not ('\t' or '\n' or '\r' or '\f'))]);

    public string? CharsetOf(Stream content)
    {
        if (TextEncodings.Detect(content) is not { } encoding)
        {
            return null;
        }

        content.Position = 0;
        using var reader = new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: true, PieceLength, leaveOpen: true);
        var letters = new char[PieceLength];
        int count;
        while ((count = reader.Read(letters)) > 0)
        {
            if (letters.AsSpan(0, count).ContainsAny(Controls))
            {
                return null;
            }
        }

        return encoding.WebName;
    }
}
