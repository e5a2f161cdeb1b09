using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Objects to the result shown, by a county for itself or by the bureau for one that wrote.</summary>
/// <param name="Id">The assessment.</param>
/// <param name="UnitCode">Division code of the unit that objects.</param>
/// <param name="IndicatorId">Indicator it is about; null for the whole.</param>
/// <param name="Text">What is objected, 1 to 1000 characters.</param>
public sealed record RaiseObjectionCommand(Guid Id, string UnitCode, string? IndicatorId, string Text) : ICommand<RaisedObjection>;

/// <summary>Which objection was raised.</summary>
/// <param name="Id">Its id.</param>
public sealed record RaisedObjection(Guid Id);

internal sealed class RaiseObjectionHandler(
    CycleReader reader, IAssessmentCycleRepository cycles, ICurrentUser user, IClock clock, IIdGenerator ids, IEventLog events)
    : ICommandHandler<RaiseObjectionCommand, RaisedObjection>
{
    public async Task<Result<RaisedObjection>> Handle(RaiseObjectionCommand request, CancellationToken cancellationToken)
    {
        if (!(await reader.ReadAsync(request.Id, cancellationToken)).TryGetValue(out var cycle, out var error))
        {
            return error;
        }

        if (!cycle.Sheet.Reports.ContainsKey(request.UnitCode) || (user.Scope.CountyCode ?? request.UnitCode) != request.UnitCode)
        {
            return CountyAssessmentErrors.UnitNotFound;
        }

        if (request.IndicatorId is not null && cycle.Sheet.Scheme.Indicators.All(indicator => indicator.Id != request.IndicatorId))
        {
            return CountyAssessmentErrors.IndicatorNotFound;
        }

        if (!CycleTexts.Check("text", request.Text).TryGetValue(out var text, out var invalid))
        {
            return invalid;
        }

        if (AssessmentCycle.Year.Choose(cycle.Sheet.Assessment.Stage, AssessmentCycle.RaiseObjection, cycle.Facts, user.Has, text) is { Error: { } refused })
        {
            return refused;
        }

        var objection = new Objection(ids.Next(), request.UnitCode, request.IndicatorId, text, user.Sign(clock), null);
        await cycles.AddObjectionAsync(request.Id, objection, cancellationToken);
        events.Record(new CycleStepTaken(request.Id, request.UnitCode, "ObjectionRaised", text));
        return new RaisedObjection(objection.Id);
    }
}
