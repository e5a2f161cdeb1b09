using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Application.Eligibility;

/// <summary>Lists the verdicts recorded of an enterprise, newest first.</summary>
/// <param name="EnterpriseId">The enterprise.</param>
public sealed record ListVerdictRecordsQuery(Guid EnterpriseId) : IQuery<IReadOnlyList<VerdictRecordSummary>>;

internal sealed class ListVerdictRecordsHandler(IEnterpriseFactsReader facts, IVerdictRecords records, ICurrentUser user)
    : IQueryHandler<ListVerdictRecordsQuery, IReadOnlyList<VerdictRecordSummary>>
{
    public async Task<Result<IReadOnlyList<VerdictRecordSummary>>> Handle(ListVerdictRecordsQuery request, CancellationToken cancellationToken) =>
        await facts.ReadAsync(request.EnterpriseId, user.Scope, cancellationToken) is null
            ? EligibilityErrors.EnterpriseNotFound
            : Result.Of(await records.ListAsync(request.EnterpriseId, user.Scope, cancellationToken));
}
