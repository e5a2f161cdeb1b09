using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.ReserveLibrary;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.ReserveLibrary;
using MediatR;

namespace ListingPipeline.Infrastructure.Demo;

/// <summary>Fills the reserve library and the lists of Datong and Guangzhou with fictional members at every stage: fresh and old, kept and broken promises, recommended, left.</summary>
internal sealed class DemoReserveLibrary(IMediator mediator, IMilestoneReader milestones, DemoReserveIntake intake, DemoGoldenSeeds seeds)
{
    private const string CityCode = "1402";
    private const string Board = "datong-reserve";
    private const int MostMembers = 26;
    private const int MostProvincial = 6;

    private static readonly string[] Stages = ["growth", "mature", "start-up", "growth", "seed"];
    private static readonly string[] Officers = ["示例专员 赵甲", "示例专员 钱乙", "示例专员 孙丙", "示例专员 李丁"];
    private static readonly string[] ResourceLayers = ["key", "reserve", "base"];
    private static readonly string[] ReformKinds = ["above-scale", "growing", "specialised", "technology", "performing"];

    private static readonly MemberStepDetails Nothing = new(null, null, null, null, null, null);

    /// <param name="own">Enterprise of the demo account, which stays outside so that it can apply.</param>
    /// <param name="today">Today.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task FillAsync(Guid own, DateOnly today, CancellationToken cancellationToken)
    {
        var candidates = (await EnterprisesAsync(cancellationToken)).Where(one => one.Id != own && one.CreditCode is not null).ToList();
        var provincial = (await milestones.ReadAsync(null, DateOnly.MinValue, today, Scope.Unrestricted, cancellationToken))
            .Where(one => one.Milestone.Kind == MilestoneKind.ProvincialLibrary).ToDictionary(one => one.Milestone.EnterpriseId, one => one.Milestone);
        var entered = 0;
        var outside = new List<EnterpriseSummary>();
        var admitted = candidates.Where(one => provincial.ContainsKey(one.Id)).OrderByDescending(one => provincial[one.Id].HappenedOn).ThenBy(one => one.Id).Take(MostProvincial);
        foreach (var candidate in admitted.Concat(candidates.Where(one => !provincial.ContainsKey(one.Id)).OrderBy(one => one.Id)))
        {
            if (entered < MostMembers && (await OutcomeAsync(candidate.Id, cancellationToken) != Outcome.NotMet || entered % 11 == 10))
            {
                await EnterReserveAsync(candidate, entered++, provincial.GetValueOrDefault(candidate.Id), today, cancellationToken);
            }
            else
            {
                outside.Insert(entered < MostMembers ? outside.Count : 0, candidate);
            }
        }

        await intake.FillAsync([.. outside.Where(one => one.Stage < ListingStage.TutoringFiled)], today, cancellationToken);
        await FillTrackedAsync(today, cancellationToken);
        await seeds.FillAsync(today, cancellationToken);
        await FillListsAsync([.. candidates.OrderBy(one => one.Name, StringComparer.Ordinal)], today, cancellationToken);

        // The findings of the first day; the check itself runs in the background.
        _ = (await mediator.Send(new StartUpkeepCommand(IsDaily: true), cancellationToken)).Value;
    }

    private async Task EnterReserveAsync(EnterpriseSummary enterprise, int number, Milestone? provincial, DateOnly today, CancellationToken cancellationToken)
    {
        var years = number % 3;
        var admittedOn = provincial is null ? LastBatch(today, years * 2) : Earlier(provincial.HappenedOn, LastBatch(today, 4));
        var layer = enterprise.Stage >= ListingStage.TutoringFiled ? "listing-reserve" : enterprise.Stage == ListingStage.ShareReform ? "neeq-reserve" : "base";
        var batch = admittedOn.Month == 3 ? "第一批" : "第二批";
        var entry = new MemberEntry(new MemberPlace("city", layer, null), admittedOn, $"{admittedOn.Year}年{batch}后备企业入库通知（示例）");
        if (await EnterAsync("dt-reserve", enterprise, entry, cancellationToken) is not { } member)
        {
            return;
        }

        if (years > 0 && number % 4 != 1)
        {
            member = await StepAsync(member, MembershipProcess.Recheck, "示例：年度复核，经营正常，保留在库", Nothing with { On = today.AddDays(-20 - number) }, cancellationToken);
        }

        if (provincial is not null)
        {
            member = await StepAsync(member, "recommend", null, Nothing with { On = admittedOn }, cancellationToken);
            await StepAsync(member, MembershipProcess.ProvincialAdmit, null, Nothing with { On = provincial.HappenedOn, Document = provincial.Document }, cancellationToken);
        }
        else if (number % 5 == 0)
        {
            member = await StepAsync(member, "recommend", null, Nothing with { On = today.AddDays(-12), Document = "示例：关于推荐省级后备企业的报告" }, cancellationToken);
            if (number % 10 == 0)
            {
                await StepAsync(member, "provincial-decline", "示例：最近一年营业收入未达省级入库标准", Nothing, cancellationToken);
            }
        }
        else if (number % 13 == 7)
        {
            await StepAsync(member, MembershipProcess.Exit, "示例：企业调整发展计划，申请退出", Nothing with { ExitId = "own-wish" }, cancellationToken);
        }
    }

