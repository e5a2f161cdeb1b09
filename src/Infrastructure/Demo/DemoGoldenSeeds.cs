using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.ReserveLibrary;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.ReserveLibrary;
using MediatR;

namespace ListingPipeline.Infrastructure.Demo;

/// <summary>Fills the lists of Zhanjiang: golden seeds of city and counties, and the rolling list for NEEQ with checks that are done, due and past. Source: ZJ23 1, 2.</summary>
internal sealed class DemoGoldenSeeds(IMediator mediator)
{
    private const string CityCode = "4408";
    private const int Most = 60;

    private static readonly string[] Kinds = ["high-tech", "above-scale", "specialised", "unicorn"];
    private static readonly string[] Officers = ["示例专员 周戊", "示例专员 吴己", "示例专员 郑庚"];
    private static readonly MemberStepDetails Nothing = new(null, null, null, null, null, null);

    /// <param name="today">Today.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task FillAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var query = new ListEnterprisesQuery(new EnterpriseFilter(CityCode), EnterpriseSort.RevenueDescending, new PageRequest(1, Most));
        var candidates = (await mediator.Send(query, cancellationToken)).Value.Items.Where(one => one.CreditCode is not null).ToList();
        for (var number = 0; number < candidates.Count; number++)
        {
            if (number % 3 != 2)
            {
                await SeedAsync(candidates[number], number, today, cancellationToken);
            }

            if (number % 3 != 0)
            {
                await ReserveAsync(candidates[number], number, today, cancellationToken);
            }
        }
    }

    /// <summary>Every county keeps its list; the better half stands on the city's as well.</summary>
    private async Task SeedAsync(EnterpriseSummary enterprise, int number, DateOnly today, CancellationToken cancellationToken)
    {
        var kind = Kinds[number / 2 % Kinds.Length];
        var admittedOn = today.AddMonths(-3 - (number % 5 * 3));
        var basis = $"{admittedOn.Year}年北交所“金种子”企业摸排（示例）";
        var member = await EnterAsync("zj-golden-seeds", enterprise, new MemberEntry(new MemberPlace("county", null, kind), admittedOn, basis), cancellationToken);
        if (admittedOn.AddMonths(12) <= today && number % 2 == 0)
        {
            await StepAsync(member, MembershipProcess.Recheck, "示例：年度复核，对照北交所上市条件保留", Nothing with { On = today.AddDays(-10 - number) }, cancellationToken);
        }

        if (number < Most / 3)
        {
            await EnterAsync(
                "zj-golden-seeds",
                enterprise,
                new MemberEntry(new MemberPlace("city", null, kind), admittedOn.AddMonths(1), basis, Officers[number % Officers.Length]),
                cancellationToken);
        }
    }

    private async Task ReserveAsync(EnterpriseSummary enterprise, int number, DateOnly today, CancellationToken cancellationToken)
    {
        var admittedOn = today.AddMonths(-1 - (number % 6 * 2));
        var entry = new MemberEntry(new MemberPlace(number % 4 < 2 ? "city" : "county", null, null), admittedOn, $"{admittedOn.Year}年“新三板”挂牌后备企业滚动名单（示例）");
        var member = await EnterAsync("zj-neeq-reserve", enterprise, entry, cancellationToken);
        if (number % 11 == 4)
        {
            await StepAsync(member, MembershipProcess.Exit, "示例：已取得挂牌同意函", Nothing with { ExitId = "quoted" }, cancellationToken);
        }
        else if (admittedOn.AddMonths(6) <= today && number % 2 == 1)
        {
            await StepAsync(member, MembershipProcess.Recheck, "示例：滚动复核，成长性良好，保留", Nothing with { On = today.AddDays(-5 - number) }, cancellationToken);
        }
    }

    private async Task<MemberVersion> EnterAsync(string libraryId, EnterpriseSummary enterprise, MemberEntry entry, CancellationToken cancellationToken) =>
        (await mediator.Send(new EnterMemberCommand(libraryId, enterprise.CreditCode!, entry), cancellationToken)).Value;

    private async Task<MemberVersion> StepAsync(MemberVersion member, string action, string note, MemberStepDetails details, CancellationToken cancellationToken) =>
        (await mediator.Send(new TakeMemberStepCommand(member.Id, action, member.Version, note, details), cancellationToken)).Value;
}
