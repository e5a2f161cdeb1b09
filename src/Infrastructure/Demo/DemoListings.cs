using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Enterprises;
using MediatR;

namespace ListingPipeline.Infrastructure.Demo;

/// <summary>Listings of Guangzhou's demo enterprises that had come far, so that the city's target has something to count.</summary>
internal sealed class DemoListings(IMediator mediator)
{
    private const string CityCode = "4401";
    private const int Most = 60;
    private const int FirstYear = 2022;
    private const int Years = 4;
    private static readonly string[] Boards = ["创业板", "科创板", "北交所", "创业板", "深交所主板", "香港联交所"];

    public async Task FillAsync(CancellationToken cancellationToken)
    {
        var number = 0;
        foreach (var stage in new[] { ListingStage.Registration, ListingStage.ListingCommittee, ListingStage.Inquiry, ListingStage.ApplicationAccepted })
        {
            var page = await mediator.Send(
                new ListEnterprisesQuery(new EnterpriseFilter(CityCode, Stage: stage), EnterpriseSort.Name, new PageRequest(1, Most)), cancellationToken);
            foreach (var enterprise in page.Value.Items.Where((_, i) => i % 2 == 0))
            {
                var on = new DateOnly(FirstYear + (number % Years), 1 + (number * 5 % 12), 6 + (number % 20));
                _ = (await mediator.Send(new RecordMilestoneCommand(enterprise.Id, MilestoneKind.Listed, on, "上市公告（示例）"), cancellationToken)).Value;
                await RecordBoardAsync(enterprise.Id, Boards[number % Boards.Length], cancellationToken);
                number++;
            }
        }
    }

    private async Task RecordBoardAsync(Guid enterpriseId, string board, CancellationToken cancellationToken)
    {
        var version = (await mediator.Send(new GetEnterpriseQuery(enterpriseId), cancellationToken)).Value.Version;
        _ = (await mediator.Send(new RecordFactsCommand(enterpriseId, [new FactEntry("listed_board", null, null, board)], "上市公告（示例）", version), cancellationToken)).Value;
    }
}
