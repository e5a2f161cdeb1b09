using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Jobs;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Eligibility;

/// <summary>Asks for a screening of the whole library in the background. One that waits or runs for the same day is answered instead.</summary>
/// <param name="AsOf">The day asked about; null for today.</param>
public sealed record StartScreeningCommand(DateOnly? AsOf) : ICommand<JobResponse>;

internal sealed class StartScreeningHandler(JobQueue jobs, IClock clock) : ICommandHandler<StartScreeningCommand, JobResponse>
{
    public async Task<Result<JobResponse>> Handle(StartScreeningCommand request, CancellationToken cancellationToken)
    {
        var asOf = request.AsOf ?? clock.Today;
        if (EvaluationDays.Check(asOf, null) is { } wrongDay)
        {
            return wrongDay;
        }

        var day = asOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return JobResponse.Of(await jobs.StartAsync(
            ScreeningRunner.KindName, day, new ScreeningParameters(asOf), $"{ScreeningRunner.KindName}/{day}", cancellationToken));
    }
}
