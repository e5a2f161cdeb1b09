using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Jobs;

/// <summary>Lists the caller's jobs, newest first; those who oversee jobs see everybody's.</summary>
/// <param name="Kind">Of one kind; null for all.</param>
/// <param name="IsActive">True for those that wait or run, false for those that are over, null for all.</param>
/// <param name="Page">Which page.</param>
public sealed record ListJobsQuery(string? Kind, bool? IsActive, PageRequest Page) : IQuery<PagedList<JobResponse>>;

internal sealed class ListJobsHandler(IJobStore jobs, ICurrentUser user) : IQueryHandler<ListJobsQuery, PagedList<JobResponse>>
{
    public async Task<Result<PagedList<JobResponse>>> Handle(ListJobsQuery request, CancellationToken cancellationToken)
    {
        var page = await jobs.ListAsync(JobViewers.Of(user), request.Kind, request.IsActive, request.Page, cancellationToken);
        return new PagedList<JobResponse>([.. page.Items.Select(JobResponse.Of)], page.Page, page.PageSize, page.TotalCount);
    }
}