    private async Task FillListsAsync(IReadOnlyList<EnterpriseSummary> candidates, DateOnly today, CancellationToken cancellationToken)
    {
        for (var number = 0; number < Math.Min(66, candidates.Count); number++)
        {
            var enterprise = candidates[number];
            if (number % 2 == 0)
            {
                var admittedOn = LastBatch(today, number % 3);
                var entry = new MemberEntry(new MemberPlace("county", ResourceLayers[number / 2 % 3], null), admittedOn, $"{admittedOn.Year}年县区拟上市资源摸排（示例）");
                await EnterAsync("dt-resources", enterprise, entry, cancellationToken);
                if (number % 8 == 0)
                {
                    await EnterAsync("dt-resources", enterprise, entry with { Place = entry.Place with { LevelId = "city" }, Basis = $"{admittedOn.Year}年市级分类名单（示例）" }, cancellationToken);
                }
            }
            else
            {
                var ladder = enterprise.Stage switch { >= ListingStage.TutoringFiled => "listing", ListingStage.ShareReform => "reform", _ => number % 4 == 1 ? "above-scale" : "reform" };
                var entry = new MemberEntry(
                    new MemberPlace("county", ladder, ReformKinds[number / 2 % 5]),
                    LastBatch(today, 2 + (number % 4)),
                    "县区企业股份制改造清单（示例）",
                    Plan: number % 6 == 1 ? "示例：已聘请会计师事务所审计，拟以净资产折股" : "示例：完成清产核资，年内召开创立大会");
                await EnterAsync("dt-share-reform", enterprise, entry, cancellationToken);
            }
        }
    }

    private async Task FillTrackedAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var page = await mediator.Send(new ListEnterprisesQuery(new EnterpriseFilter("4401"), EnterpriseSort.RevenueDescending, new PageRequest(1, 36)), cancellationToken);
        var number = 0;
        foreach (var enterprise in page.Value.Items.Where(one => one.CreditCode is not null))
        {
            var entry = new MemberEntry(
                new MemberPlace("city", Stages[number % Stages.Length], null), LastBatch(today, number % 3), "示例：高精尖科技型企业跟踪名单", Officers[number % Officers.Length]);
            await EnterAsync("gz-tracked", enterprise, entry, cancellationToken);
            number++;
        }

    }

    private async Task<MemberVersion?> EnterAsync(string libraryId, EnterpriseSummary enterprise, MemberEntry entry, CancellationToken cancellationToken) =>
        (await mediator.Send(new EnterMemberCommand(libraryId, enterprise.CreditCode!, entry), cancellationToken)).TryGetValue(out var member, out var error) ? member
            : error == ReserveLibraryErrors.AlreadyMember ? null
            : throw new InvalidOperationException(error.Message);

    private async Task<MemberVersion> StepAsync(MemberVersion member, string action, string? note, MemberStepDetails details, CancellationToken cancellationToken) =>
        (await mediator.Send(new TakeMemberStepCommand(member.Id, action, member.Version, note, details), cancellationToken)).Value;

    private async Task<Outcome> OutcomeAsync(Guid enterpriseId, CancellationToken cancellationToken) =>
        (await mediator.Send(new CheckEligibilityQuery(enterpriseId, null, null), cancellationToken)).Value.Boards.FirstOrDefault(board => board.Board == Board)?.Outcome ?? Outcome.Unknown;

    private async Task<IReadOnlyList<EnterpriseSummary>> EnterprisesAsync(CancellationToken cancellationToken)
    {
        var found = new List<EnterpriseSummary>();
        for (var page = 1; page <= 3; page++)
        {
            found.AddRange((await mediator.Send(
                new ListEnterprisesQuery(new EnterpriseFilter(CityCode), EnterpriseSort.Name, new PageRequest(page, 100)), cancellationToken)).Value.Items);
        }

        return found;
    }

    /// <summary>The last day of a batch that ended some batches ago: 31 March or 30 September.</summary>
    private static DateOnly LastBatch(DateOnly today, int ago)
    {
        var batch = today.Month > 9 ? (today.Year * 2) + 1 : today.Month > 3 ? today.Year * 2 : (today.Year * 2) - 1;
        batch -= ago;
        return batch % 2 == 0 ? new DateOnly(batch / 2, 3, 31) : new DateOnly(batch / 2, 9, 30);
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
