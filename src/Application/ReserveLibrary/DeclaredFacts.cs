using System.Globalization;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Takes into the register, on admission, what the form declared and the register does not know: the reviewers have verified it. A value the register knows stands; where another office
/// supplied it and the form says otherwise, that is kept as a contradiction.</summary>
internal sealed class DeclaredFacts(
    IEnterpriseRepository enterprises, IEnterpriseFactsReader reader, ReservePrecheck precheck, IFactLog facts, IPolicyCatalog policies, IClock clock, IIdGenerator ids, IEventLog events)
{
    private const string Office = "enterprise";

    /// <summary>Records the values as supplied by the enterprise; what another office says meanwhile stands, and the difference waits for the bureau. Fails with <c>enterprises.stale</c>.</summary>
    public async Task<Result<Done>> TakeOverAsync(ApplicationSheet sheet, Enterprise enterprise, CancellationToken cancellationToken)
    {
        List<FactChange> changes =
        [
            .. from declared in sheet.Precheck.Declared.Concat(await ContradictingAsync(sheet, enterprise, cancellationToken))
               let metric = policies.Metrics.Find(declared.Metric)
               where metric is not null
               let fact = ReservePrecheck.Read(metric, declared.FiscalYear, sheet.Application.Answers[declared.FieldId])
               let change = new FactChange(metric, declared.FiscalYear, fact.Number, fact.Text)
               where change.Check(declared.FieldId, clock.Today) is null
               select change,
        ];
        if (changes.Count == 0)
        {
            return default(Done);
        }

        enterprise.FactsRecorded();
        if ((await enterprises.UpdateAsync([enterprise], cancellationToken)).Count > 0)
        {
            return EnterpriseErrors.Stale;
        }

        var started = sheet.Application.Started.UserId;
        var document = string.Create(CultureInfo.InvariantCulture, $"{sheet.Library.Name.Zh}登记表（{sheet.Application.SubmittedAt ?? clock.Now:yyyy-MM-dd}提交，经初审、复核）");
        var submission = new FactSubmission(ids.Next(), SupplierKind.Enterprise, started == Guid.Empty ? null : started, enterprise.Identity.Name, document, clock.Now, Office);
        var changed = await facts.RecordAsync(submission, new Dictionary<Guid, IReadOnlyList<FactChange>> { [enterprise.Id] = changes }, cancellationToken);
        events.Record(new FactsRecorded(enterprise.Id, submission.Id, changed.GetValueOrDefault(enterprise.Id)));
        return default(Done);
    }

    /// <summary>Answers that differ from what another office supplied, or no longer do and close what the enterprise said before.</summary>
    private async Task<IEnumerable<DeclaredMetric>> ContradictingAsync(ApplicationSheet sheet, Enterprise enterprise, CancellationToken cancellationToken)
    {
        if (await reader.ReadAsync(enterprise.Id, Scope.Unrestricted, cancellationToken) is not { } record)
        {
            return [];
        }

        var known = record.Facts.Values().ToDictionary(fact => (fact.Metric.Name, fact.FiscalYear));
        var foreign = await facts.ReadForeignAsync(Office, [enterprise.Id], cancellationToken);
        return from answered in precheck.Answered(sheet.Library, record.Facts, sheet.Application.Answers, clock.Today)
               where known.ContainsKey((answered.Metric, answered.FiscalYear)) && foreign.ContainsKey(new FactKey(enterprise.Id, answered.Metric, answered.FiscalYear))
               let said = ReservePrecheck.Read(policies.Metrics.Find(answered.Metric)!, answered.FiscalYear, sheet.Application.Answers[answered.FieldId])
               let standing = known[(answered.Metric, answered.FiscalYear)]
               where said.Number != standing.Number || said.Text != standing.Text || foreign[new FactKey(enterprise.Id, answered.Metric, answered.FiscalYear)].Claim is not null
               select answered;
    }
}
