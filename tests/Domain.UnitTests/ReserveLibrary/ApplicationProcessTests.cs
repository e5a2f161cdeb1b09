using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.ReserveLibrary;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.ReserveLibrary;

public sealed class ApplicationProcessTests
{
    private static readonly Dictionary<(ApplicationStage From, string Action), ApplicationStage> Legal = new()
    {
        [(ApplicationStage.Filling, "submit")] = ApplicationStage.Preliminary,
        [(ApplicationStage.SentBack, "submit")] = ApplicationStage.Preliminary,
        [(ApplicationStage.Preliminary, "pass")] = ApplicationStage.Passed,
        [(ApplicationStage.Preliminary, "send-back")] = ApplicationStage.SentBack,
        [(ApplicationStage.Preliminary, "decline")] = ApplicationStage.Refused,
        [(ApplicationStage.Passed, "convene")] = ApplicationStage.Recheck,
        [(ApplicationStage.Recheck, "admit")] = ApplicationStage.Admitted,
        [(ApplicationStage.Passed, "hand-back")] = ApplicationStage.SentBack,
        [(ApplicationStage.Recheck, "hand-back")] = ApplicationStage.SentBack,
        [(ApplicationStage.Passed, "refuse")] = ApplicationStage.Refused,
        [(ApplicationStage.Recheck, "refuse")] = ApplicationStage.Refused,
        [(ApplicationStage.Filling, "withdraw")] = ApplicationStage.Withdrawn,
        [(ApplicationStage.Preliminary, "withdraw")] = ApplicationStage.Withdrawn,
        [(ApplicationStage.SentBack, "withdraw")] = ApplicationStage.Withdrawn,
        [(ApplicationStage.Passed, "withdraw")] = ApplicationStage.Withdrawn,
    };

    private static IEnumerable<TestCaseData> Steps() =>
        from stage in Enum.GetValues<ApplicationStage>()
        from action in ApplicationProcess.Table.Actions
        select new TestCaseData(stage, action.Id);

    [TestCaseSource(nameof(Steps))]
    public void Step_OutsideTheTable_IsAnError(ApplicationStage stage, string action)
    {
        var chosen = ApplicationProcess.Table.Choose(stage, action, SampleLibrary.Clear(stage), _ => true, "示例");

        if (Legal.TryGetValue((stage, action), out var to))
        {
            Assert.That(chosen.Value.To, Is.EqualTo(to));
        }
        else
        {
            Assert.That(chosen.Error!.Code, Is.EqualTo("workflow.not-now"));
        }
    }

    [TestCaseSource(nameof(Steps))]
    public void Step_WithoutItsPermission_IsAnError(ApplicationStage stage, string action)
    {
        var needed = ApplicationProcess.Table.Actions.Single(one => one.Id == action).Permission;

        Assert.That(
            ApplicationProcess.Table.Choose(stage, action, SampleLibrary.Clear(stage), permission => permission != needed, "示例").Error!.Code,
            Is.EqualTo("workflow.not-allowed"));
    }

    [TestCase("submit", Permissions.ReserveLibrary.Apply)]
    [TestCase("withdraw", Permissions.ReserveLibrary.Apply)]
    [TestCase("pass", Permissions.ReserveLibrary.Examine)]
    [TestCase("send-back", Permissions.ReserveLibrary.Examine)]
    [TestCase("decline", Permissions.ReserveLibrary.Examine)]
    [TestCase("convene", Permissions.ReserveLibrary.Manage)]
    [TestCase("admit", Permissions.ReserveLibrary.Manage)]
    [TestCase("hand-back", Permissions.ReserveLibrary.Manage)]
    [TestCase("refuse", Permissions.ReserveLibrary.Manage)]
    public void Step_IsThatOfItsOffice(string action, string permission) =>
        Assert.That(ApplicationProcess.Table.Actions.Single(one => one.Id == action).Permission, Is.EqualTo(permission));

