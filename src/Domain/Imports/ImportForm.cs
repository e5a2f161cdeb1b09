using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Imports;

/// <summary>A spreadsheet officers fill in for one purpose 导入模板. Source: <c>policies/national/import-forms.yaml</c>.</summary>
/// <param name="Id">Stable id, e.g. <c>annual</c>.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="For">Who it is meant for.</param>
/// <param name="Registration">Registration columns besides credit code and name, in order.</param>
/// <param name="Figures">Figures, in order; yearly ones add a column for the year.</param>
public sealed record ImportForm(string Id, LocalizedText Name, LocalizedText For, IReadOnlyList<ImportField> Registration, IReadOnlyList<MetricDefinition> Figures)
{
    /// <summary>Whether a row is about a fiscal year.</summary>
    public bool IsYearly => Figures.Any(metric => metric.IsYearly);
}
