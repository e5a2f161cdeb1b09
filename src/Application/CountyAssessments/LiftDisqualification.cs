using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Lifts a disqualification recorded by mistake; the unit returns to every ranking that is still open.</summary>
/// <param name="Id">An open assessment it covers.</param>
/// <param name="UnitCode">Division code of the unit.</param>
/// <param name="Reason">Why, 1 to 1000 characters; kept on record.</param>
public sealed record LiftDisqualificationCommand(Guid Id, string UnitCode, string Reason) : ICommand<Done>;

internal sealed class LiftDisqualificationHandler(
    ICountyAssessmentRepository assessments, AssessmentSheetReader sheets, ICurrentUser user, IClock clock, IEventLog events)
    : ICommandHandler<LiftDisqualificationCommand, Done>
{
    public async Task<Result<Done>> Handle(LiftDisqualificationCommand request, CancellationToken cancellationToken)
    {
        if (!(await sheets.ReadAsync(request.Id, cancellationToken)).TryGetValue(out var sheet, out var error))
        {
            return error;
        }

        if (!sheet.Reports.ContainsKey(request.UnitCode))
        {
            return CountyAssessmentErrors.UnitNotFound;
        }

        if (sheet.Assessment.CheckOpen().Error is { } frozen)
        {
            return frozen;
        }

        if (!sheet.Disqualifications.TryGetValue(request.UnitCode, out var disqualification))
        {
            return CountyAssessmentErrors.NotDisqualified;
        }

        if (!Disqualification.CheckLifting(request.Reason).TryGetValue(out var reason, out var invalid))
        {
            return invalid;
        }

        if (!await assessments.LiftDisqualificationAsync(request.Id, disqualification.Id, reason, user.Sign(clock), cancellationToken))
        {
            return CountyAssessmentErrors.StaleVersion;
        }

        events.Record(new DisqualificationLifted(request.Id, request.UnitCode, reason));
        return default(Done);
    }
}
