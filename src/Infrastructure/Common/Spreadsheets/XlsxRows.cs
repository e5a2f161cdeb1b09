using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>Streams the rows of one worksheet: from its bytes as long as they are plain, and as XML from the first that is not.</summary>
internal sealed class XlsxRows(string sheetName, XlsxPackage package, Func<Stream> open, CellDecoder decoder, SpreadsheetLimits limits) : ISheetRows
{
    private readonly List<ReadCell> _cells = [];
    private PlainSheet? _plain = new(open(), decoder, limits);
    private XmlSheet? _xml;

    public string SheetName => sheetName;

    public string Format => "xlsx";

    public int Row { get; private set; }

    public IReadOnlyList<ReadCell> Cells => _cells;

    public Result<bool> Read()
    {
        try
        {
            return _plain is null ? ReadXml() : ReadPlain(_plain);
        }
        catch (UnpackedTooLargeException exception)
        {
            return ImportErrors.ZipBomb(exception.Part);
        }
        catch (Exception exception) when (SpreadsheetReader.IsDamage(exception))
        {
            return ImportErrors.FileBroken($"第 {Row} 行之后 (row {Row})");
        }
    }

    public void Dispose()
    {
        _plain?.Dispose();
        _xml?.Dispose();
        package.Dispose();
    }

    private Result<bool> ReadPlain(PlainSheet plain)
    {
        switch (plain.Read(_cells))
        {
            case PlainOutcome.Row:
                Row = plain.Row;
                return true;
            case PlainOutcome.End:
                return false;
            default:
                plain.Dispose();
                _plain = null;
                _xml = new XmlSheet(SafeXml.Create(open()), decoder, limits, _cells);
                return ReadXml();
        }
    }

    /// <summary>The next row behind the last one given out: rows read from the bytes are passed over.</summary>
    private Result<bool> ReadXml()
    {
        while (true)
        {
            var read = _xml!.Read();
            if (!read.TryGetValue(out var more, out _) || !more)
            {
                return read;
            }

            if (_xml.Row > Row)
            {
                Row = _xml.Row;
                return true;
            }
        }
    }
}
