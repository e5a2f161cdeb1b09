using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Gives the caller's own opinion in the recheck, or steps aside. Reviewers answer in parallel and do not see one another's opinions.</summary>
/// <param name="OpinionId">Opinion that was asked for.</param>
/// <param name="Version">Version the caller read.</param>
/// <param name="Verdict">What the reviewer says; null to step aside.</param>
/// <param name="Text">The opinion, or why the reviewer steps aside; 1 to 2000 characters.</param>
public sealed record GiveOpinionCommand(Guid OpinionId, int Version, OpinionVerdict? Verdict, string Text) : ICommand<OpinionVersion>;

/// <summary>An opinion and its version.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Version">Its version.</param>
public sealed record OpinionVersion(Guid Id, int Version);

internal sealed class GiveOpinionHandler(
    IReserveApplicationRepository applications, IReserveMemberRepository members, ICurrentUser user, IClock clock, IIdGenerator ids, IEventLog events)
    : ICommandHandler<GiveOpinionCommand, OpinionVersion>
{
    public async Task<Result<OpinionVersion>> Handle(GiveOpinionCommand request, CancellationToken cancellationToken)
    {
        var tasks = user.UserId is { } reviewer ? await applications.ListOpinionTasksAsync(reviewer, cancellationToken) : [];
        if (tasks.FirstOrDefault(task => task.Opinion.Id == request.OpinionId) is not { } asked)
        {
            return ReserveLibraryErrors.OpinionNotFound;
        }

        if (asked.ApplicationStage != ApplicationStage.Recheck || asked.Opinion.Submission != asked.Submissions)
        {
            return ReserveLibraryErrors.NotInReview;
        }

        var by = user.Sign(clock);
        var answered = request.Verdict is { } verdict ? asked.Opinion.Give(verdict, request.Text, by.At) : asked.Opinion.Recuse(request.Text, by.At);
        if (!answered.TryGetValue(out var opinion, out var error))
        {
            return error;
        }

        if (asked.Opinion.Version != request.Version || !await applications.SaveOpinionAsync(opinion, cancellationToken))
        {
            return ReserveLibraryErrors.StaleVersion;
        }

        var action = request.Verdict is null ? ApplicationProcess.Recuse : ApplicationProcess.GiveOpinion;
        await members.AddStepAsync(opinion.ApplicationId, new ReserveStep(ids.Next(), action, opinion.Verdict is { } said ? Code(said) : null, by), cancellationToken);
        events.Record(new ApplicationMoved(opinion.ApplicationId, Guid.Empty, asked.LibraryId, request.Verdict is null ? "ReviewerRecused" : "OpinionGiven", Word(opinion)));
        return new OpinionVersion(opinion.Id, opinion.Version + 1);
    }

    /// <summary>The verdict as the API names it; a screen says it in the reader's language.</summary>
    private static string Code(OpinionVerdict verdict) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(verdict.ToString());

    private static string Word(ReserveOpinion opinion) => opinion.Verdict switch
    {
        OpinionVerdict.Agree => "同意入库",
        OpinionVerdict.AgreeAfterChanges => "完善后同意",
        OpinionVerdict.Disagree => "不同意入库",
        _ => "回避",
    };
}
