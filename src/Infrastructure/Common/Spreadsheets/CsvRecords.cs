using System.Text;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>Reads records of RFC 4180, one at a time, in bounded memory; a quote inside an unquoted field is taken as it stands.</summary>
internal sealed class CsvRecords(TextReader text, char separator, int maximumField)
{
    private readonly char[] _buffer = new char[16 * 1024];
    private readonly StringBuilder _field = new();
    private readonly List<string> _fields = [];
    private int _position;
    private int _length;

    /// <summary>Fields of the present record; the list is reused.</summary>
    public IReadOnlyList<string> Fields => _fields;

    /// <summary>Moves to the next record; an empty line is a record of one empty field.</summary>
    /// <exception cref="InvalidDataException">A quote is not closed, or a field is longer than allowed.</exception>
    public bool Read()
    {
        _fields.Clear();
        if (Peek() < 0)
        {
            return false;
        }

        while (true)
        {
            var end = Peek() == '"' ? ReadQuoted() : ReadPlain();
            _fields.Add(_field.ToString());
            _field.Clear();
            if (end != separator)
            {
                return true;
            }
        }
    }

    // Both readers consume the character that ends the field and answer it; -1 at the end of the file.
    private int ReadPlain()
    {
        while (true)
        {
            if (Peek() < 0)
            {
                return -1;
            }

            var rest = _buffer.AsSpan(_position, _length - _position);
            var stop = rest.IndexOfAny(separator, '\r', '\n');
            Append(stop < 0 ? rest : rest[..stop]);
            _position += stop < 0 ? rest.Length : stop;
            if (stop >= 0)
            {
                return EndOf(Next());
            }
        }
    }

    private int ReadQuoted()
    {
        Next();
        while (true)
        {
            if (Peek() < 0)
            {
                throw new InvalidDataException("Quote not closed.");
            }

            var rest = _buffer.AsSpan(_position, _length - _position);
            var stop = rest.IndexOf('"');
            Append(stop < 0 ? rest : rest[..stop]);
            _position += stop < 0 ? rest.Length : stop + 1;
            if (stop < 0)
            {
                continue;
            }

            if (Peek() != '"')
            {
                // What follows a closing quote up to the separator belongs to the field, as spreadsheet programs read it.
                return ReadPlain();
            }

            Append(['"']);
            Next();
        }
    }

    private int EndOf(int character)
    {
        if (character == '\r' && Peek() == '\n')
        {
            Next();
        }

        return character == separator ? character : '\n';
    }

    private void Append(ReadOnlySpan<char> part)
    {
        if (_field.Length + part.Length > maximumField)
        {
            throw new InvalidDataException("Field too long.");
        }

        _field.Append(part);
    }

    private int Peek()
    {
        if (_position == _length)
        {
            _length = text.Read(_buffer, 0, _buffer.Length);
            _position = 0;
        }

        return _length == 0 ? -1 : _buffer[_position];
    }

    private int Next()
    {
        var character = Peek();
        _position++;
        return character;
    }
}
