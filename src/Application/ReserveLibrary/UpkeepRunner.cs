using System.Globalization;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Jobs;
using ListingPipeline.Application.Notifications;
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
/// <param name="Untold">New findings of the library that nobody was told of yet, by the county that keeps the level; an empty code means the bureau.</param>
internal sealed record UpkeepCheckpoint(int Library, int Page, long Checked, int Found, int Gone, int Reminded, IReadOnlyDictionary<string, int>? Untold = null);

/// <summary>Checks every member for what its library watches for, and reminds of share reforms that fall due.</summary>
internal sealed class UpkeepRunner(
    LibraryDesk desk,
    ILibraryCatalog libraries,
    IReserveMemberRepository members,
    IReserveFindingRepository findings,
    IEnterpriseFactsReader facts,
    ReservePrecheck precheck,
    Notifier notifier,
    ICurrentUser user,
    IClock clock,
    IIdGenerator ids) : IJobRunner
{
    public const string KindName = "reserve-library.upkeep";

    /// <summary>Members a piece: short enough to stop soon and to let other writers in.</summary>
    private const int PieceSize = 100;

    /// <summary>Step noted when a member was reminded some months before the last day; the note says how many.</summary>
    private const string Due = "promise-due";

    /// <summary>Step noted when a member was reminded that the last day is past.</summary>
    private const string Overdue = "promise-overdue";

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
            var isLast = page.Items.Count < PieceSize;
            var untold = Sum(place.Untold, piece.New);
            if (isLast)
            {
                piece.Events.AddRange(untold.Select(keeper => new FindingsMade(library.Id, keeper.Key.Length == 0 ? null : keeper.Key, keeper.Value)));
            }

            var next = new UpkeepCheckpoint(
                isLast ? place.Library + 1 : place.Library,
                isLast ? 1 : place.Page + 1,
                place.Checked + page.Items.Count,
                place.Found + piece.New.Count,
                place.Gone + piece.Ended.Count,
                place.Reminded + piece.Reminders.Count,
                isLast ? null : untold);
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
        var piece = new Piece([], [], [], []);
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

    private async Task<IReadOnlyList<LocalizedText>> FailedAsync(Library library, EnterpriseFactsRecord record, CancellationToken cancellationToken) =>
        library.Findings.Any(rule => rule.Kind == FindingKind.ConditionsNotMet)
            ? [.. ReservePrecheck.Failed(await precheck.CheckAsync(library, record.Id, NoAnswers, cancellationToken)).Where(part => !part.IsInPrinciple)
                .Select(part => new LocalizedText($"{part.Result.Name.Zh}（{part.Result.Source}）", $"{part.Result.Name.En} ({part.Result.Source})"))]
            : [];

    /// <summary>What was decided to be kept stays so while it rests on the same evidence.</summary>
    private void Compare(Library library, ReserveMember member, IReadOnlyList<FoundFact> found, IReadOnlyList<ReserveFinding> standing, DateOnly asOf, Piece piece)
    {
        foreach (var fact in found.Where(fact => standing.All(known => known.Kind != fact.Kind || known.Evidence.Zh != fact.Evidence.Zh)))
        {
            var finding = new ReserveFinding(
                ids.Next(), member.Id, library.Id, member.EnterpriseId, member.CountyCode, fact.Kind, fact.Evidence, fact.Source, asOf, FindingStage.Open, null, null, 1);
            piece.New.Add((finding, library.FindLevel(member.Place.LevelId)?.Keeper == LibraryKeeper.County ? member.CountyCode ?? string.Empty : string.Empty));
        }

        foreach (var gone in standing.Where(known => known.Stage == FindingStage.Open && found.All(fact => fact.Kind != known.Kind || fact.Evidence.Zh != known.Evidence.Zh)))
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
        var (action, months) = promise.IsOverdue(asOf) ? (Overdue, null)
            : nearest is { } ahead ? (Due, ahead.ToString(CultureInfo.InvariantCulture))
            : ((string?)null, (string?)null);
        if (action is null || (await members.ReadStepsAsync(member.Id, cancellationToken)).Any(step => step.Action == action && step.Note == months))
        {
            return;
        }

        piece.Reminders.Add((member.Id, new ReserveStep(ids.Next(), action, months, user.Sign(clock))));
        piece.Events.Add(new ShareReformReminded(member.Id, member.EnterpriseId, library.Id, promise.DueOn, action == Overdue));
    }

    private static Dictionary<string, int> Sum(IReadOnlyDictionary<string, int>? before, IEnumerable<(ReserveFinding Finding, string Keeper)> found)
    {
        var sum = before is null ? new Dictionary<string, int>(StringComparer.Ordinal) : new Dictionary<string, int>(before, StringComparer.Ordinal);
        foreach (var (_, keeper) in found)
        {
            sum[keeper] = sum.GetValueOrDefault(keeper) + 1;
        }

        return sum;
    }

    private async Task WriteAsync(Piece piece, CancellationToken cancellationToken)
    {
        foreach (var (finding, _) in piece.New)
        {
            await findings.AddAsync(finding, cancellationToken);
        }

        foreach (var finding in piece.Ended)
        {
            await findings.SaveAsync(finding, cancellationToken);
        }

        foreach (var (memberId, reminder) in piece.Reminders)
        {
            await members.AddStepAsync(memberId, reminder, cancellationToken);
        }

        await notifier.TellAsync(piece.Events, cancellationToken);
    }

    /// <param name="New">New findings, each with the county that keeps the level; empty for the bureau.</param>
    /// <param name="Ended">Findings that are gone.</param>
    /// <param name="Reminders">Reminders as steps of the members.</param>
    /// <param name="Events">What others are told of.</param>
    private sealed record Piece(
        List<(ReserveFinding Finding, string Keeper)> New, List<ReserveFinding> Ended, List<(Guid MemberId, ReserveStep Step)> Reminders, List<IDomainEvent> Events);
}
