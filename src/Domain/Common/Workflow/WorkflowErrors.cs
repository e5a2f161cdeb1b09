namespace ListingPipeline.Domain.Common.Workflow;

/// <summary>Expected failures of any workflow.</summary>
public static class WorkflowErrors
{
    /// <summary>The note is empty where one is needed, too long, or holds control characters.</summary>
    public static readonly Error NoteInvalid = new Error(
        "workflow.note-invalid", ErrorKind.Invalid, $"A note of 1 to {LongestNote} characters without control characters is needed.").At("note");

    /// <summary>Longest note in characters.</summary>
    public const int LongestNote = 1000;

    /// <summary>The process has no such action.</summary>
    public static Error UnknownAction(IEnumerable<string> known) => new Error(
        "workflow.unknown-action", ErrorKind.Invalid, $"There is no such action; known are {string.Join(", ", known)}.").At("action");

    /// <summary>The action is not offered in the present state.</summary>
    public static Error NotNow(string action, string state) => new(
        "workflow.not-now", ErrorKind.Conflict, $"'{action}' cannot be done while the state is {state}.");

    /// <summary>The caller's role may not do it.</summary>
    public static readonly Error NotAllowed = new("workflow.not-allowed", ErrorKind.Forbidden, "Your role may not do this step.");
}
