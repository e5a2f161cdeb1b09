using ListingPipeline.Domain.Common;
using System.Text.RegularExpressions;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Policies;

namespace ListingPipeline.Domain.Imports;

/// <summary>Reads the value of a metric from a cell.</summary>
public static class MetricCells
{
    private const string RegisteredCapitalMetric = "registered_capital";

    private static readonly HashSet<string> _staffMetrics = new(StringComparer.Ordinal) { "employees", "rd_staff" };
    private static readonly HashSet<string> _yes = new(StringComparer.OrdinalIgnoreCase) { "是", "有", "Y", "YES", "TRUE", "1", "√", "✓", "✔", "对", "T" };
    private static readonly HashSet<string> _no = new(StringComparer.OrdinalIgnoreCase) { "否", "无", "没有", "N", "NO", "FALSE", "0", "×", "✗", "✘", "X", "错", "F" };
    private static readonly HashSet<string> _countWords = new(StringComparer.Ordinal) { "人", "名", "个", "件", "项", "家", "户", "股", "月", "个月", "年", "次", "位" };

    /// <summary>The value in the metric's unit, rounded to what is stored (fen, parts per million); unknown for empty cells and marks of the unknown.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="column">Its column, with the unit its header or the table states.</param>
    public static CellReading Read(in ReadCell cell, ImportColumn column)
    {
        var metric = column.Metric!;
        switch (cell.Kind)
        {
            case ReadCellKind.Blank:
                return CellReading.Unknown;
            case ReadCellKind.Formula:
                return CellReading.Fail(ImportFindingCodes.FormulaCell, "单元格是公式，请改为数值后再导入（选择性粘贴→数值）。");
            case ReadCellKind.Broken:
                return NumberText.IsUnknown(cell.Text)
                    ? CellReading.Unknown
                    : CellReading.Fail(ImportFindingCodes.BrokenCell, $"单元格的值“{ImportFinding.Excerpt(cell.Text)}”无法读取。");
            default:
                return metric.Kind switch
                {
                    MetricKind.Flag => Flag(cell),
                    MetricKind.Choice => Choice(cell, metric),
                    MetricKind.Date => Day(cell),
                    _ => Checked(Number(cell, column), metric),
                };
        }
    }

    /// <summary>A day from a cell.</summary>
    public static CellReading Day(in ReadCell cell)
    {
        var day = cell.Kind switch
        {
            ReadCellKind.Date => DateOnly.FromDayNumber((int)cell.Number),
            ReadCellKind.Number => DateText.FromNumber(cell.Number),
            ReadCellKind.Text when NumberText.IsUnknown(TextForms.Normalise(cell.Text)) => null,
            ReadCellKind.Text => DateText.Parse(cell.Text),
            _ => null,
        };
        if (day is { } found)
        {
            return CellReading.Of(found.DayNumber);
        }

        return cell.Kind == ReadCellKind.Blank || (cell.Kind == ReadCellKind.Text && NumberText.IsUnknown(TextForms.Normalise(cell.Text)))
            ? CellReading.Unknown
            : CellReading.Fail(ImportFindingCodes.NotADate, $"“{Shown(cell)}”不是完整日期，请写成 2021-03-01。");
    }

