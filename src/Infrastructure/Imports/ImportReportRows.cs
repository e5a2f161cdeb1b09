using ListingPipeline.Application.Imports;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Infrastructure.Imports;

/// <summary>A column of a report, both ways.</summary>
internal sealed class ImportColumnRow
{
    private const int LongestHeader = 100;

    public Guid ImportId { get; init; }

    public int Ordinal { get; init; }

    public string Letters { get; init; } = "";

    public string Header { get; init; } = "";

    public string Field { get; init; } = "";

    public string? Metric { get; init; }

    public int? FiscalYear { get; init; }

    public long? UnitFactor { get; init; }

    public static ImportColumnRow From(Guid importId, int ordinal, ImportColumnReport column) => new()
    {
        ImportId = importId,
        Ordinal = ordinal,
        Letters = column.Column,
        Header = column.Header.Length <= LongestHeader ? column.Header : column.Header[..LongestHeader],
        Field = column.Field.ToString(),
        Metric = column.Metric,
        FiscalYear = column.FiscalYear,
        UnitFactor = (long?)column.Factor,
    };

    public ImportColumnReport ToReport() => new(Letters, Header, Enum.Parse<ImportField>(Field), Metric, FiscalYear, UnitFactor);
}

/// <summary>How often an import found something.</summary>
internal sealed class FindingCountRow
{
    public Guid ImportId { get; init; }

    public string Code { get; init; } = "";

    public int FindingTotal { get; init; }
}

/// <summary>One of the first enterprises of a report, both ways.</summary>
internal sealed class ImportPreviewRow
{
    public Guid ImportId { get; init; }

    public int Ordinal { get; init; }

    public int RowNumber { get; init; }

    public string EnterpriseName { get; init; } = "";

    public string? CreditCode { get; init; }

    public string? CountyCode { get; init; }

    public string ActionName { get; init; } = "";

    public int ValueTotal { get; init; }

    public static ImportPreviewRow From(Guid importId, int ordinal, ImportPreviewItem item) => new()
    {
        ImportId = importId,
        Ordinal = ordinal,
        RowNumber = item.Row,
        EnterpriseName = item.Name,
        CreditCode = item.CreditCode,
        CountyCode = item.CountyCode,
        ActionName = item.Action.ToString(),
        ValueTotal = item.Values,
    };

    public ImportPreviewItem ToItem() => new(RowNumber, EnterpriseName, CreditCode, CountyCode, Enum.Parse<ImportAction>(ActionName), ValueTotal);
}
