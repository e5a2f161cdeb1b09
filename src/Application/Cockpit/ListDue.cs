using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Policies;

namespace ListingPipeline.Application.Cockpit;

/// <summary>What is due.</summary>
public enum DueKind
{
    /// <summary>股改承诺: the share reform a member of a library promised.</summary>
    Reform,

    /// <summary>专家和部门意见: opinions on an application.</summary>
    Opinions,

    /// <summary>入库复核: the check of a member.</summary>
    Recheck,

    /// <summary>承诺事项: what an enterprise or an office promised.</summary>
    Promise,

    /// <summary>资质证书到期: a certificate that ends.</summary>
    Certificate,

    /// <summary>候选征集截止: the window of a call for candidates.</summary>
    Campaign,

    /// <summary>县区考核期限: the deadline of a county assessment.</summary>
    Assessment,

    /// <summary>考核异议期限: the last day for objections.</summary>
    Objections,
}

/// <summary>Lists what is due within thirty days and what is overdue in a programme, by kind (clause E4). Fails with <c>policies.unknown-programme</c>.</summary>
/// <param name="Programme">Policy pack of a city.</param>
/// <param name="Kind">Only this kind; null for all.</param>
/// <param name="OnlyOverdue">Whether only what is past its day is asked for.</param>
/// <param name="Take">How many of a kind are named, 1 to 200; all are counted.</param>
public sealed record ListDueQuery(string Programme, DueKind? Kind, bool OnlyOverdue, int Take) : IQuery<DueResponse>;

/// <summary>What is due in a programme.</summary>
/// <param name="Programme">Policy pack.</param>
/// <param name="Today">The day it was asked on; earlier days are overdue.</param>
/// <param name="Until">Last day looked ahead to.</param>
/// <param name="CountedAt">When it was counted.</param>
/// <param name="Groups">Kinds of which something is due and which the caller may read.</param>
public sealed record DueResponse(string Programme, DateOnly Today, DateOnly Until, DateTimeOffset CountedAt, IReadOnlyList<DueGroup> Groups);

/// <summary>What is due of one kind.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="Total">How much is due, in the caller's scope.</param>
/// <param name="Overdue">Of it, what is past its day.</param>
/// <param name="Items">The first of it, by day, then by name.</param>
public sealed record DueGroup(DueKind Kind, int Total, int Overdue, IReadOnlyList<DueItem> Items);

/// <summary>One thing that is due.</summary>
/// <param name="Id">What to open: a member, an application, an enterprise, a call, an assessment, as the kind says.</param>
/// <param name="Name">Name of the enterprise, or title of the call or assessment.</param>
/// <param name="NameEn">English of it where a policy pack has one; null for enterprises and for titles officers chose.</param>
/// <param name="Detail">What it is about, e.g. the certificate; null when the kind says all.</param>
/// <param name="CountyCode">Six-digit division code; null for what concerns the whole city, and when unresolved.</param>
/// <param name="DueOn">Last day.</param>
public sealed record DueItem(Guid Id, string Name, string? NameEn, string? Detail, string? CountyCode, DateOnly DueOn);

internal sealed class ListDueHandler(IPolicyCatalog policies, IEnumerable<IDueSource> sources, ICurrentUser user, IClock clock)
    : IQueryHandler<ListDueQuery, DueResponse>
{
    private const int DaysAhead = 30;

    public async Task<Result<DueResponse>> Handle(ListDueQuery request, CancellationToken cancellationToken)
    {
        if (policies.FindPack(request.Programme) is not { City: not null } pack)
        {
            return PolicyErrors.UnknownProgramme(request.Programme);
        }

        var days = new DueDays(null, clock.Today.AddDays(request.OnlyOverdue ? -1 : DaysAhead), clock.Today, request.Take);
        var groups = new List<DueGroup>();
        foreach (var source in sources.Where(source => (request.Kind ?? source.Kind) == source.Kind && user.Has(source.Permission)).OrderBy(source => source.Kind))
        {
            var found = await source.ReadAsync(pack, days, user.Scope, cancellationToken);
            if (found.Total > 0)
            {
                groups.Add(new DueGroup(source.Kind, found.Total, found.Overdue, found.Items));
            }
        }

        return new DueResponse(request.Programme, clock.Today, days.Until, clock.Now, groups);
    }
}

/// <summary>Knows the last days of one kind.</summary>
public interface IDueSource
{
    /// <summary>Its kind.</summary>
    DueKind Kind { get; }

    /// <summary>Permission without which nothing of it is told.</summary>
    string Permission { get; }

    /// <summary>What is due in a programme.</summary>
    /// <param name="pack">Policy pack of a city.</param>
    /// <param name="days">Which days.</param>
    /// <param name="scope">Rows the caller sees.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<DueFound> ReadAsync(PolicyPack pack, DueDays days, Scope scope, CancellationToken cancellationToken);
}
