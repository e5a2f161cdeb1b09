using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Reads a library: its rules with their clauses, and the members the caller may see by county.</summary>
/// <param name="LibraryId">Library.</param>
public sealed record GetLibraryQuery(string LibraryId) : IQuery<LibraryResponse>;

internal sealed class GetLibraryHandler(
    LibraryDesk desk, ILibraryCatalog libraries, IReserveMemberRepository members, IEligibilityCatalog eligibility, IPolicyCatalog policies, ICurrentUser user, IClock clock)
    : IQueryHandler<GetLibraryQuery, LibraryResponse>
{
    public async Task<Result<LibraryResponse>> Handle(GetLibraryQuery request, CancellationToken cancellationToken)
    {
        if (libraries.Find(request.LibraryId) is not { } library || !desk.IsInReach(library))
        {
            return ReserveLibraryErrors.LibraryNotFound;
        }

        var counts = await members.CountAsync(library.Id, clock.Today, user.Scope, cancellationToken);
        var inForce = eligibility.Rules.InForceOn(clock.Today);
        return new LibraryResponse(
            await desk.SummariseAsync(library, counts, cancellationToken),
            library.Levels,
            library.Standard?.Standard,
            [.. (library.Standard?.Parts ?? []).Select(part => ToCondition(part, inForce.Find(part.Rule)))],
            library.Intake,
            library.Promise,
            library.RecheckMonths,
            [.. library.Findings.Select(rule => new FindingRuleResponse(
                rule.Kind, [.. rule.Certificates.Select(one => new CertificateResponse(one.Metric.Name, one.Metric.Label, one.Years))], rule.ExitId, rule.Source))],
            library.Exits,
            library.NeedsOfficer,
            library.NeedsPlan,
            library.Note,
            Counties(library, counts),
            user.Has(Permissions.ReserveLibrary.Keep) && library.Levels.Any(desk.Keeps),
            user.Has(Permissions.ReserveLibrary.Manage));
    }

    private static LibraryConditionResponse ToCondition(LibraryCondition part, CompiledRule? rule) => new(
        part.Rule,
        rule?.Rule.Name ?? new LocalizedText(part.Rule, part.Rule),
        part.IsInPrinciple,
        rule?.Version.Sentence,
        rule?.Version.Note,
        rule?.Version.Source.ToString() ?? string.Empty);

    private IReadOnlyList<CountyMembers> Counties(Library library, IReadOnlyList<MemberCount> counts)
    {
        var known = policies.FindPack(library.Programme)?.Counties.OrderBy(county => county.Order).ToList() ?? [];
        var codes = known.Select(county => county.Code).Where(code => user.Scope.CountyCode is null || code == user.Scope.CountyCode)
            .Concat(counts.Select(count => count.CountyCode).Where(code => known.All(county => county.Code != code))).Distinct();
        return [.. codes.Select(code => ToCounty(library, code, [.. counts.Where(count => count.CountyCode == code)]))];
    }

    private CountyMembers ToCounty(Library library, string? code, IReadOnlyList<MemberCount> counts)
    {
        string PlaceOf(MemberCount count) => (library.Layers.Count > 0 ? count.LayerId : library.Kinds.Count > 0 ? count.KindId : count.LevelId) ?? string.Empty;
        return new CountyMembers(
            code,
            code is null ? null : policies.FindCounty(code)?.County.Name,
            counts.GroupBy(PlaceOf).ToDictionary(group => group.Key, group => group.Sum(count => count.Total), StringComparer.Ordinal),
            counts.Sum(count => count.Total),
            counts.Sum(count => count.OverduePromises));
    }
}
