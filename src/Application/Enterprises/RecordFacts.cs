using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>One value as entered.</summary>
/// <param name="Metric">Metric name of the vocabulary.</param>
/// <param name="FiscalYear">Fiscal year of a yearly metric; null otherwise.</param>
/// <param name="Number">Value in the metric's unit (yuan, share of one, count; a flag is 1 or 0); null with a null text declares it unknown.</param>
/// <param name="Text">Word of a choice, or a date as yyyy-MM-dd; null otherwise.</param>
public sealed record FactEntry(string Metric, int? FiscalYear, decimal? Number, string? Text);

/// <summary>Records values of one enterprise.</summary>
/// <param name="EnterpriseId">Which.</param>
/// <param name="Entries">Values, each metric and year once; 1 to 500.</param>
/// <param name="Document">Document they were taken from; null when none is named.</param>
/// <param name="Version">Version the caller read.</param>
public sealed record RecordFactsCommand(Guid EnterpriseId, IReadOnlyList<FactEntry> Entries, string? Document, int Version)
    : ICommand<EnterpriseVersion>;

internal sealed class RecordFactsHandler(
    IEnterpriseRepository enterprises, IFactLog facts, FactEntryReader entries, SupplierDesk desk, ICurrentUser user, IIdGenerator ids, IClock clock, IEventLog events)
    : ICommandHandler<RecordFactsCommand, EnterpriseVersion>
{
    public async Task<Result<EnterpriseVersion>> Handle(RecordFactsCommand request, CancellationToken cancellationToken)
    {
        if (!entries.Read(request.Entries, clock.Today).TryGetValue(out var changes, out var error))
        {
            return error;
        }

        var enterprise = await enterprises.FindAsync(request.EnterpriseId, user.Scope, cancellationToken);
        if (enterprise is null)
        {
            return EnterpriseErrors.NotFound;
        }

        var supplier = await desk.SupplierAsync(cancellationToken);
        var foreign = request.Entries.Index().Where(e => !desk.MaySend(supplier, e.Item.Metric)).ToList();
        if (foreign.Count > 0)
        {
            return EnterpriseErrors.FieldNotYours.At(
                [.. foreign.Select(e => new FieldError($"entries[{e.Index}]", EnterpriseErrors.FieldNotYours.Code, $"{e.Item.Metric} is supplied by other offices."))]);
        }

        if (enterprise.Version != request.Version)
        {
            return EnterpriseErrors.Stale;
        }

        enterprise.FactsRecorded();
        if ((await enterprises.UpdateAsync([enterprise], cancellationToken)).Count > 0)
        {
            return EnterpriseErrors.Stale;
        }

        var submission = Submission(request.Document, supplier);
        var byEnterprise = new Dictionary<Guid, IReadOnlyList<FactChange>> { [enterprise.Id] = changes };
        var changed = await facts.RecordAsync(submission, byEnterprise, cancellationToken);
        events.Record(new FactsRecorded(enterprise.Id, submission.Id, changed.GetValueOrDefault(enterprise.Id)));
        return new EnterpriseVersion(enterprise.Id, enterprise.Version);
    }

    private FactSubmission Submission(string? document, string? office) =>
        new(ids.Next(), Suppliers.KindOf(user.Role), user.UserId, user.Name, string.IsNullOrWhiteSpace(document) ? null : document.Trim(), clock.Now, office);
}

/// <summary>Turns entered values into checked changes.</summary>
internal sealed class FactEntryReader(IPolicyCatalog policies)
{
    private const int MostEntries = 500;

    public Result<IReadOnlyList<FactChange>> Read(IReadOnlyList<FactEntry> entries, DateOnly today)
    {
        if (entries.Count is 0 or > MostEntries)
        {
            return EnterpriseErrors.FiguresInvalid.At(
                new FieldError("entries", "enterprises.entry-count", $"1 to {MostEntries} values are accepted, {entries.Count} were given."));
        }

        var problems = new List<FieldError>();
        var changes = new List<FactChange>(entries.Count);
        var seen = new HashSet<(string Metric, int? FiscalYear)>();
        for (var i = 0; i < entries.Count; i++)
        {
            var path = $"entries[{i}]";
            var change = ReadOne(entries[i], path, today);
            if (!change.TryGetValue(out var value, out var error))
            {
                problems.AddRange(error.Fields);
            }
            else if (!seen.Add((entries[i].Metric, entries[i].FiscalYear)))
            {
                problems.Add(new FieldError(path, "enterprises.entry-repeated", "This metric and year occurs twice."));
            }
            else
            {
                changes.Add(value);
            }
        }

        return problems.Count == 0 ? Result.Of<IReadOnlyList<FactChange>>(changes) : EnterpriseErrors.FiguresInvalid.At(problems);
    }

    private Result<FactChange> ReadOne(FactEntry entry, string path, DateOnly today)
    {
        if (policies.Metrics.Find(entry.Metric) is not { } metric)
        {
            return Problem(path + ".metric", "enterprises.metric-unknown", $"There is no metric '{entry.Metric}'.");
        }

        if (metric.IsYearly != entry.FiscalYear.HasValue)
        {
            return Problem(path + ".fiscalYear", "enterprises.fiscal-year-form", metric.IsYearly ? "This metric needs a fiscal year." : "This metric has no fiscal year.");
        }

        var (number, text) = (entry.Number, entry.Text);
        if (metric.Kind == MetricKind.Date && text is not null)
        {
            if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day))
            {
                return Problem(path + ".text", "enterprises.date-form", "A date is written yyyy-MM-dd.");
            }

            (number, text) = (day.DayNumber, null);
        }

        if (Misfit(metric, number, text) is { } misfit)
        {
            return Problem(path, "enterprises.value-form", misfit);
        }

        var change = new FactChange(metric, entry.FiscalYear, number, text);
        return change.Check(path, today) is { } problem ? EnterpriseErrors.FiguresInvalid.At(problem) : change;
    }

    private static string? Misfit(MetricDefinition metric, decimal? number, string? text) => metric.Kind switch
    {
        MetricKind.Choice when number is not null => "A word is expected, not a number.",
        MetricKind.Choice => null,
        _ when text is not null => "A number is expected, not a text.",
        MetricKind.Flag when number is not (null or 0 or 1) => "A flag is 1 (yes) or 0 (no).",
        _ => null,
    };

    private static Error Problem(string path, string code, string message) => EnterpriseErrors.FiguresInvalid.At(new FieldError(path, code, message));
}
