using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.ReserveLibrary;
using ListingPipeline.Infrastructure.Policies;

namespace ListingPipeline.Infrastructure.ReserveLibrary;

/// <summary>Reads how applications are taken, from the <c>intake</c> of a library.</summary>
internal sealed class IntakeReader(string document, MetricCatalog metrics)
{
    /// <summary>A year that is no leap year: a window begins and ends on days every year has.</summary>
    private const int CommonYear = 2001;

    private readonly LibraryTerms _terms = new(document);

    public IntakeRules Read(PolicyMap map)
    {
        var windows = map.List("windows", node => node.Map(ReadWindow));
        var routes = map.List("routes", node => node.Map(route => new IntakeRoute(route.Word<ExamRoute>("id"), route.Localized("name"), _terms.SourceOf(route))));
        var materials = map.List("materials", node => node.Map(ReadMaterial));
        var form = map.List("form", node => node.Map(ReadSection)).SelectMany(fields => fields).ToList();
        if (windows.Count == 0 || routes.Count == 0)
        {
            map.Node.Problem("an intake needs windows and routes");
        }

        CheckOnce(map, "materials", materials.Select(material => material.Id));
        CheckOnce(map, "form", form.Select(field => field.Id));
        return new IntakeRules(
            [.. windows.OrderBy(window => (window.OpensMonth, window.OpensDay))],
            routes,
            materials,
            form,
            map.Required("recheck")?.Map(ReadRecheck) ?? new RecheckRules(0, [], 1, string.Empty));
    }

    private static void CheckOnce(PolicyMap map, string key, IEnumerable<string> ids)
    {
        foreach (var twice in ids.GroupBy(id => id).Where(group => group.Count() > 1))
        {
            map.Required(key)?.Problem($"'{twice.Key}' occurs more than once");
        }
    }

    private WindowRule ReadWindow(PolicyMap map)
    {
        var window = new WindowRule(map.Whole("opens_month"), map.Whole("opens_day"), map.Whole("closes_month"), map.Whole("closes_day"), _terms.SourceOf(map));
        if (IsDay(window.OpensMonth, window.OpensDay) && IsDay(window.ClosesMonth, window.ClosesDay)
            && (window.OpensMonth, window.OpensDay).CompareTo((window.ClosesMonth, window.ClosesDay)) <= 0)
        {
            return window;
        }

        map.Node.Problem("the window begins and ends on days that every year has, and ends after it begins");
        return new WindowRule(1, 1, 1, 1, window.Source);
    }

    private static bool IsDay(int month, int day) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(CommonYear, month);

    private LibraryMaterial ReadMaterial(PolicyMap map) => new(
        map.Text("id"),
        map.Whole("number"),
        map.Localized("name"),
        map.Word<MaterialSupplier>("by"),
        map.Bool("required"),
        map.OptionalLocalized("hint"),
        _terms.SourceOf(map));

    private IReadOnlyList<FormField> ReadSection(PolicyMap map)
    {
        var heading = map.Localized("section");
        _ = _terms.SourceOf(map);
        return map.List("fields", node => node.Map(field => ReadField(field, heading)));
    }

    private FormField ReadField(PolicyMap map, LocalizedText section)
    {
        var field = new FormField(
            map.Text("id"),
            map.Localized("name"),
            map.Word<FormFieldKind>("kind"),
            map.OptionalBool("required") ?? false,
            map.OptionalList("choices", node => node.Text()),
            map.OptionalText("metric"),
            section,
            map.OptionalList("choices_en", node => node.Text()));
        if (field.Choices.Count > 0 != (field.Kind == FormFieldKind.Choice))
        {
            map.Node.Problem("choices belong to a choice, which needs at least one");
        }

        if (field.ChoicesEn.Count != field.Choices.Count)
        {
            map.Node.Problem("choices_en names each of the choices in English");
        }

        if (field.Metric is not null && !Fits(field))
        {
            map.Required("metric")?.Problem($"'{field.Metric}' is no metric that a field of this kind can declare");
        }

        return field;
    }

    private bool Fits(FormField field) => (metrics.Find(field.Metric!), field.Kind) switch
    {
        ({ Kind: MetricKind.Flag }, FormFieldKind.YesNo) => true,
        ({ Kind: MetricKind.Choice } metric, FormFieldKind.Choice) => field.Choices.All(metric.Choices.Contains),
        ({ Kind: MetricKind.Money or MetricKind.Ratio or MetricKind.Number or MetricKind.Count }, FormFieldKind.Number) => true,
        ({ Kind: MetricKind.Date }, FormFieldKind.Day) => true,
        _ => false,
    };

    private RecheckRules ReadRecheck(PolicyMap map)
    {
        var rules = new RecheckRules(map.Whole("departments"), map.List("experts", node => node.Map(_terms.ReadTerm)), map.Whole("days"), _terms.SourceOf(map));
        if (rules.Departments is < 0 or > 20 || rules.Days is < 1 or > 90)
        {
            map.Node.Problem("0 to 20 departments and 1 to 90 days are allowed");
        }

        return rules;
    }
}
