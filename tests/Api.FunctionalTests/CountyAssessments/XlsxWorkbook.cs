using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace ListingPipeline.Api.FunctionalTests.CountyAssessments;

/// <summary>A cell as read back from a file.</summary>
/// <param name="Text">Text of a text cell; null otherwise.</param>
/// <param name="Number">Number, or the cached value of a formula; null otherwise.</param>
/// <param name="Formula">Formula without equals sign; null otherwise.</param>
internal sealed record XlsxCell(string? Text, decimal? Number, string? Formula);

/// <summary>A workbook read back with nothing but the platform's ZIP and XML, and evaluated anew without its cached values.</summary>
internal sealed class XlsxWorkbook
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Dictionary<string, Dictionary<string, XlsxCell>> _sheets = [];
    private readonly Dictionary<string, List<string>> _merges = [];

    public XlsxWorkbook(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        var targets = Part(zip, "xl/_rels/workbook.xml.rels").Elements().ToDictionary(r => (string)r.Attribute("Id")!, r => (string)r.Attribute("Target")!);
        foreach (var sheet in Part(zip, "xl/workbook.xml").Element(Main + "sheets")!.Elements())
        {
            var root = Part(zip, $"xl/{targets[(string)sheet.Attribute(Relations + "id")!]}");
            var name = (string)sheet.Attribute("name")!;
            _sheets[name] = root.Descendants(Main + "c").ToDictionary(cell => (string)cell.Attribute("r")!, Read);
            _merges[name] = [.. root.Descendants(Main + "mergeCell").Select(merge => (string)merge.Attribute("ref")!)];
        }
    }

    public IEnumerable<string> SheetNames => _sheets.Keys;

    public IReadOnlyList<string> Merges(string sheet) => _merges[sheet];

    public XlsxCell this[string sheet, string address] => _sheets[sheet].GetValueOrDefault(address) ?? new XlsxCell(null, null, null);

    public string Row(string sheet, int row, int columns) =>
        string.Join('|', Enumerable.Range(0, columns).Select(column => this[sheet, $"{(char)('A' + column)}{row}"] is var cell ? cell.Text ?? cell.Number?.ToString(CultureInfo.InvariantCulture) : null));

    /// <summary>The value a spreadsheet program would calculate; cached values are not looked at.</summary>
    public object Evaluate(string sheet, string address)
    {
        var cell = this[sheet, address];
        return cell.Formula is { } formula ? new FormulaReader(this, sheet, formula).Read() : cell.Text ?? (object?)cell.Number ?? Blank.Cell;
    }

    private static XElement Part(ZipArchive zip, string path)
    {
        using var stream = zip.GetEntry(path)!.Open();
        return XDocument.Load(stream).Root!;
    }

    private static XlsxCell Read(XElement cell)
    {
        var value = cell.Element(Main + "v")?.Value;
        return new XlsxCell(
            cell.Element(Main + "is")?.Value,
            value is null ? null : decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture),
            cell.Element(Main + "f")?.Value);
    }
}

/// <summary>The value of an empty cell.</summary>
internal sealed record Blank
{
    public static Blank Cell { get; } = new();

    public override string ToString() => string.Empty;
}

/// <summary>Calculates the few functions the printed tables use, the way Excel does.</summary>
internal sealed class FormulaReader(XlsxWorkbook workbook, string sheet, string text)
{
    private int _at;

    public object Read()
    {
        var value = Comparison();
        return _at == text.Length ? value : throw new FormatException($"Rest '{text[_at..]}' in '{text}'.");
    }

    private object Comparison()
    {
        var left = Concatenation();
        foreach (var sign in new[] { "<=", ">=", "=", "<", ">" })
        {
            if (Take(sign))
            {
                var right = Concatenation();
                return sign switch
                {
                    "<=" => Number(left) <= Number(right),
                    ">=" => Number(left) >= Number(right),
                    "<" => Number(left) < Number(right),
                    ">" => Number(left) > Number(right),
                    _ => AreEqual(left, right),
                };
            }
        }

        return left;
    }

    private object Concatenation()
    {
        var left = Sum();
        while (Take("&"))
        {
            left = $"{left}{Sum()}";
        }

        return left;
    }