    /// <summary>The text of a cell as typed: a number without exponent, a day as 2021-03-01.</summary>
    public static string Shown(in ReadCell cell) => cell.Kind switch
    {
        ReadCellKind.Text or ReadCellKind.Formula or ReadCellKind.Broken => ImportFinding.Excerpt(cell.Text),
        ReadCellKind.Date => DateOnly.FromDayNumber((int)cell.Number).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ReadCellKind.Flag => cell.Number != 0 ? "TRUE" : "FALSE",
        ReadCellKind.Blank => string.Empty,
        _ => cell.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private static CellReading Flag(in ReadCell cell)
    {
        if (cell.Kind is ReadCellKind.Flag or ReadCellKind.Number && cell.Number is 0 or 1)
        {
            return CellReading.Of(cell.Number);
        }

        var word = cell.Kind == ReadCellKind.Text ? TextForms.Unspaced(TextForms.Normalise(cell.Text)) : Shown(cell);
        if (_yes.Contains(word))
        {
            return CellReading.Of(1m);
        }

        if (_no.Contains(word))
        {
            return CellReading.Of(0m);
        }

        return NumberText.IsUnknown(word) ? CellReading.Unknown : CellReading.Fail(ImportFindingCodes.NotAFlag, $"“{Shown(cell)}”应为“是”或“否”。");
    }

    private static CellReading Choice(in ReadCell cell, MetricDefinition metric)
    {
        var word = TextForms.Normalise(cell.Kind == ReadCellKind.Text ? cell.Text : Shown(cell));
        if (metric.Choices.FirstOrDefault(c => c.Equals(word, StringComparison.OrdinalIgnoreCase)) is { } choice)
        {
            return CellReading.Of(choice);
        }

        if (NumberText.IsUnknown(word))
        {
            return CellReading.Unknown;
        }

        return metric.Choices.Count == 0 && metric.Pattern is { } pattern && Regex.IsMatch(word, pattern, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(50))
            ? CellReading.Of(word)
            : CellReading.Fail(ImportFindingCodes.NotAChoice, $"“{Shown(cell)}”不在可选范围：{string.Join('、', metric.Choices)}。");
    }

    private static CellReading Number(in ReadCell cell, ImportColumn column)
    {
        switch (cell.Kind)
        {
            case ReadCellKind.Number:
                return Scaled(cell.Number, column.IsPercent ? "%" : string.Empty, column);
            case ReadCellKind.Percent:
                return column.Metric!.Kind == MetricKind.Ratio ? CellReading.Of(cell.Number) : Unfit("百分比");
            case ReadCellKind.Text when column.Metric!.Name == RegisteredCapitalMetric:
                return Capital(cell, column);
            case ReadCellKind.Text:
                var text = TextForms.Normalise(cell.Text);
                if (NumberText.IsUnknown(text))
                {
                    return CellReading.Unknown;
                }

                return NumberText.Parse(text) is { } written
                    ? Scaled(written.Value, written.Suffix.Length == 0 && column.IsPercent ? "%" : written.Suffix, column)
                    : CellReading.Fail(ImportFindingCodes.NotANumber, $"“{Shown(cell)}”不是数值。");
            default:
                return CellReading.Fail(ImportFindingCodes.NotANumber, $"“{Shown(cell)}”不是数值。");
        }
    }

    private static CellReading Capital(in ReadCell cell, ImportColumn column)
    {
        if (RegisteredCapital.Parse(cell.Text, column.Unit?.Factor ?? 1) is not { } read)
        {
            return CellReading.Unknown;
        }

        if (!read.TryGetValue(out var capital, out var error))
        {
            return CellReading.Fail(error.Code, error.Message);
        }

        // Capital registered in a foreign currency is a fact of the licence, not a slip of the file: it must not hold up the figures.
        return capital.Currency == "CNY"
            ? CellReading.Of(Math.Round(capital.Amount, 2, MidpointRounding.AwayFromZero))
            : CellReading.Unknown.Warn(ImportFindingCodes.CurrencyNeedsRate, $"注册资本以 {capital.Currency} 计，折算需要汇率，按未知处理。");
    }

    private static CellReading Scaled(decimal value, string suffix, ImportColumn column) => column.Metric!.Kind switch
    {
        MetricKind.Money => Money(value, suffix, column),
        MetricKind.Ratio => Ratio(value, suffix),
        _ => suffix.Length == 0 || _countWords.Contains(suffix) || suffix == "元" ? MinusOne(value, column) : Unfit(suffix),
    };

    private static CellReading Money(decimal value, string suffix, ImportColumn column)
    {
        var currency = CurrencyOf(column.Metric!.Unit);
        var stated = column.Unit ?? new AmountUnit(1, currency);
        if (suffix.Length > 0)
        {
            if (AmountUnit.Parse(suffix) is not { } written)
            {
                return Unfit(suffix);
            }

            // 亿元 in the cell speaks for itself; ¥ or 元 alone beside a header of 万元 is a formatted number, not a correction.
            stated = written.Factor == 1 && column.Unit is { Factor: not 1 } header && written.Currency == (header.Currency ?? currency) ? header : written;
        }

        if ((stated.Currency ?? currency) != currency)
        {
            return CellReading.Fail(
                ImportFindingCodes.CurrencyNeedsRate, $"金额以 {stated.Currency} 计，而该指标以 {currency} 计：折算需要汇率，请先折算再导入。");
        }

        if (value == -1 && stated.Factor == 1)
        {
            return CellReading.Unknown;
        }

        if (Math.Abs(value) > decimal.MaxValue / 1_000_000_000_000m)
        {
            return TooLarge(value);
        }

        var read = CellReading.Of(Math.Round(value * stated.Factor, 2, MidpointRounding.AwayFromZero));
        return value == -1 && column.Metric.MayBeNegative ? read.Warn(ImportFindingCodes.MinusOneKept, "-1 按数值读取；如表示“未取得”，请清空单元格。")
            : value == -1 ? CellReading.Unknown
            : read;
    }

    private static CellReading Ratio(decimal value, string suffix)
    {
        if (suffix is not ("" or "%" or "‰"))
        {
            return Unfit(suffix);
        }

        if (value == -1)
        {
            return CellReading.Unknown;
        }

        if (Math.Abs(value) > 1_000_000_000m)
        {
            return TooLarge(value);
        }

        var share = suffix switch { "%" => value / 100, "‰" => value / 1000, _ => value };
        var read = CellReading.Of(Math.Round(share, 6, MidpointRounding.AwayFromZero));
        return suffix.Length == 0 && Math.Abs(share) > 1
            ? read.Warn(ImportFindingCodes.UnitSuspect, $"{value} 按 {share * 100:0.##}% 读取；如为百分数，请写成 {value}%。")
            : read;
    }

    private static CellReading MinusOne(decimal value, ImportColumn column)
    {
        if (value == -1)
        {
            return CellReading.Unknown;
        }

        return value == 0 && _staffMetrics.Contains(column.Metric!.Name)
            ? CellReading.Unknown.Warn(ImportFindingCodes.ZeroUnknown, "人数 0 按“未取得”处理。")
            : CellReading.Of(value);
    }

    private static CellReading Checked(CellReading read, MetricDefinition metric)
    {
        if (read.Number is not { } number)
        {
            return read;
        }

        if (number < 0 && !metric.MayBeNegative)
        {
            return CellReading.Fail(ImportFindingCodes.Negative, $"{metric.Label.Zh}不能为负数（{number}）。");
        }

        if (metric.Kind == MetricKind.Count && decimal.Truncate(number) != number)
        {
            return CellReading.Fail(ImportFindingCodes.NotWhole, $"{metric.Label.Zh}应为整数（{number}）。");
        }

        if (Math.Abs(number) > long.MaxValue / 10 / metric.StorageScale)
        {
            return TooLarge(number);
        }

        return metric.Kind == MetricKind.Number ? read with { Number = Math.Round(number, 6, MidpointRounding.AwayFromZero) } : read;
    }

    /// <summary>ISO code of the currency amounts of a unit are in.</summary>
    internal static string CurrencyOf(MetricUnit unit) => unit switch
    {
        MetricUnit.Usd => "USD",
        MetricUnit.Hkd => "HKD",
        MetricUnit.Sgd => "SGD",
        _ => "CNY",
    };

    private static CellReading TooLarge(decimal value) => CellReading.Fail(ImportFindingCodes.TooLarge, $"数值 {value} 超出合理范围。");

    private static CellReading Unfit(string suffix) =>
        CellReading.Fail(ImportFindingCodes.UnitUnfit, $"单位“{ImportFinding.Excerpt(suffix)}”与该列不符。");
}
