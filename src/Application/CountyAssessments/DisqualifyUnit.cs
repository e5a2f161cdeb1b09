using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Records a falsification: the unit leaves this year's ranking and, without further action, that of the later years the scheme names.</summary>
/// <param name="Id">The assessment in which it was found; must be open.</param>
/// <param name="UnitCode">Division code of the unit.</param>
/// <param name="Reason">What was falsified, 1 to 1000 characters.</param>
/// <param name="Evidence">What proves it, 1 to 1000 characters.</param>
public sealed record DisqualifyUnitCommand(Guid Id, string UnitCode, string Reason, string Evidence) : ICommand<DisqualificationPeriod>;

/// <summary>The years a disqualification covers.</summary>
/// <param name="UnitCode">Division code of the unit.</param>
/// <param name="FirstYear">First assessed year.</param>
/// <param name="LastYear">Last assessed year, inclusive.</param>
public sealed record DisqualificationPeriod(string UnitCode, int FirstYear, int LastYear);

internal sealed class DisqualifyUnitHandler(
    ICountyAssessmentRepository assessments, AssessmentSheetReader sheets, ICurrentUser user, IClock clock, IIdGenerator ids, IEventLog events)
    : ICommandHandler<DisqualifyUnitCommand, DisqualificationPeriod>
{
    public async Task<Result<DisqualificationPeriod>> Handle(DisqualifyUnitCommand request, CancellationToken cancellationToken)
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

        if (sheet.Disqualifications.ContainsKey(request.UnitCode))
        {
            return CountyAssessmentErrors.AlreadyDisqualified;
        }

        var recorded = Disqualification.Record(
            ids.Next(), sheet.Scheme, request.UnitCode, sheet.Assessment.Year, request.Reason, request.Evidence, user.Sign(clock));
        if (!recorded.TryGetValue(out var disqualification, out var invalid))
        {
            return invalid;
        }

        if (!await assessments.AddDisqualificationAsync(request.Id, disqualification, cancellationToken))
        {
            return CountyAssessmentErrors.Frozen;
        }

        events.Record(new UnitDisqualified(request.Id, disqualification.UnitCode, disqualification.FirstYear, disqualification.LastYear));
        return new DisqualificationPeriod(disqualification.UnitCode, disqualification.FirstYear, disqualification.LastYear);
    }
}
