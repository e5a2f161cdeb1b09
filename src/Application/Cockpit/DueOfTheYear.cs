using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.CountyAssessments;
using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.Policies;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Cockpit;

/// <summary>Windows of calls for candidates that are still collecting.</summary>
internal sealed class DueCampaigns(IRankingCampaignRepository campaigns) : IDueSource
{
    public DueKind Kind => DueKind.Campaign;

    public string Permission => Permissions.Rankings.Campaigns;

    public async Task<DueFound> ReadAsync(PolicyPack pack, DueDays days, Scope scope, CancellationToken cancellationToken) =>
        days.Among((await campaigns.ListAsync(cancellationToken))
            .Where(one => one.Programme == pack.Identity.Id && one.Stage == CampaignStage.Collecting)
            .Select(one => new DueItem(one.Id, one.Title, null, null, null, one.ClosesOn)));
}

/// <summary>Deadlines of county assessments that are not signed off.</summary>
internal sealed class DueAssessments(ICountyAssessmentRepository assessments, IAssessmentSchemeCatalog schemes) : IDueSource
{
    public DueKind Kind => DueKind.Assessment;

    public string Permission => Permissions.CountyAssessments.Read;

    public async Task<DueFound> ReadAsync(PolicyPack pack, DueDays days, Scope scope, CancellationToken cancellationToken)
    {
        if (schemes.Find(pack.Identity.Id)?.Scheme.Definition is not { } scheme)
        {
            return DueFound.Nothing;
        }

        return days.Among((await assessments.LatestAsync(pack, scope, cancellationToken))
            .Where(one => one.Status == AssessmentStatus.Open)
            .Select(one => new DueItem(one.Id, scheme.Title, scheme.TitleEn, $"{one.Year}", null, scheme.Deadline.For(one.Year))));
    }
}

/// <summary>Last days for objections against county assessments.</summary>
internal sealed class DueObjections(ICountyAssessmentRepository assessments, IAssessmentSchemeCatalog schemes) : IDueSource
{
    public DueKind Kind => DueKind.Objections;

    public string Permission => Permissions.CountyAssessments.Read;

    public async Task<DueFound> ReadAsync(PolicyPack pack, DueDays days, Scope scope, CancellationToken cancellationToken) =>
        days.Among(
            from one in await assessments.LatestAsync(pack, scope, cancellationToken)
            where one.Stage == AssessmentStage.Objecting && one.ObjectionsUntilOn is not null
            let scheme = schemes.Find(one.SchemeId)?.Scheme.Definition
            select new DueItem(one.Id, scheme?.Title ?? one.SchemeId, scheme?.TitleEn, $"{one.Year}", null, one.ObjectionsUntilOn!.Value));
}

internal static class DueYears
{
    private const int Latest = 10;

    public static DueFound Among(this DueDays days, IEnumerable<DueItem> items)
    {
        var due = items.Where(item => item.DueOn <= days.Until).OrderBy(item => item.DueOn).ThenBy(item => item.Name, StringComparer.Ordinal).ToList();
        return new DueFound(due.Count, due.Count(item => item.DueOn < days.Today), [.. due.Take(days.Take)]);
    }

    public static async Task<IEnumerable<CountyAssessment>> LatestAsync(
        this ICountyAssessmentRepository assessments, PolicyPack pack, Scope scope, CancellationToken cancellationToken) =>
        (await assessments.ListAsync(pack.Identity.Id, new PageRequest(1, Latest), scope, cancellationToken)).Items.Select(listing => listing.Assessment);
}
