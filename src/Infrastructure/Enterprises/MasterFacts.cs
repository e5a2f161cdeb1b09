using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Infrastructure.Enterprises;

/// <summary>Adds master data to an enterprise's facts, so that rules see one set of facts; for one thread.</summary>
internal sealed class MasterFacts(MetricCatalog metrics)
{
    private readonly MetricDefinition _establishedOn = Metric(metrics, "established_on");
    private readonly MetricDefinition _industryCode = Metric(metrics, "industry_code");
    private readonly MetricDefinition _countyCode = Metric(metrics, "county_code");
    private readonly MetricDefinition _companyForm = Metric(metrics, "company_form");
    private readonly MetricDefinition _isListed = Metric(metrics, "is_listed");
    private readonly MetricDefinition? _listingFiled = metrics.Find("listing_filed");
    private readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);

    public void AddTo(EnterpriseFactsBuilder builder, EnterpriseFactsReader.FactsRow row)
    {
        if (row.EstablishedOn is { } day)
        {
            builder.Set(_establishedOn, day);
        }

        if (row.IndustryCode is { } industry)
        {
            builder.Set(_industryCode, Known(industry));
        }

        if (row.CountyCode is { } county)
        {
            builder.Set(_countyCode, Known(county));
        }

        if (row.CompanyForm is { } form)
        {
            builder.Set(_companyForm, FormWord(form));
        }

        builder.Set(_isListed, row.Stage == nameof(ListingStage.Listed));
        if (_listingFiled is not null)
        {
            builder.Set(_listingFiled, Enum.TryParse<ListingStage>(row.Stage, out var stage) && stage >= ListingStage.ApplicationAccepted);
        }
    }

    /// <summary>The same string for equal codes: a library in memory holds each once.</summary>
    private string Known(string code) => _codes.TryGetValue(code, out var known) ? known : _codes[code] = code;

    /// <summary>The vocabulary's word for a legal form.</summary>
    private static string FormWord(string form) => form switch
    {
        nameof(CompanyForm.Limited) => "有限责任公司",
        nameof(CompanyForm.JointStock) => "股份有限公司",
        _ => "其他",
    };

    private static MetricDefinition Metric(MetricCatalog metrics, string name) =>
        metrics.Find(name) ?? throw new InvalidOperationException($"The metric vocabulary lacks '{name}', which master data need.");
}