    [TestCase(ApplicationStage.Preliminary, "send-back")]
    [TestCase(ApplicationStage.Preliminary, "decline")]
    [TestCase(ApplicationStage.Recheck, "admit")]
    [TestCase(ApplicationStage.Recheck, "hand-back")]
    [TestCase(ApplicationStage.Passed, "refuse")]
    [TestCase(ApplicationStage.Passed, "withdraw")]
    public void Step_ThatTellsTheEnterpriseNo_NeedsAReason(ApplicationStage stage, string action) =>
        Assert.That(ApplicationProcess.Table.Choose(stage, action, SampleLibrary.Clear(stage), _ => true, " ").Error!.Code, Is.EqualTo("workflow.note-invalid"));

    private static IEnumerable<TestCaseData> Obstacles()
    {
        FieldError[] something = [new("here", "code", "示例")];
        yield return Of(ApplicationStage.Filling, "submit", facts => facts with { IsMember = true }, "reserve-library.already-member");
        yield return Of(ApplicationStage.Filling, "submit", facts => facts with { Window = null }, "reserve-library.window-closed");
        yield return Of(ApplicationStage.Filling, "submit", facts => facts with { Lacking = something }, "reserve-library.application-incomplete");
        yield return Of(ApplicationStage.Filling, "submit", facts => facts with { Unexplained = something }, "reserve-library.conditions-unexplained");
        yield return Of(ApplicationStage.Filling, "submit", facts => facts with { Barring = something }, null);
        yield return Of(ApplicationStage.SentBack, "submit", facts => facts with { Window = null }, null);
        yield return Of(ApplicationStage.SentBack, "submit", facts => facts with { Lacking = something }, "reserve-library.application-incomplete");
        yield return Of(ApplicationStage.Preliminary, "pass", facts => facts with { IsExaminer = false }, "reserve-library.not-examiner");
        yield return Of(ApplicationStage.Preliminary, "send-back", facts => facts with { IsExaminer = false }, "reserve-library.not-examiner");
        yield return Of(ApplicationStage.Preliminary, "decline", facts => facts with { IsExaminer = false }, "reserve-library.not-examiner");
        yield return Of(ApplicationStage.Preliminary, "pass", facts => facts with { HasExaminerMaterials = false }, "reserve-library.opinion-missing");
        yield return Of(ApplicationStage.Passed, "convene", facts => facts with { Unheard = something }, "reserve-library.reviewers-lacking");
        yield return Of(ApplicationStage.Recheck, "admit", facts => facts with { Waiting = something }, "reserve-library.opinions-waiting");
        yield return Of(ApplicationStage.Recheck, "admit", facts => facts with { Barring = something }, "reserve-library.conditions-not-met");
        yield return Of(ApplicationStage.Recheck, "admit", facts => facts with { Unexplained = something }, null);
        yield return Of(ApplicationStage.Recheck, "admit", facts => facts with { IsMember = true }, "reserve-library.already-member");
        yield return Of(ApplicationStage.Recheck, "refuse", facts => facts with { Waiting = something, Barring = something }, null);

        static TestCaseData Of(ApplicationStage stage, string action, Func<ApplicationFacts, ApplicationFacts> spoil, string? code) => new(stage, action, spoil, code);
    }

    [TestCaseSource(nameof(Obstacles))]
    public void Step_WithAnObstacle_NamesIt(ApplicationStage stage, string action, Func<ApplicationFacts, ApplicationFacts> spoil, string? code) =>
        Assert.That(ApplicationProcess.Table.Choose(stage, action, spoil(SampleLibrary.Clear(stage)), _ => true, "示例").Error?.Code, Is.EqualTo(code));

    [Test]
    public void ClosedWindow_NamesTheNextOpening()
    {
        var facts = SampleLibrary.Clear(ApplicationStage.Filling) with { Window = null, Next = SampleLibrary.Whole.Intake!.NextAfter(new DateOnly(2026, 4, 1), []) };

        Assert.That(ApplicationProcess.Table.Choose(ApplicationStage.Filling, "submit", facts, _ => true, null).Error!.Message, Does.Contain("2026-09-01"));
    }
}
