using System.Globalization;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Workflow;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Moves an application on: submitted, reviewed by county or department, rechecked by the city, admitted, handed back or turned down.</summary>
/// <param name="ApplicationId">Application.</param>
/// <param name="Action">Action as offered, e.g. <c>submit</c>, <c>pass</c>, <c>convene</c>, <c>admit</c>.</param>
/// <param name="Version">Version the caller read.</param>
/// <param name="Note">Why, at most 1000 characters; null for nothing.</param>
/// <param name="LayerId">Layer, for <c>admit</c>.</param>
public sealed record TakeApplicationStepCommand(Guid ApplicationId, string Action, int Version, string? Note, string? LayerId) : ICommand<ApplicationVersion>;

internal sealed class TakeApplicationStepHandler(
    ApplicationDesk desk,
    IReserveApplicationRepository applications,
    IReserveMemberRepository members,
    IEnterpriseRepository enterprises,
    MemberAdmission admission,
    DeclaredFacts declared,
    ICurrentUser user,
    IClock clock,
    IIdGenerator ids,
    IEventLog events) : ICommandHandler<TakeApplicationStepCommand, ApplicationVersion>
{
    public async Task<Result<ApplicationVersion>> Handle(TakeApplicationStepCommand request, CancellationToken cancellationToken)
    {
        if (!(await desk.ReadAsync(request.ApplicationId, cancellationToken)).TryGetValue(out var sheet, out var error))
        {
            return error;
        }

        var application = sheet.Application;
        if (!ApplicationProcess.Table.Choose(application.Stage, request.Action, sheet.Facts, user.Has, request.Note).TryGetValue(out var action, out var refused))
        {
            return refused;
        }

        if (application.Version != request.Version)
        {
            return ReserveLibraryErrors.StaleVersion;
        }

        if (!(await MoveAsync(sheet, action, request, cancellationToken)).TryGetValue(out var moved, out var impossible))
        {
            return impossible;
        }

        if (!await applications.SaveAsync(moved, cancellationToken))
        {
            return ReserveLibraryErrors.StaleVersion;
        }

        var note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim();
        var layer = action.Id == ApplicationProcess.Admit ? sheet.Library.FindLayer(request.LayerId)?.Name.Zh : null;
        var by = user.Sign(clock);
        var said = layer is null ? note : $"{layer}；{note}";
        await members.AddStepAsync(application.Id, new ReserveStep(ids.Next(), action.Id, said, by), cancellationToken);
        events.Record(new ApplicationMoved(application.Id, application.EnterpriseId, application.LibraryId, action.Event, said));
        return new ApplicationVersion(application.Id, application.Version + 1);
    }

    private async Task<Result<ReserveApplication>> MoveAsync(
        ApplicationSheet sheet, WorkflowAction<ApplicationStage, ApplicationFacts> action, TakeApplicationStepCommand request, CancellationToken cancellationToken)
    {
        var moved = sheet.Application with { Stage = action.To ?? sheet.Application.Stage };
        switch (action.Id)
        {
            case ApplicationProcess.Submit:
                var number = moved.Submissions + 1;
                await applications.AddSubmissionAsync(moved.Id, number, ApplicationDesk.Items(sheet), cancellationToken);
                return moved with
                {
                    Submissions = number,
                    SubmittedAt = user.Sign(clock).At,
                    WindowClosesOn = moved.WindowClosesOn ?? sheet.Facts.Window?.ClosesOn,
                    OpinionsDueOn = null,
                    Precheck = sheet.Precheck.Outcome,
                };
            case ApplicationProcess.Pass:
                await NameAgainAsync(sheet, cancellationToken);
                return moved;
            case ApplicationProcess.Convene:
                return moved with { OpinionsDueOn = clock.Today.AddDays(sheet.Intake.Recheck.Days) };
            case ApplicationProcess.Admit:
                return (await AdmitAsync(sheet, request.LayerId, cancellationToken)).Map(member => moved with { MemberId = member.Id });
            default:
                return moved;
        }
    }

    /// <summary>Who reviewed the submission before is asked again about the new one.</summary>
    private async Task NameAgainAsync(ApplicationSheet sheet, CancellationToken cancellationToken)
    {
        var present = sheet.Application.Submissions;
        foreach (var before in sheet.Opinions.Where(opinion => opinion.Submission == present - 1 && opinion.Stage != OpinionStage.Recused))
        {
            await applications.AddOpinionAsync(
                before with { Id = ids.Next(), Submission = present, Stage = OpinionStage.Waiting, Verdict = null, Text = null, AnsweredAt = null, Assigned = user.Sign(clock), Version = 1 },
                cancellationToken);
        }
    }

    private async Task<Result<MemberVersion>> AdmitAsync(ApplicationSheet sheet, string? layerId, CancellationToken cancellationToken)
    {
        if (await enterprises.FindAsync(sheet.Application.EnterpriseId, Scope.Unrestricted, cancellationToken) is not { } enterprise)
        {
            return ReserveLibraryErrors.ApplicationNotFound;
        }

        var basis = string.Create(CultureInfo.InvariantCulture, $"{sheet.Application.SubmittedAt ?? clock.Now:yyyy年M月}申报，经初审、复核合格");
        var entry = new MemberEntry(
            new MemberPlace(sheet.Library.Levels[0].Id, layerId, null), clock.Today, basis, ApplicationId: sheet.Application.Id);
        var admitted = await admission.AdmitAsync(sheet.Library, enterprise, entry, cancellationToken);
        return admitted.Error is null && (await declared.TakeOverAsync(sheet, enterprise, cancellationToken)).Error is { } untaken ? untaken : admitted;
    }
}
