using System.Globalization;
using System.Xml;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>Reads the rows of a worksheet of any form as XML.</summary>
internal sealed class XmlSheet : IDisposable
{
    private readonly XmlReader _xml;
    private readonly CellDecoder _decoder;
    private readonly SpreadsheetLimits _limits;
    private readonly List<ReadCell> _cells;
    private readonly char[] _chunk = new char[128];
    private readonly string _rowName;
    private readonly string _cellName;
    private readonly string _valueName;
    private readonly string _formulaName;
    private readonly string _inlineName;
    private readonly string _dataName;
    private bool _hasEnded;

    public XmlSheet(XmlReader xml, CellDecoder decoder, SpreadsheetLimits limits, List<ReadCell> cells)
    {
        _xml = xml;
        _decoder = decoder;
        _limits = limits;
        _cells = cells;

        // Names from the reader's own table compare by reference, which is what makes a million cells cheap.
        _rowName = xml.NameTable.Add("row");
        _cellName = xml.NameTable.Add("c");
        _valueName = xml.NameTable.Add("v");
        _formulaName = xml.NameTable.Add("f");
        _inlineName = xml.NameTable.Add("is");
        _dataName = xml.NameTable.Add("sheetData");
    }

    /// <summary>Number of the present row.</summary>
    public int Row { get; private set; }

    public void Dispose() => _xml.Dispose();

    /// <summary>Moves to the next row that has cells.</summary>
    public Result<bool> Read()
    {
        while (!_hasEnded && SafeXml.Next(_xml))
        {
            if (_xml.NodeType == XmlNodeType.Element && ReferenceEquals(_xml.LocalName, _rowName))
            {
                if (StartRow() is { } error)
                {
                    return error;
                }

                if (_xml.IsEmptyElement)
                {
                    continue;
                }

                if (ReadCells() is { } cellError)
                {
                    return cellError;
                }

                if (_cells.Count > 0)
                {
                    return true;
                }
            }
            else if (_xml.NodeType == XmlNodeType.EndElement && ReferenceEquals(_xml.LocalName, _dataName))
            {
                _hasEnded = true;
            }
        }

        return false;
    }

    private Error? StartRow()
    {
        _cells.Clear();
        var row = _xml.MoveToAttribute("r") && int.TryParse(_xml.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Row + 1;
        _xml.MoveToElement();
        if (row <= Row)
        {
            return ImportErrors.FileBroken($"行号重复 (row {row})");
        }

        Row = row;
        return row > _limits.Rows ? ImportErrors.FileTooLarge($"行数 > {_limits.Rows}") : null;
    }

    private Error? ReadCells()
    {
        while (SafeXml.Next(_xml) && !(_xml.NodeType == XmlNodeType.EndElement && ReferenceEquals(_xml.LocalName, _rowName)))
        {
            if (_xml.NodeType == XmlNodeType.Element && ReferenceEquals(_xml.LocalName, _cellName) && ReadNextCell() is { } error)
            {
                return error;
            }
        }

        while (_cells.Count > 0 && _cells[^1].Kind == ReadCellKind.Blank)
        {
            _cells.RemoveAt(_cells.Count - 1);
        }

        return null;
    }

    private Error? ReadNextCell()
    {
        var column = _cells.Count;
        var style = 0;
        var type = string.Empty;
        for (var more = _xml.MoveToFirstAttribute(); more; more = _xml.MoveToNextAttribute())
        {
            switch (_xml.LocalName)
            {
                case "r": column = ColumnOf(_xml.Value); break;
                case "s": style = int.TryParse(_xml.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : 0; break;
                case "t": type = _xml.Value; break;
                default: break;
            }
        }

        _xml.MoveToElement();
        if (column >= _limits.Columns)
        {
            // Formats alone may run to the last column; only content beyond the limit is refused.
            return HasContent() ? ImportErrors.FileTooLarge($"列数 > {_limits.Columns}") : null;
        }

        if (column < _cells.Count)
        {
            return ImportErrors.FileBroken($"单元格顺序错误 (row {Row})");
        }

        while (_cells.Count < column)
        {
            _cells.Add(ReadCell.Blank);
        }

        _cells.Add(_xml.IsEmptyElement ? ReadCell.Blank : ReadContent(type, style));
        return null;
    }

    private bool HasContent()
    {
        if (_xml.IsEmptyElement)
        {
            return false;
        }

        var cell = ReadContent(string.Empty, 0);
        return cell.Kind != ReadCellKind.Blank;
    }

    private ReadCell ReadContent(string type, int style)
    {
        var result = ReadCell.Blank;
        while (SafeXml.Next(_xml) && !(_xml.NodeType == XmlNodeType.EndElement && ReferenceEquals(_xml.LocalName, _cellName)))
        {
            if (_xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (ReferenceEquals(_xml.LocalName, _formulaName))
            {
                result = new ReadCell(ReadCellKind.Formula, _xml.IsEmptyElement ? string.Empty : SharedTexts.ReadText(_xml, _formulaName), 0);
            }
            else if (ReferenceEquals(_xml.LocalName, _valueName) && !_xml.IsEmptyElement && result.Kind != ReadCellKind.Formula)
            {
                result = ReadValue(type, style);
            }
            else if (ReferenceEquals(_xml.LocalName, _inlineName) && !_xml.IsEmptyElement)
            {
                result = ReadCell.OfText(SharedTexts.ReadText(_xml, _inlineName));
            }
        }

        return result;
    }

    private ReadCell ReadValue(string type, int style)
    {
        if (!SafeXml.Next(_xml) || _xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace))
        {
            return ReadCell.Blank;
        }

        var length = _xml.ReadValueChunk(_chunk, 0, _chunk.Length);
        if (length < _chunk.Length)
        {
            return _decoder.Decode(type, style, _chunk.AsSpan(0, length));
        }

        return _decoder.Decode(type, style, string.Concat(_chunk.AsSpan(0, length), SafeXml.Value(_xml)));
    }

    /// <summary>Zero-based column of an address such as AB12; a very large number when it has no letters.</summary>
    private static int ColumnOf(string address)
    {
        var column = 0;
        foreach (var c in address)
        {
            if (c is < 'A' or > 'Z' || column > 20_000)
            {
                break;
            }

            column = (column * 26) + (c - 'A' + 1);
        }

        return column == 0 ? int.MaxValue : column - 1;
    }
}
