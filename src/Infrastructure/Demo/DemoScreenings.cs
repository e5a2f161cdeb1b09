using ListingPipeline.Application.Eligibility;
using MediatR;

namespace ListingPipeline.Infrastructure.Demo;

/// <summary>Asks for two screenings of the library, a year apart, so that the first page has verdicts that moved.</summary>
internal sealed class DemoScreenings(IMediator mediator)
{
    private const int MonthsBetween = 12;

    public async Task FillAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var recent = new DateOnly(today.Year, today.Month, 1);
        foreach (var day in new[] { recent.AddMonths(-MonthsBetween), recent })
        {
            await mediator.Send(new StartScreeningCommand(day), cancellationToken);
        }
    }
}
