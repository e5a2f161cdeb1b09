using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Workflow;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Domain.ReserveLibrary;

/// <summary>What the guards of a membership look at.</summary>
/// <param name="Library">The library.</param>
/// <param name="Member">The member.</param>
/// <param name="IsKeeper">Whether the caller keeps the member's level.</param>
public sealed record MemberFacts(Library Library, ReserveMember Member, bool IsKeeper);

/// <summary>What a step of a membership says besides its name; parts a step does not use are ignored.</summary>
/// <param name="LayerId">New layer.</param>
/// <param name="KindId">New kind of enterprise.</param>
/// <param name="ExitId">Cause of leaving.</param>
/// <param name="On">Day it happened; null for today.</param>
/// <param name="Document">Document it rests on.</param>
/// <param name="Officer">Officer who follows the member.</param>
public sealed record MemberStepDetails(string? LayerId, string? KindId, string? ExitId, DateOnly? On, string? Document, string? Officer);

/// <summary>Membership and recommendation to the provincial library as two tables. Source: DT22 附件2 一(一), 三.</summary>
public static class MembershipProcess
{
    /// <summary>Step noted when a member comes in.</summary>
    public const string Enter = "enter";

    /// <summary>Moves a member to another layer or kind.</summary>
    public const string Move = "move";

    /// <summary>Names the officer who follows a member.</summary>
    public const string AssignOfficer = "assign-officer";

    /// <summary>Notes plan and progress.</summary>
    public const string NoteProgress = "note-progress";

    /// <summary>Notes that a member was checked and stays.</summary>
    public const string Recheck = "recheck";

    /// <summary>Notes that the share reform was done.</summary>
    public const string KeepPromise = "keep-promise";

    /// <summary>Takes a member out.</summary>
    public const string Exit = "exit";

    /// <summary>Notes that the province admitted a member.</summary>
    public const string ProvincialAdmit = "provincial-admit";

    // The guards come first: static members are made in the order they are written, and the tables use them.
    private static WorkflowGuard<MemberFacts> Keeper { get; } = new(
        new("由本级名单的管理单位办理", "by who keeps the level"), facts => facts.IsKeeper ? null : ReserveLibraryErrors.NotKeeper);

    private static WorkflowGuard<MemberFacts> InLibrary { get; } = new(
        new("企业在库", "the enterprise is in the library"),
        facts => facts.Member.Stage == MembershipStage.Active ? null : ReserveLibraryErrors.MemberLeft);

    private static WorkflowGuard<MemberFacts> HasPromise { get; } = new(
        new("有未履行的股改承诺", "a share reform is owed"),
        facts => facts.Member.Promise is { KeptOn: null } ? null : ReserveLibraryErrors.NothingOwed);

    private static WorkflowGuard<MemberFacts> HasProvince { get; } = new(
        new("有对应的省级资源库", "there is a provincial library"), facts => facts.Library.Provincial is null ? ReserveLibraryErrors.NoProvincialLibrary : null);

    /// <summary>The membership.</summary>
    public static WorkflowTable<MembershipStage, MemberFacts> Membership { get; } = new(
        new LocalizedText("在库企业管理", "Membership"),
        [(MembershipStage.Active, new("在库", "In the library")), (MembershipStage.Left, new("已退出", "Left"))],
        [
            Line(Recheck, "年度复核，保留在库", "Checked, stays", null, "MemberRechecked") with { NeedsNote = true, Deadline = new("入库或上次复核满十二个月", "twelve months after admission or the last check") },
            Line(Move, "调整层级、类别", "Move", null, "MemberMoved") with { NeedsNote = true },
            Line(KeepPromise, "股改完成", "Share reform done", null, "ShareReformDone") with { Guards = [Keeper, HasPromise], Deadline = new("入库之日起两年内", "two years from admission") },
            Line(NoteProgress, "登记进展", "Note progress", null, "MemberProgressNoted") with { NeedsNote = true },
            Line(AssignOfficer, "指定跟踪人员", "Name the officer", null, "MemberOfficerNamed"),
            Line(Exit, "退出", "Take out", MembershipStage.Left, "MemberLeft") with { NeedsNote = true },
        ]);

    /// <summary>The recommendation to the provincial library.</summary>
    public static WorkflowTable<ProvincialStage, MemberFacts> Provincial { get; } = new(
        new LocalizedText("向省级资源库推荐", "Recommendation to the provincial library"),
        [
            (ProvincialStage.None, new("未推荐", "Not recommended")),
            (ProvincialStage.Recommended, new("已推荐", "Recommended")),
            (ProvincialStage.Admitted, new("省库在库", "In the provincial library")),
            (ProvincialStage.Declined, new("未通过", "Turned down")),
        ],
        [
            Province("recommend", "向省库推荐", "Recommend", [ProvincialStage.None, ProvincialStage.Declined], ProvincialStage.Recommended, "MemberRecommended"),
            Province(ProvincialAdmit, "省库入库", "Admitted by the province", [ProvincialStage.Recommended], ProvincialStage.Admitted, "ProvinceAdmitted"),
            Province("provincial-decline", "省库未通过", "Turned down by the province", [ProvincialStage.Recommended], ProvincialStage.Declined, "ProvinceDeclined") with { NeedsNote = true },
            Province("provincial-withdraw", "撤回推荐", "Take the recommendation back", [ProvincialStage.Recommended], ProvincialStage.None, "RecommendationWithdrawn") with { NeedsNote = true },
            Province("provincial-leave", "退出省库", "Left the provincial library", [ProvincialStage.Admitted], ProvincialStage.None, "ProvinceLeft") with { NeedsNote = true, Guards = [HasProvince] },
        ]);

