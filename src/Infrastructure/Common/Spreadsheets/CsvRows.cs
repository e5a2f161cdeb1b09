using System.Buffers;
using System.Text;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>Streams the records of a CSV file.</summary>
internal sealed class CsvRows : ISheetRows
{
    private const int MaximumField = 100_000;

    private readonly StreamReader _text;
    private readonly CsvRecords _records;
    private readonly SpreadsheetLimits _limits;
    private readonly List<ReadCell> _cells = [];

    private CsvRows(StreamReader text, Encoding encoding, char separator, SpreadsheetLimits limits)
    {
        _limits = limits;
        Format = $"csv {encoding.WebName} {(separator == '\t' ? "tab" : separator.ToString())}";
        _text = text;
        _records = new CsvRecords(text, separator, MaximumField);
    }

    public string SheetName => string.Empty;

    public string Format { get; }

    public int Row { get; private set; }

    public IReadOnlyList<ReadCell> Cells => _cells;

    public static Result<ISheetRows> Open(Stream content, SpreadsheetLimits limits)
    {
        var encoding = TextEncodings.Detect(content);
        if (encoding is null)
        {
            return ImportErrors.UnknownEncoding;
        }

        content.Position = 0;
        var separator = SeparatorOf(content, encoding);
        content.Position = 0;
        return new CsvRows(new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: true, 64 * 1024, leaveOpen: true), encoding, separator, limits);
    }

    public Result<bool> Read()
    {
        try
        {
            while (_records.Read())
            {
                Row++;
                if (Row > _limits.Rows)
                {
                    return ImportErrors.FileTooLarge($"行数 > {_limits.Rows}");
                }

                if (_records.Fields.Count > _limits.Columns)
                {
                    return ImportErrors.FileTooLarge($"第 {Row} 行列数 > {_limits.Columns}");
                }

                if (ReadCells())
                {
                    return true;
                }
            }

            return false;
        }
        catch (InvalidDataException)
        {
            return ImportErrors.FileBroken($"第 {Row + 1} 行有未闭合的引号或过长的字段 (row {Row + 1})");
        }
    }

    public void Dispose() => _text.Dispose();

    private bool ReadCells()
    {
        _cells.Clear();
        var hasContent = false;
        for (var i = 0; i < _records.Fields.Count; i++)
        {
            var cell = CellOf(_records.Fields[i]);
            hasContent |= cell.Kind != ReadCellKind.Blank;
            _cells.Add(cell);
        }

        return hasContent;
    }

    private static ReadCell CellOf(string field)
    {
        if (field.Length == 0 || field[0] is not ('=' or '\''))
        {
            return ReadCell.OfText(field);
        }

        // ="00123" is how people keep leading zeros; an apostrophe is how our own export keeps text from being run.
        if (field.StartsWith("=\"", StringComparison.Ordinal) && field.EndsWith('"') && field.Length > 3 && !field.AsSpan(2, field.Length - 3).Contains('"'))
        {
            return ReadCell.OfText(field[2..^1]);
        }

        return field[0] == '\'' && FormulaGuard.IsSuspicious(field[1..])
            ? ReadCell.OfText(field[1..])
            : field[0] == '=' ? new ReadCell(ReadCellKind.Formula, field, 0) : ReadCell.OfText(field);
    }

    // The separator that occurs most outside quotes in the first lines; a comma when none does.
    private static char SeparatorOf(Stream content, Encoding encoding)
    {
        using var text = new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: true, 4096, leaveOpen: true);
        var buffer = ArrayPool<char>.Shared.Rent(8192);
        try
        {
            var counts = new Dictionary<char, int> { [','] = 0, [';'] = 0, ['\t'] = 0 };
            var isQuoted = false;
            foreach (var c in buffer.AsSpan(0, text.ReadBlock(buffer, 0, 8192)))
            {
                isQuoted ^= c == '"';
                if (!isQuoted && counts.TryGetValue(c, out var count))
                {
                    counts[c] = count + 1;
                }
            }

            var best = counts.MaxBy(c => c.Value);
            return best.Value == 0 ? ',' : best.Key;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }
}
