using ListingPipeline.Application.Imports;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Imports;
using ListingPipeline.Infrastructure.Policies;

namespace ListingPipeline.Infrastructure.Imports;

/// <summary>Forms as a pack's <c>import-forms.yaml</c> lists them.</summary>
internal sealed record ImportFormList(IReadOnlyList<ImportForm> Forms);

/// <summary>Reads the national pack's <c>import-forms.yaml</c>.</summary>
internal sealed class ImportFormsReader : IPolicySectionReader
{
    private static readonly ImportField[] Registration =
    [
        ImportField.FormerName, ImportField.County, ImportField.Address, ImportField.IndustryCode, ImportField.CompanyForm, ImportField.EstablishedOn, ImportField.Stage,
    ];

    public string FilePattern => "import-forms.yaml";

    public object Read(PolicyMap file, PolicySectionContext context)
    {
        var forms = file.List("forms", node => node.Map(map => ReadForm(map, context.Metrics)));
        foreach (var twice in forms.GroupBy(form => form.Id).Where(group => group.Count() > 1))
        {
            file.Required("forms")?.Problem($"form '{twice.Key}' occurs twice");
        }

        return new ImportFormList(forms);
    }

    private static ImportForm ReadForm(PolicyMap map, MetricCatalog metrics)
    {
        var figures = map.List("figures", node => ReadMetric(node, metrics)).OfType<MetricDefinition>().ToList();
        return new ImportForm(map.Text("id"), map.Localized("name"), map.Localized("for"), map.List("registration", ReadField), figures);
    }

    private static ImportField ReadField(PolicyNode node)
    {
        var field = node.Word<ImportField>();
        if (!Registration.Contains(field))
        {
            node.Problem($"'{node.Text()}' is no registration column");
        }

        return field;
    }

    private static MetricDefinition? ReadMetric(PolicyNode node, MetricCatalog metrics)
    {
        var metric = metrics.Find(node.Text());
        if (metric is null)
        {
            node.Problem($"there is no metric '{node.Text()}'");
        }

        return metric;
    }
}

/// <summary>The forms of the national pack.</summary>
internal sealed class ImportForms(PolicyStore policies) : IImportForms
{
    public IReadOnlyList<ImportForm> All { get; } = policies.Sections.Find<ImportFormList>(PolicyStore.NationalPack)?.Value.Forms ?? [];

    public ImportForm? Find(string id) => All.FirstOrDefault(form => form.Id == id);
}