    /// <summary>The member after a step. Fails with <c>reserve-library.step-invalid</c> with the fields at fault.</summary>
    /// <param name="facts">Library and member.</param>
    /// <param name="action">A step of <see cref="Membership"/>.</param>
    /// <param name="details">What it says besides.</param>
    /// <param name="note">Why.</param>
    /// <param name="today">Today.</param>
    public static Result<ReserveMember> Take(MemberFacts facts, WorkflowAction<MembershipStage, MemberFacts> action, MemberStepDetails details, string? note, DateOnly today)
    {
        var (library, member) = (facts.Library, facts.Member);
        var on = details.On ?? today;
        if (on > today || on < member.AdmittedOn)
        {
            return ReserveLibraryErrors.StepInvalid("on", "The day lies between the admission and today.");
        }

        return action.Id switch
        {
            Recheck => member with { RecheckDueOn = library.RecheckMonths is { } months ? on.AddMonths(months) : null },
            Move => MoveTo(library, member, details),
            KeepPromise => member with { Promise = member.Promise! with { KeptOn = on } },
            NoteProgress => ReserveMember.IsText(note) ? member with { Plan = note!.Trim() } : ReserveLibraryErrors.StepInvalid("note", "1 to 500 characters."),
            AssignOfficer => ReserveMember.IsText(details.Officer, ReserveMember.LongestName)
                ? member with { Officer = details.Officer!.Trim() }
                : ReserveLibraryErrors.StepInvalid("officer", "1 to 50 characters without control characters."),
            _ => library.FindExit(details.ExitId) is { } exit
                ? member with { Stage = MembershipStage.Left, Leaving = new MemberLeaving(on, exit.Id, note!.Trim()) }
                : ReserveLibraryErrors.StepInvalid("exitId", $"The library's causes are {string.Join(", ", library.Exits.Select(cause => cause.Id))}."),
        };
    }

    /// <summary>The member after a step of the recommendation. Fails with <c>reserve-library.step-invalid</c> with the fields at fault.</summary>
    public static Result<ReserveMember> Recommend(ReserveMember member, WorkflowAction<ProvincialStage, MemberFacts> action, MemberStepDetails details, DateOnly today)
    {
        var on = details.On ?? today;
        if (on > today || on < member.AdmittedOn)
        {
            return ReserveLibraryErrors.StepInvalid("on", "The day lies between the admission and today.");
        }

        var document = details.Document?.Trim() ?? string.Empty;
        if ((action.Id == ProvincialAdmit || document.Length > 0) && !ReserveMember.IsText(document, 300))
        {
            return ReserveLibraryErrors.StepInvalid("document", "1 to 300 characters without control characters.");
        }

        return member with { Provincial = new ProvincialStanding(action.To ?? member.Provincial.Stage, on, document.Length == 0 ? null : document) };
    }

    private static Result<ReserveMember> MoveTo(Library library, ReserveMember member, MemberStepDetails details)
    {
        var place = member.Place with { LayerId = details.LayerId ?? member.Place.LayerId, KindId = details.KindId ?? member.Place.KindId };
        return ReserveMember.PlaceProblem(library, place) is { } problem ? ReserveLibraryErrors.StepInvalid(problem.Path, problem.Message)
            : place == member.Place ? ReserveLibraryErrors.StepInvalid("layerId", "The member stands there already.")
            : member with { Place = place };
    }

    private static WorkflowAction<MembershipStage, MemberFacts> Line(string id, string zh, string en, MembershipStage? to, string happened) => new()
    {
        Id = id,
        Name = new LocalizedText(zh, en),
        From = [MembershipStage.Active],
        To = to,
        Permission = Permissions.ReserveLibrary.Keep,
        Guards = [Keeper],
        Event = happened,
    };

    private static WorkflowAction<ProvincialStage, MemberFacts> Province(
        string id, string zh, string en, IReadOnlyList<ProvincialStage> from, ProvincialStage to, string happened) => new()
        {
            Id = id,
            Name = new LocalizedText(zh, en),
            From = from,
            To = to,
            Permission = Permissions.ReserveLibrary.Manage,
            Guards = [HasProvince, InLibrary],
            Event = happened,
        };
}
