using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Imports;

/// <summary>What a column of an import is about.</summary>
public enum ImportField
{
    /// <summary>Not known; not read.</summary>
    Ignored,

    /// <summary>Unified social credit code.</summary>
    CreditCode,

    /// <summary>Registered name.</summary>
    Name,

    /// <summary>Former name.</summary>
    FormerName,

    /// <summary>County by name, alias or six-digit code.</summary>
    County,

    /// <summary>Registered address; tells the county where there is no county column or its cell is empty.</summary>
    Address,

    /// <summary>Industry code of GB/T 4754.</summary>
    IndustryCode,

    /// <summary>Legal form.</summary>
    CompanyForm,

    /// <summary>Day of establishment.</summary>
    EstablishedOn,

    /// <summary>Stage on the road to listing.</summary>
    Stage,

    /// <summary>Fiscal year of the row's yearly figures.</summary>
    FiscalYear,

    /// <summary>A value of the metric vocabulary.</summary>
    Metric,

    /// <summary>Version of the enterprise the row was taken at; a row whose enterprise changed since is stale.</summary>
    RowVersion,
}

/// <summary>A column as understood from its header.</summary>
/// <param name="Number">Column from 1.</param>
/// <param name="Header">Header as written.</param>
/// <param name="Field">What it is about.</param>
/// <param name="Metric">The metric; null unless <paramref name="Field"/> is <see cref="ImportField.Metric"/>.</param>
/// <param name="FiscalYear">Year named in the header, e.g. 2021年营业收入; null when none is.</param>
/// <param name="Unit">Unit named in the header; null when none is.</param>
/// <param name="IsPercent">Whether the header says %.</param>
public sealed record ImportColumn(
    int Number, string Header, ImportField Field, MetricDefinition? Metric, int? FiscalYear, AmountUnit? Unit, bool IsPercent)
{
    /// <summary>Header of the column a check adds to the officer's workbook; findings about headers may follow it behind a colon.</summary>
    public const string CheckResultHeader = "检查结果";

    /// <summary>Whether an earlier check added the column; it is passed over in silence.</summary>
    public bool IsCheckResult => Field == ImportField.Ignored && (Header == CheckResultHeader || Header.StartsWith(CheckResultHeader + "：", StringComparison.Ordinal));
}
