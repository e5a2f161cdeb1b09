using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Workflow;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.Common.Workflow;

public sealed class WorkflowTableTests
{
    private static readonly Error Closed = new("door.closed", ErrorKind.Refused, "Closed.");

    private static readonly WorkflowAction<Door, bool> Enter = new()
    {
        Id = "enter",
        Name = new LocalizedText("进", "Enter"),
        From = [Door.Outside],
        To = Door.Inside,
        Permission = "door.use",
        Event = "Entered",
        NeedsNote = true,
        Guards = [new(new LocalizedText("门开着", "the door is open"), isOpen => isOpen ? null : Closed)],
    };

    private enum Door
    {
        Outside,
        Inside,
    }

    [TestCase("enter", true, true, "why", null)]
    [TestCase("enter", true, false, "why", "door.closed")]
    [TestCase("enter", true, true, " ", "workflow.note-invalid")]
    [TestCase("enter", true, true, "a\0b", "workflow.note-invalid")]
    [TestCase("enter", false, true, "why", "workflow.not-allowed")]
    [TestCase("climb", true, true, "why", "workflow.unknown-action")]
    public void Choose_ChecksActionPermissionNoteAndGuards(string action, bool allowed, bool isOpen, string note, string? code) =>
        Assert.That(Table().Choose(Door.Outside, action, isOpen, _ => allowed, note).Error?.Code, Is.EqualTo(code));

    [Test]
    public void Choose_InAnotherState_IsNotNow() =>
        Assert.That(Table().Choose(Door.Inside, "enter", true, _ => true, "why").Error?.Code, Is.EqualTo("workflow.not-now"));

    [Test]
    public void Offer_TellsObstacles_AndNothingToWhoeverMayNot()
    {
        var offer = Table().Offer(Door.Outside, false, _ => true).Single();

        Assert.That((offer.Action, offer.IsReady, offer.NeedsNote, offer.Obstacles.Single()), Is.EqualTo(("enter", false, true, Closed)));
        Assert.That(Table().Offer(Door.Outside, true, _ => false), Is.Empty);
        Assert.That(Table().Offer(Door.Inside, true, _ => true), Is.Empty);
    }

    [Test]
    public void Draw_ShowsStatesArrowsAndConditions()
    {
        var drawn = Table().Draw();

        Assert.That(drawn, Does.Contain("[*] --> Outside").And.Contain("Outside --> Inside: 进").And.Contain("Inside --> [*]").And.Contain("须说明理由; 门开着"));
    }

    [Test]
    public void Table_ThatContradictsItself_IsRefused()
    {
        (Door, LocalizedText)[] states = [(Door.Outside, new("外", "Out")), (Door.Inside, new("内", "In"))];
        var title = new LocalizedText("门", "Door");

        Assert.That(() => new WorkflowTable<Door, bool>(title, states[..1], [Enter]), Throws.ArgumentException);
        Assert.That(() => new WorkflowTable<Door, bool>(title, states, [Enter, Enter]), Throws.ArgumentException);
        Assert.That(() => new WorkflowTable<Door, bool>(title, states, [Enter with { To = null }]), Throws.ArgumentException);
        Assert.That(() => new WorkflowTable<Door, bool>(title, states, [Enter with { From = [] }]), Throws.ArgumentException);
    }

    private static WorkflowTable<Door, bool> Table() =>
        new(new LocalizedText("门", "Door"), [(Door.Outside, new("外", "Out")), (Door.Inside, new("内", "In"))], [Enter]);
}
