using ListingPipeline.Application.CountyAssessments;
using ListingPipeline.Domain.Attachments;
using ListingPipeline.Domain.CountyAssessments;
using MediatR;

namespace ListingPipeline.Infrastructure.Demo;

/// <summary>Records fictional work behind the first four indicators of a year: as much as was reported, one training of it split into three.</summary>
internal sealed class DemoCountyWork(IMediator mediator, DemoAssessmentCycle cycle)
{
    private const int Gatherings = 2;

    private static readonly ActivityKind[][] Kinds =
        [[ActivityKind.Mechanism], [ActivityKind.Policy], [ActivityKind.Training, ActivityKind.Meeting], [ActivityKind.Visit]];

    private static readonly string[][] Titles =
    [
        ["企业上市挂牌工作专班组建方案", "上市挂牌目标任务分解台账", "部门会商与问题交办制度"],
        ["支持企业上市挂牌若干措施", "股份制改造奖补资金管理办法", "后备企业融资贴息实施细则"],
        ["后备企业上市挂牌专题培训", "企业股改规范化座谈会", "北交所政策解读辅导", "上市挂牌工作季度推进会", "新三板挂牌实务讲座"],
        ["入企调研股改进展", "会同券商现场指导挂牌材料", "走访后备企业了解融资需求", "协调解决历史沿革问题"],
    ];

    /// <summary>Records the work of one county.</summary>
    /// <param name="countyCode">The county.</param>
    /// <param name="year">Assessed year.</param>
    /// <param name="figures">Reported figures in indicator order.</param>
    /// <param name="splitsTraining">Whether three of the gatherings are one training recorded in parts.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task RecordAsync(string countyCode, int year, IReadOnlyList<int?> figures, bool splitsTraining, CancellationToken cancellationToken)
    {
        for (var indicator = 0; indicator < Math.Min(Kinds.Length, figures.Count); indicator++)
        {
            var parts = splitsTraining && indicator == Gatherings ? 3 : 0;
            var whole = (figures[indicator] ?? 0) - parts;
            for (var i = 0; i < whole; i++)
            {
                await SendAsync(countyCode, Entry(indicator, i, new DateOnly(year, 1, 8).AddDays(i * (340 / whole))), cancellationToken);
            }

            for (var part = 1; part <= parts; part++)
            {
                var split = new ActivityEntry(
                    ActivityKind.Training, $"春季企业上市培训班（第{part}讲）", new DateOnly(year, 3, 12), $"金培〔{year}〕{part + 40}号（示例）", "政务中心三楼会议室", "38户后备企业");
                var recorded = await SendAsync(countyCode, split, cancellationToken);
                await cycle.AttachAsync(new AttachmentSubject("county-activity", recorded, "document"), $"培训签到表第{part}讲（示例）.pdf", cancellationToken);
            }
        }
    }

    private static ActivityEntry Entry(int indicator, int i, DateOnly heldOn)
    {
        var (kinds, titles) = (Kinds[indicator], Titles[indicator]);
        var isGathering = indicator >= Gatherings;
        return new ActivityEntry(
            kinds[i % kinds.Length],
            titles[i % titles.Length],
            heldOn,
            $"金函〔{heldOn.Year}〕{(indicator * 20) + i + 1}号（示例）",
            isGathering ? $"示例产业园{i + 1}号楼" : "",
            isGathering ? $"金融工作部门、辅导机构及{6 + i}户企业" : "");
    }

    private async Task<Guid> SendAsync(string countyCode, ActivityEntry entry, CancellationToken cancellationToken) =>
        (await mediator.Send(new RecordActivityCommand(countyCode, entry), cancellationToken)).Value.Id;
}
