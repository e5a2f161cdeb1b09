using System.Text;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>Finds the encoding of a text file from its bytes.</summary>
internal static class TextEncodings
{
    static TextEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>UTF-16 by its byte order mark, else UTF-8 if every byte fits, else GB18030 if every byte fits, else null.</summary>
    public static Encoding? Detect(Stream content)
    {
        Span<byte> mark = stackalloc byte[2];
        content.Position = 0;
        if (content.ReadAtLeast(mark, 2, throwOnEndOfStream: false) == 2)
        {
            if (mark is [0xFF, 0xFE])
            {
                return Fits(content, new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true));
            }

            if (mark is [0xFE, 0xFF])
            {
                return Fits(content, new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true));
            }
        }

        return Fits(content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true))
            ?? Fits(content, Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback));
    }

    private static Encoding? Fits(Stream content, Encoding encoding)
    {
        content.Position = 0;
        var decoder = encoding.GetDecoder();
        var bytes = new byte[32 * 1024];
        var characters = new char[encoding.GetMaxCharCount(bytes.Length)];
        try
        {
            int count;
            while ((count = content.Read(bytes)) > 0)
            {
                decoder.GetChars(bytes, 0, count, characters, 0, flush: false);
            }

            decoder.GetChars([], 0, 0, characters, 0, flush: true);
            return encoding;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
