using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Imports;

/// <summary>One of the first rows of a table, before its header is known.</summary>
/// <param name="Number">Row as the spreadsheet program numbers it.</param>
/// <param name="Cells">Its cells from column A.</param>
public sealed record RawRow(int Number, IReadOnlyList<ReadCell> Cells);

/// <summary>Which columns a table has and what they mean.</summary>
/// <param name="HeaderRow">Number of the header row; data follow below it.</param>
/// <param name="Columns">Every column with a header, the ignored ones too, from left to right.</param>
public sealed record ColumnLayout(int HeaderRow, IReadOnlyList<ImportColumn> Columns)
{
    /// <summary>Rows looked at for the header; titles and notes may stand above it.</summary>
    public const int SearchedRows = 15;

    /// <summary>The first column of a field; null when there is none.</summary>
    public ImportColumn? Find(ImportField field) => Columns.FirstOrDefault(c => c.Field == field);

    /// <summary>Finds the header among the first rows: the first row with a name or credit code column and one more known column.</summary>
    /// <param name="rows">The first rows of the table.</param>
    /// <param name="matcher">Knows the words.</param>
    /// <param name="findings">Takes what is wrong with the columns.</param>
    /// <returns>Null when no row is a header.</returns>
    public static ColumnLayout? Find(IReadOnlyList<RawRow> rows, HeaderMatcher matcher, FindingLog findings)
    {
        AmountUnit? unit = null;
        foreach (var row in rows)
        {
            var columns = row.Cells.Index().Where(c => c.Item.Kind == ReadCellKind.Text).Select(c => matcher.Match(c.Index + 1, c.Item.Text)).ToList();
            var known = columns.Count(c => c.Field != ImportField.Ignored);
            if (known >= 2 && columns.Exists(c => c.Field is ImportField.Name or ImportField.CreditCode))
            {
                return Checked(new ColumnLayout(row.Number, [.. columns.Select(c => WithUnit(c, unit))]), findings);
            }

            unit = row.Cells.Where(c => c.Kind == ReadCellKind.Text).Select(c => HeaderMatcher.UnitLine(c.Text)).FirstOrDefault(u => u is not null) ?? unit;
        }

        findings.Error(
            ImportFindingCodes.NoHeader, 0, 0, $"前 {SearchedRows} 行中没有表头：需要“企业名称”或“统一社会信用代码”列以及至少一个可识别的列。");
        return null;
    }

    // A unit stated above the table speaks for amounts whose own header is silent.
    private static ImportColumn WithUnit(ImportColumn column, AmountUnit? unit) =>
        column is { Unit: null, Metric.Kind: MetricKind.Money } ? column with { Unit = unit } : column;

    private static ColumnLayout Checked(ColumnLayout layout, FindingLog findings)
    {
        var seen = new Dictionary<(ImportField, MetricDefinition?, int?), ImportColumn>();
        var hasYear = layout.Columns.Any(c => c.Field == ImportField.FiscalYear);
        foreach (var column in layout.Columns.Where(c => !c.IsCheckResult))
        {
            if (column.Field == ImportField.Ignored)
            {
                findings.Warning(ImportFindingCodes.ColumnIgnored, layout.HeaderRow, column.Number, $"不认识的列“{ImportFinding.Excerpt(column.Header)}”，未读取。");
            }
            else if (!seen.TryAdd((column.Field, column.Metric, column.FiscalYear), column))
            {
                var first = seen[(column.Field, column.Metric, column.FiscalYear)];
                findings.Error(
                    ImportFindingCodes.ColumnRepeated, layout.HeaderRow, column.Number, $"“{ImportFinding.Excerpt(column.Header)}”与 {ImportFinding.Letters(first.Number)} 列“{ImportFinding.Excerpt(first.Header)}”含义相同。");
            }
            else if (column.Metric is { IsYearly: true } metric && column.FiscalYear is null && !hasYear)
            {
                findings.Error(
                    ImportFindingCodes.ColumnNeedsYear, layout.HeaderRow, column.Number, $"{metric.Label.Zh}按年度填报：请增加“年度”列，或在表头写明年份，如“2021年{metric.Label.Zh}”。");
            }
            else if (UnitProblem(column) is { } problem)
            {
                findings.Error(problem.Code, layout.HeaderRow, column.Number, problem.Message);
            }
        }

        return layout;
    }

    private static (string Code, string Message)? UnitProblem(ImportColumn column)
    {
        if (column.Unit is not { } unit || column.Metric is not { } metric)
        {
            return null;
        }

        if (metric.Kind != MetricKind.Money)
        {
            return metric.Kind == MetricKind.Number ? null : (ImportFindingCodes.UnitUnfit, $"{metric.Label.Zh}不是金额，表头却写了货币单位。");
        }

        var currency = metric.Unit switch { MetricUnit.Usd => "USD", MetricUnit.Hkd => "HKD", MetricUnit.Sgd => "SGD", _ => "CNY" };
        return (unit.Currency ?? currency) == currency
            ? null
            : (ImportFindingCodes.CurrencyNeedsRate, $"表头以 {unit.Currency} 计，而{metric.Label.Zh}以 {currency} 计：折算需要汇率，请先折算再导入。");
    }
}
