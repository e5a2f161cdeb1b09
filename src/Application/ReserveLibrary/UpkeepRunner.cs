using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Jobs;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Jobs;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>What a check of the members is asked for.</summary>
/// <param name="AsOf">The day asked about.</param>
internal sealed record UpkeepParameters(DateOnly AsOf);

/// <summary>Where a check goes on.</summary>
/// <param name="Library">Index of the library among all.</param>
/// <param name="Page">Page of its members, from 1.</param>
/// <param name="Checked">Members checked.</param>
/// <param name="Found">New findings.</param>
/// <param name="Gone">Findings that are gone.</param>
/// <param name="Reminded">Reminders given.</param>
internal sealed record UpkeepCheckpoint(int Library, int Page, long Checked, int Found, int Gone, int Reminded);

/// <summary>Checks every member for what its library watches for, and reminds of share reforms that fall due.</summary>
internal sealed class UpkeepRunner(
    LibraryDesk desk,
    ILibraryCatalog libraries,
    IReserveMemberRepository members,
    IReserveFindingRepository findings,
    IReserveNoticeRepository notices,
    IEnterpriseFactsReader facts,
    ReservePrecheck precheck,
    ICurrentUser user,
    IClock clock,
    IIdGenerator ids) : IJobRunner
{
    public const string KindName = "reserve-library.upkeep";

    /// <summary>Members a piece: short enough to stop soon and to let other writers in.</summary>
    private const int PieceSize = 100;

    private static readonly IReadOnlyDictionary<string, string> NoAnswers = new Dictionary<string, string>();

    public string Kind => KindName;

    public async Task<Result<IReadOnlyDictionary<string, long>>> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var asOf = run.Parameters<UpkeepParameters>().AsOf;
        var place = run.Checkpoint<UpkeepCheckpoint>() ?? new UpkeepCheckpoint(0, 1, 0, 0, 0, 0);
        var total = (await members.CountAsync(null, asOf, Scope.Unrestricted, cancellationToken)).Sum(count => count.Total);
        while (place.Library < libraries.All.Count)
        {
            var library = libraries.All[place.Library];
            var page = await members.ListAsync(
                new MemberFilter(library.Id, Stage: MembershipStage.Active), asOf, new PageRequest(place.Page, PieceSize), Scope.Unrestricted, cancellationToken);
            var piece = await CheckAsync(library, page.Items, asOf, cancellationToken);
            var next = page.Items.Count < PieceSize ? place with { Library = place.Library + 1, Page = 1 } : place with { Page = place.Page + 1 };
            next = next with
            {
                Checked = place.Checked + page.Items.Count,
                Found = place.Found + piece.New.Count,
                Gone = place.Gone + piece.Ended.Count,
                Reminded = place.Reminded + piece.Reminders.Count,
            };
            await run.CommitAsync(() => WriteAsync(piece, cancellationToken), next, new JobProgress(Math.Min(next.Checked, total), total), cancellationToken);
            place = next;
        }

        return Result.Of<IReadOnlyDictionary<string, long>>(new Dictionary<string, long>
        {
            ["members"] = place.Checked,
            ["found"] = place.Found,
            ["gone"] = place.Gone,
            ["reminders"] = place.Reminded,
        });
    }

    private async Task<Piece> CheckAsync(Library library, IReadOnlyList<NamedMember> page, DateOnly asOf, CancellationToken cancellationToken)
    {
        var piece = new Piece([], [], []);
        IReadOnlyList<ReserveFinding> known = page.Count == 0 ? [] : await findings.ReadStandingAsync([.. page.Select(named => named.Member.Id)], cancellationToken);
        var standing = known.ToLookup(finding => finding.MemberId);
        foreach (var member in page.Select(named => named.Member))
        {
            if (await facts.ReadAsync(member.EnterpriseId, Scope.Unrestricted, cancellationToken) is { } record)
            {
                var failed = await FailedAsync(library, record, cancellationToken);
                Compare(library, member, ReserveWatch.Find(library, member, new EvaluationFrame(record.Facts, asOf), failed, desk.CityCodeOf(library)), [.. standing[member.Id]], asOf, piece);
            }

            await RemindAsync(library, member, asOf, piece, cancellationToken);
        }

        return piece;
    }

    private async Task<IReadOnlyList<string>> FailedAsync(Library library, EnterpriseFactsRecord record, CancellationToken cancellationToken) =>
        library.Findings.Any(rule => rule.Kind == FindingKind.ConditionsNotMet)
            ? [.. ReservePrecheck.Failed(await precheck.CheckAsync(library, record.Id, NoAnswers, cancellationToken)).Where(part => !part.IsInPrinciple)
                .Select(part => $"{part.Result.Name.Zh}（{part.Result.Source}）")]
            : [];

    /// <summary>What was decided to be kept stays so while it rests on the same evidence.</summary>
    private void Compare(Library library, ReserveMember member, IReadOnlyList<FoundFact> found, IReadOnlyList<ReserveFinding> standing, DateOnly asOf, Piece piece)
    {
        foreach (var fact in found.Where(fact => standing.All(known => known.Kind != fact.Kind || known.Evidence != fact.Evidence)))
        {
            piece.New.Add(new ReserveFinding(
                ids.Next(), member.Id, library.Id, member.EnterpriseId, member.CountyCode, fact.Kind, fact.Evidence, fact.Source, asOf, FindingStage.Open, null, null, 1));
        }

        foreach (var gone in standing.Where(known => known.Stage == FindingStage.Open && found.All(fact => fact.Kind != known.Kind || fact.Evidence != known.Evidence)))
        {
            piece.Ended.Add(gone with { Stage = FindingStage.Gone, EndedOn = asOf });
        }
    }

    /// <summary>One reminder for each of the pack's distances to the due day, and one when it is past.</summary>
    private async Task RemindAsync(Library library, ReserveMember member, DateOnly asOf, Piece piece, CancellationToken cancellationToken)
    {
        if (library.Promise is not { } rules || member.Promise is not { KeptOn: null } promise)
        {
            return;
        }

        var nearest = rules.RemindMonths.Where(months => asOf >= promise.DueOn.AddMonths(-months)).Select(months => (int?)months).Min();
        var word = promise.IsOverdue(asOf) ? "promise-overdue" : nearest is { } ahead ? $"promise-due-{ahead}" : null;
        if (word is null || (await notices.ListAsync(member.Id, Scope.Unrestricted, cancellationToken)).Any(notice => notice.Event == word))
        {
            return;
        }

        var day = promise.DueOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var text = promise.IsOverdue(asOf)
            ? $"贵公司应于{day}前完成规范化股份制改造（{rules.Source}），现已逾期，请尽快办理并向所在县区说明情况。"
            : $"贵公司应于{day}前完成规范化股份制改造（{rules.Source}），请抓紧推进；已完成的请告知所在县区登记。";
        piece.Reminders.Add(new ReserveNotice(
            ids.Next(), member.EnterpriseId, member.CountyCode, member.Id, library.Id, word, text, user.Sign(clock), null));
    }

    private async Task WriteAsync(Piece piece, CancellationToken cancellationToken)
    {
        foreach (var finding in piece.New)
        {
            await findings.AddAsync(finding, cancellationToken);
        }

        foreach (var finding in piece.Ended)
        {
            await findings.SaveAsync(finding, cancellationToken);
        }

        foreach (var reminder in piece.Reminders)
        {
            await notices.AddAsync(reminder, cancellationToken);
        }
    }

    private sealed record Piece(List<ReserveFinding> New, List<ReserveFinding> Ended, List<ReserveNotice> Reminders);
}