    private object Sum()
    {
        var left = Product();
        while (true)
        {
            if (Take("+"))
            {
                left = Number(left) + Number(Product());
            }
            else if (Take("-"))
            {
                left = Number(left) - Number(Product());
            }
            else
            {
                return left;
            }
        }
    }

    private object Product()
    {
        var left = Primary();
        while (true)
        {
            if (Take("*"))
            {
                left = Number(left) * Number(Primary());
            }
            else if (Take("/"))
            {
                // Both branches of IF are calculated here; what Excel would call #DIV/0! must stay in the one not taken.
                var divisor = Number(Primary());
                left = divisor == 0 || left is DivisionByZero ? DivisionByZero.Error : Number(left) / divisor;
            }
            else
            {
                return left;
            }
        }
    }

    private enum DivisionByZero
    {
        Error,
    }

    private object Primary()
    {
        if (Take("("))
        {
            var inner = Comparison();
            Expect(")");
            return inner;
        }

        if (Take("\""))
        {
            var end = text.IndexOf('"', _at);
            var literal = text[_at..end];
            _at = end + 1;
            return literal;
        }

        var target = sheet;
        if (Take("'"))
        {
            var end = text.IndexOf('\'', _at);
            target = text[_at..end];
            _at = end + 1;
            Expect("!");
        }

        var start = _at;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] is '$' or '.'))
        {
            _at++;
        }

        var word = text[start.._at].Replace("$", string.Empty);
        return Take("(") ? Function(word)
            : decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
            : Take(":") ? Range(target, word)
            : workbook.Evaluate(target, word);
    }

    private object Function(string name)
    {
        var arguments = new List<object>();
        do
        {
            arguments.Add(Comparison());
        }
        while (Take(","));

        Expect(")");
        return name switch
        {
            "IF" => (bool)arguments[0] ? arguments[1] : arguments[2],
            "COUNTIF" => (decimal)((List<object>)arguments[0]).OfType<decimal>().Count(Criterion((string)arguments[1])),
            "MAX" => arguments.SelectMany(Flat).DefaultIfEmpty().Max(),
            "MIN" => arguments.SelectMany(Flat).DefaultIfEmpty().Min(),
            "SUMPRODUCT" => ((List<object>)arguments[0]).Zip((List<object>)arguments[1]).Sum(pair => Number(pair.First) * Number(pair.Second)),
            "ROUND" => decimal.Round(Number(arguments[0]), (int)Number(arguments[1]), MidpointRounding.AwayFromZero),
            _ => throw new FormatException($"Function {name}"),
        };
    }

    private static Func<decimal, bool> Criterion(string text)
    {
        var sign = text.StartsWith(">=", StringComparison.Ordinal) || text.StartsWith("<=", StringComparison.Ordinal) ? text[..2] : text[..1];
        var limit = decimal.Parse(text[sign.Length..], CultureInfo.InvariantCulture);
        return sign switch
        {
            ">" => value => value > limit,
            ">=" => value => value >= limit,
            "<=" => value => value <= limit,
            _ => value => value < limit,
        };
    }

    private static IEnumerable<decimal> Flat(object argument) => argument is List<object> cells ? cells.OfType<decimal>() : [Number(argument)];

    private List<object> Range(string target, string first)
    {
        var start = _at;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] == '$'))
        {
            _at++;
        }

        var last = text[start.._at].Replace("$", string.Empty);
        var cells = new List<object>();
        for (var column = first[0]; column <= last[0]; column++)
        {
            for (var row = int.Parse(first[1..]); row <= int.Parse(last[1..]); row++)
            {
                cells.Add(workbook.Evaluate(target, $"{column}{row}"));
            }
        }

        return cells;
    }

    // An empty cell equals both zero and the empty text, as in Excel; zero itself does not equal the empty text.
    private static bool AreEqual(object left, object right) =>
        left.Equals(right) || (left is Blank && right is "" or 0m) || (right is Blank && left is "" or 0m);

    private static decimal Number(object value) => value is decimal number ? number : 0;

    private bool Take(string expected)
    {
        if (!text.AsSpan(_at).StartsWith(expected, StringComparison.Ordinal))
        {
            return false;
        }

        _at += expected.Length;
        return true;
    }

    private void Expect(string expected)
    {
        if (!Take(expected))
        {
            throw new FormatException($"'{expected}' expected at {_at} in '{text}'.");
        }
    }
}
