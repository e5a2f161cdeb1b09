using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Lists applications in the caller's scope and those the caller was named to review, the latest begun first.</summary>
/// <param name="Filter">Which ones.</param>
/// <param name="Page">Which part.</param>
public sealed record ListApplicationsQuery(ApplicationFilter Filter, PageRequest Page) : IQuery<PagedList<ApplicationSummary>>;

/// <summary>An application at a glance.</summary>
public sealed class ApplicationSummary
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Library.</summary>
    public required string LibraryId { get; init; }

    /// <summary>Enterprise.</summary>
    public required Guid EnterpriseId { get; init; }

    /// <summary>Registered name.</summary>
    public required string EnterpriseName { get; init; }

    /// <summary>Unified social credit code; null when unknown.</summary>
    public required string? CreditCode { get; init; }

    /// <summary>County of the enterprise; null when unresolved.</summary>
    public required string? CountyCode { get; init; }

    /// <summary>Way to the preliminary review.</summary>
    public required ExamRoute Route { get; init; }

    /// <summary>How far it has come.</summary>
    public required ApplicationStage Stage { get; init; }

    /// <summary>Who began it, and when.</summary>
    public required Signature Started { get; init; }

    /// <summary>How often it was submitted.</summary>
    public required int Submissions { get; init; }

    /// <summary>When it was last submitted; null before that.</summary>
    public required DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Last day of the window it was first submitted in; null before that.</summary>
    public required DateOnly? WindowClosesOn { get; init; }

    /// <summary>Last day for opinions; null before the recheck.</summary>
    public required DateOnly? OpinionsDueOn { get; init; }

    /// <summary>Answer of the standards when it was last submitted.</summary>
    public required Outcome Precheck { get; init; }

    /// <summary>Member it led to; null unless admitted.</summary>
    public required Guid? MemberId { get; init; }

    internal static ApplicationSummary Of(NamedApplication named)
    {
        var application = named.Application;
        return new ApplicationSummary
        {
            Id = application.Id,
            LibraryId = application.LibraryId,
            EnterpriseId = application.EnterpriseId,
            EnterpriseName = named.EnterpriseName,
            CreditCode = named.CreditCode,
            CountyCode = application.CountyCode,
            Route = application.Route,
            Stage = application.Stage,
            Started = application.Started,
            Submissions = application.Submissions,
            SubmittedAt = application.SubmittedAt,
            WindowClosesOn = application.WindowClosesOn,
            OpinionsDueOn = application.OpinionsDueOn,
            Precheck = application.Precheck,
            MemberId = application.MemberId,
        };
    }
}

internal sealed class ListApplicationsHandler(IReserveApplicationRepository applications, ApplicationDesk desk)
    : IQueryHandler<ListApplicationsQuery, PagedList<ApplicationSummary>>
{
    public async Task<Result<PagedList<ApplicationSummary>>> Handle(ListApplicationsQuery request, CancellationToken cancellationToken)
    {
        var page = await applications.ListAsync(request.Filter, request.Page, desk.Reader, cancellationToken);
        return new PagedList<ApplicationSummary>([.. page.Items.Select(ApplicationSummary.Of)], page.Page, page.PageSize, page.TotalCount);
    }
}
