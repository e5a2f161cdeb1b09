using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Answers an objection. Upholding one changes no figure by itself: the bureau reopens the reconciliation and corrects it there.</summary>
/// <param name="Id">The assessment.</param>
/// <param name="ObjectionId">The objection.</param>
/// <param name="IsUpheld">Whether it was right.</param>
/// <param name="Answer">The answer, 1 to 1000 characters.</param>
public sealed record AnswerObjectionCommand(Guid Id, Guid ObjectionId, bool IsUpheld, string Answer) : ICommand<Done>;

internal sealed class AnswerObjectionHandler(
    CycleReader reader, IAssessmentCycleRepository cycles, ICurrentUser user, IClock clock, IEventLog events)
    : ICommandHandler<AnswerObjectionCommand, Done>
{
    public async Task<Result<Done>> Handle(AnswerObjectionCommand request, CancellationToken cancellationToken)
    {
        if (!(await reader.ReadAsync(request.Id, cancellationToken)).TryGetValue(out var cycle, out var error))
        {
            return error;
        }

        if (cycle.Objections.FirstOrDefault(one => one.Id == request.ObjectionId) is not { } objection)
        {
            return CountyAssessmentErrors.ObjectionNotFound;
        }

        if (!CycleTexts.Check("answer", request.Answer).TryGetValue(out var text, out var invalid))
        {
            return invalid;
        }

        if (AssessmentCycle.Year.Choose(cycle.Sheet.Assessment.Stage, AssessmentCycle.AnswerObjection, cycle.Facts, user.Has, text) is { Error: { } refused })
        {
            return refused;
        }

        if (!await cycles.AnswerObjectionAsync(objection.Id, new ObjectionAnswer(request.IsUpheld, text, user.Sign(clock)), cancellationToken))
        {
            return CountyAssessmentErrors.ObjectionAnswered;
        }

        events.Record(new CycleStepTaken(request.Id, objection.UnitCode, "ObjectionAnswered", text));
        return default(Done);
    }
}
