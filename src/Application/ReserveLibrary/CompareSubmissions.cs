using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Tells what differs between two submissions of an application, or between one and what stands now.</summary>
/// <param name="ApplicationId">Application.</param>
/// <param name="From">Number of the earlier submission; null takes the one before <paramref name="To"/>.</param>
/// <param name="To">Number of the later submission; null takes what stands now while it is changed, else the last.</param>
public sealed record CompareSubmissionsQuery(Guid ApplicationId, int? From, int? To) : IQuery<SubmissionDifference>;

/// <summary>What differs between two submissions.</summary>
/// <param name="From">Number of the earlier submission.</param>
/// <param name="To">Number of the later submission; null for what stands now.</param>
/// <param name="Items">Answers and files that differ.</param>
public sealed record SubmissionDifference(int From, int? To, IReadOnlyList<ItemDifference> Items);

internal sealed class CompareSubmissionsHandler(ApplicationDesk desk, IReserveApplicationRepository applications) : IQueryHandler<CompareSubmissionsQuery, SubmissionDifference>
{
    public async Task<Result<SubmissionDifference>> Handle(CompareSubmissionsQuery request, CancellationToken cancellationToken)
    {
        if (!(await desk.ReadAsync(request.ApplicationId, cancellationToken)).TryGetValue(out var sheet, out var error))
        {
            return error;
        }

        var last = sheet.Application.Submissions;
        var to = request.To ?? (sheet.Application.IsOpenToApplicant ? null : last);
        var from = request.From ?? (to ?? (last + 1)) - 1;
        if (from < 1 || from > last || to is < 1 || to > last)
        {
            return ReserveLibraryErrors.SubmissionNotFound;
        }

        var before = await applications.ReadSubmissionAsync(sheet.Application.Id, from, cancellationToken);
        var after = to is { } number ? await applications.ReadSubmissionAsync(sheet.Application.Id, number, cancellationToken) : ApplicationDesk.Items(sheet);
        return new SubmissionDifference(from, to, ItemDifference.Between(before, after));
    }
}
