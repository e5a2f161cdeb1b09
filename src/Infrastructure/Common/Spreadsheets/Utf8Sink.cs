using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>Buffered UTF-8 output with XML escaping; an order of magnitude faster than XmlWriter for millions of small cells.</summary>
internal sealed class Utf8Sink(Stream destination)
{
    private const int Capacity = 64 * 1024;

    // Everything that cannot stand as it is: markup, control characters, unpaired surrogates, and the underscore that may begin an _xHHHH_ escape.
    private static readonly SearchValues<char> _unsafeText = SearchValues.Create(
        [.. "<>&\"_\uFFFE\uFFFF", .. Enumerable.Range(0, 32).Select(c => (char)c), .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);

    private readonly byte[] _buffer = new byte[Capacity];
    private int _used;

    /// <summary>Writes bytes that are markup already.</summary>
    public void Raw(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Capacity - _used)
        {
            Flush();
            if (utf8.Length > Capacity)
            {
                destination.Write(utf8);
                return;
            }
        }

        utf8.CopyTo(_buffer.AsSpan(_used));
        _used += utf8.Length;
    }

    public void Int(int value)
    {
        Reserve(11);
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_used), out var written);
        _used += written;
    }

    public void Number(decimal value)
    {
        Reserve(40);
        value.TryFormat(_buffer.AsSpan(_used), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        _used += written;
    }

    /// <summary>Writes text as XML content or attribute value; characters XML cannot hold become Excel's _xHHHH_ escapes.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var stop = text.IndexOfAny(_unsafeText);
            Utf8(stop < 0 ? text : text[..stop]);
            if (stop < 0)
            {
                return;
            }

            text = text[(stop + Escape(text[stop..]))..];
        }
    }

    public void Flush()
    {
        destination.Write(_buffer, 0, _used);
        _used = 0;
    }

    private int Escape(ReadOnlySpan<char> rest)
    {
        switch (rest[0])
        {
            case '<': Raw("&lt;"u8); break;
            case '>': Raw("&gt;"u8); break;
            case '&': Raw("&amp;"u8); break;
            case '"': Raw("&quot;"u8); break;
            case '\t': Raw("&#9;"u8); break;
            case '\n': Raw("&#10;"u8); break;
            case '_' when !LooksEscaped(rest): Raw("_"u8); break;
            case var high when char.IsHighSurrogate(high) && rest.Length > 1 && char.IsLowSurrogate(rest[1]):
                Utf8(rest[..2]);
                return 2;
            case var other when char.IsSurrogate(other): Raw("\uFFFD"u8); break;
            case var other: Utf8($"_x{(int)other:X4}_"); break;
        }

        return 1;
    }

    private static bool LooksEscaped(ReadOnlySpan<char> rest) =>
        rest.Length >= 7 && rest[1] == 'x' && rest[6] == '_' && rest[2..6].IndexOfAnyExcept(SearchValues.Create("0123456789ABCDEFabcdef")) < 0;

    private void Utf8(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var part = text.Length > Capacity / 4 ? text[..SafeLength(text, Capacity / 4)] : text;
            Reserve(part.Length * 3);
            _used += Encoding.UTF8.GetBytes(part, _buffer.AsSpan(_used));
            text = text[part.Length..];
        }
    }

    private static int SafeLength(ReadOnlySpan<char> text, int length) => char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;

    private void Reserve(int bytes)
    {
        if (bytes > Capacity - _used)
        {
            Flush();
        }
    }
}
