using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Imports;

/// <summary>Which columns the sender of a table may fill.</summary>
/// <param name="KeepsRegistration">Whether it may enter enterprises and change their registration; one who may not adds figures to enterprises of the register only.</param>
/// <param name="MaySend">Whether it may send a metric.</param>
public sealed record ColumnRights(bool KeepsRegistration, Func<MetricDefinition, bool> MaySend)
{
    /// <summary>The layout without the columns the sender may not fill: a figure of another office is an error, since somebody meant to report it; registration
    /// stands beside figures for the reader's sake and is left unread with a warning.</summary>
    public ColumnLayout Limit(ColumnLayout layout, FindingLog findings) => layout with { Columns = [.. layout.Columns.Select(column => Limit(column, layout.HeaderRow, findings))] };

    private ImportColumn Limit(ImportColumn column, int headerRow, FindingLog findings)
    {
        if (column.Metric is { } metric && !MaySend(metric))
        {
            findings.Error(
                ImportFindingCodes.ColumnNotYours, headerRow, column.Number, $"“{ImportFinding.Excerpt(column.Header)}”由{OfficeOf(metric.Supplier)}报送，不在本单位报送范围内：请删除该列后重新上传。");
        }
        else if (!KeepsRegistration && IsRegistration(column.Field))
        {
            findings.Warning(
                ImportFindingCodes.RegistrationNotRead, headerRow, column.Number, $"“{ImportFinding.Excerpt(column.Header)}”是登记信息，由市金融局和县区维护：本列未读取，登记信息不变。");
        }
        else
        {
            return column;
        }

        return column with { Field = ImportField.Ignored, Metric = null };
    }

    private static bool IsRegistration(ImportField field) => field
        is ImportField.FormerName or ImportField.County or ImportField.Address or ImportField.IndustryCode or ImportField.CompanyForm or ImportField.EstablishedOn or ImportField.Stage;

    private static string OfficeOf(string supplier) => supplier switch
    {
        FactSupplier.Bureau => "市金融局",
        "county" => "县区",
        "enterprise" => "企业",
        "sponsor" => "企业（保荐机构）",
        "broker" => "企业（主办券商）",
        _ when supplier.StartsWith(FactSupplier.DepartmentPrefix, StringComparison.Ordinal) => supplier[FactSupplier.DepartmentPrefix.Length..] + "部门",
        _ => "其他单位",
    };
}
