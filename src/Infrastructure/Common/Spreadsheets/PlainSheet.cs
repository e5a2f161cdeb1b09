using System.Buffers;
using System.Buffers.Text;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>What reading a worksheet's bytes came to.</summary>
internal enum PlainOutcome
{
    /// <summary>A row with cells.</summary>
    Row,

    /// <summary>The end of the rows.</summary>
    End,

    /// <summary>Something this does not read; an XML reader has to say what it is.</summary>
    NotPlain,
}

/// <summary>Reads rows straight from the bytes of a worksheet, as long as they are written the plain way spreadsheet programs write them.</summary>
/// <remarks>A million cells cost a third of what an XML reader asks for them. Nothing is guessed: comments, prefixes, formulas, rich text, rows out of order,
/// other encodings, damage, anything unexpected is <see cref="PlainOutcome.NotPlain"/>, and the whole part is then read as XML.</remarks>
internal sealed class PlainSheet(Stream part, CellDecoder decoder, SpreadsheetLimits limits) : IDisposable
{
    private const int FirstCapacity = 128 * 1024;
    private const int MostCapacity = 1024 * 1024;

    private readonly PlainTexts _texts = new();
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstCapacity);
    private int _at;
    private int _end;
    private bool _hasBegun;

    /// <summary>Number of the present row.</summary>
    public int Row { get; private set; }

    /// <summary>Reads the next row that has cells; trailing blank cells are left out.</summary>
    public PlainOutcome Read(List<ReadCell> cells)
    {
        if (!_hasBegun && !Begin())
        {
            return PlainOutcome.NotPlain;
        }

        while (true)
        {
            var outcome = StartRow(out var isEmpty);
            if (outcome != PlainOutcome.Row)
            {
                return outcome;
            }

            cells.Clear();
            if (isEmpty)
            {
                continue;
            }

            if (!ReadCells(cells))
            {
                return PlainOutcome.NotPlain;
            }

            while (cells.Count > 0 && cells[^1].Kind == ReadCellKind.Blank)
            {
                cells.RemoveAt(cells.Count - 1);
            }

            if (cells.Count > 0)
            {
                return PlainOutcome.Row;
            }
        }
    }

    public void Dispose()
    {
        part.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        (_at, _end) = (0, 0);
    }

    /// <summary>Passes over what stands before the rows; it says nothing a cell depends on.</summary>
    private bool Begin()
    {
        var start = 0;
        do
        {
            start = Rest.IndexOf("<sheetData>"u8);
        }
        while (start < 0 && Fill());

        if (start < 0 || !PlainHead.Accepts(Rest[..start]))
        {
            return false;
        }

        _at += start + "<sheetData>"u8.Length;
        _hasBegun = true;
        return true;
    }

    private PlainOutcome StartRow(out bool isEmpty)
    {
        isEmpty = false;
        while (true)
        {
            var tag = new PlainTag(Rest);
            if (tag.Opens("row"u8))
            {
                var number = tag.TryGet("r"u8, out var written) ? (Utf8Parser.TryParse(written, out int parsed, out var used) && used == written.Length ? parsed : 0) : Row + 1;
                if (number <= Row || number > limits.Rows)
                {
                    return PlainOutcome.NotPlain;
                }

                (Row, isEmpty) = (number, tag.IsEmpty);
                _at += tag.Length;
                return PlainOutcome.Row;
            }

            if (tag.IsWhole)
            {
                return Rest.TrimStart(PlainTag.Blanks).StartsWith("</sheetData>"u8) ? PlainOutcome.End : PlainOutcome.NotPlain;
            }

            if (!Fill())
            {
                return PlainOutcome.NotPlain;
            }
        }
    }

    private bool ReadCells(List<ReadCell> cells)
    {
        while (true)
        {
            var cell = PlainCell.Read(Rest, cells.Count, decoder, _texts);
            switch (cell.Kind)
            {
                case PlainCellKind.Cell when cell.Column >= cells.Count && cell.Column < limits.Columns:
                    while (cells.Count < cell.Column)
                    {
                        cells.Add(ReadCell.Blank);
                    }

                    cells.Add(cell.Value);
                    _at += cell.Length;
                    break;
                case PlainCellKind.EndOfRow:
                    _at += cell.Length;
                    return true;
                case PlainCellKind.Cut when Fill():
                    break;
                default:
                    return false;
            }
        }
    }

    private ReadOnlySpan<byte> Rest => _buffer.AsSpan(_at, _end - _at);

    /// <summary>Brings more bytes behind those not used yet; false at the end of the part, and when a single element takes more room than any should.</summary>
    private bool Fill()
    {
        if (_at > 0)
        {
            Rest.CopyTo(_buffer);
            (_at, _end) = (0, _end - _at);
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= MostCapacity)
            {
                return false;
            }

            var wider = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(0, _end).CopyTo(wider);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = wider;
        }

        var read = part.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
