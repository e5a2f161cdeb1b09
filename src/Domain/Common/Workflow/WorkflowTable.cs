using System.Text;

namespace ListingPipeline.Domain.Common.Workflow;

/// <summary>A process as one table of states and actions; it answers what may be done now, checks it, and draws itself.</summary>
/// <typeparam name="TState">States of the process.</typeparam>
/// <typeparam name="TSubject">What guards look at.</typeparam>
public sealed class WorkflowTable<TState, TSubject>
    where TState : struct, Enum
{
    private readonly IReadOnlyList<(TState State, LocalizedText Name)> _states;

    /// <summary>A table from its lines; the first state is where the process begins, states nothing leads out of are its ends.</summary>
    /// <exception cref="ArgumentException">The table contradicts itself: a state without a name, an action twice, a state nothing leads to. A bug of the table.</exception>
    public WorkflowTable(LocalizedText title, IReadOnlyList<(TState State, LocalizedText Name)> states, IReadOnlyList<WorkflowAction<TState, TSubject>> actions)
    {
        Title = title;
        _states = states;
        Actions = actions;
        if (Faults().FirstOrDefault() is { } fault)
        {
            throw new ArgumentException(fault, nameof(actions));
        }
    }

    /// <summary>Name of the process.</summary>
    public LocalizedText Title { get; }

    /// <summary>Every action, in the order it is offered.</summary>
    public IReadOnlyList<WorkflowAction<TState, TSubject>> Actions { get; }

    /// <summary>What a caller may do now: actions of the state the caller's role is allowed, ready or not, with what stands in the way.</summary>
    /// <param name="state">The present state.</param>
    /// <param name="subject">What guards look at.</param>
    /// <param name="has">Whether the caller has a permission.</param>
    public IReadOnlyList<WorkflowOffer> Offer(TState state, TSubject subject, Func<string, bool> has) =>
    [
        .. from action in Actions
           where action.From.Contains(state) && has(action.Permission)
           let obstacles = action.Guards.Select(guard => guard.Check(subject)).OfType<Error>().ToList()
           select new WorkflowOffer(action.Id, action.Name, action.NeedsNote, obstacles.Count == 0, obstacles),
    ];

    /// <summary>The action, if the caller may do it now.</summary>
    /// <remarks>Fails with <c>workflow.unknown-action</c>, <c>workflow.not-allowed</c>, <c>workflow.not-now</c>, <c>workflow.note-invalid</c>, or the first
    /// guard's error.</remarks>
    /// <param name="state">The present state.</param>
    /// <param name="actionId">Which action.</param>
    /// <param name="subject">What guards look at.</param>
    /// <param name="has">Whether the caller has a permission.</param>
    /// <param name="note">What the actor says; null or blank for nothing.</param>
    public Result<WorkflowAction<TState, TSubject>> Choose(TState state, string actionId, TSubject subject, Func<string, bool> has, string? note)
    {
        if (Actions.FirstOrDefault(candidate => candidate.Id == actionId) is not { } action)
        {
            return WorkflowErrors.UnknownAction(Actions.Select(known => known.Id));
        }

        if (!has(action.Permission))
        {
            return WorkflowErrors.NotAllowed;
        }

        if (!action.From.Contains(state))
        {
            return WorkflowErrors.NotNow(action.Id, Word(state));
        }

        if ((action.NeedsNote && string.IsNullOrWhiteSpace(note)) || !IsNote(note))
        {
            return WorkflowErrors.NoteInvalid;
        }

        return action.Guards.Select(guard => guard.Check(subject)).OfType<Error>().FirstOrDefault() is { } obstacle ? obstacle : action;
    }

    /// <summary>The table as a document: a state diagram (Mermaid) and a line for each action. Lines end in LF.</summary>
    public string Draw()
    {
        var drawn = new StringBuilder();
        drawn.Append($"## {Title.Zh} ({Title.En})\n\n```mermaid\nstateDiagram-v2\n    [*] --> {_states[0].State}\n");
        foreach (var (state, name) in _states)
        {
            drawn.Append($"    {state}: {name.Zh}\n");
        }

        foreach (var action in Actions)
        {
            foreach (var from in action.From)
            {
                drawn.Append($"    {from} --> {action.To ?? from}: {action.Name.Zh}\n");
            }
        }

        foreach (var (state, _) in _states.Where(state => IsEnd(state.State)))
        {
            drawn.Append($"    {state} --> [*]\n");
        }

        drawn.Append("```\n\n| action | from | to | permission | conditions | until | event |\n|---|---|---|---|---|---|---|\n");
        foreach (var action in Actions)
        {
            drawn.Append(
                $"| `{action.Id}` {action.Name.Zh} | {string.Join(", ", action.From.Select(Word))} | {(action.To is { } to ? Word(to) : "the same")} "
                + $"| `{action.Permission}` | {Conditions(action)} | {action.Deadline?.Zh} | {action.Event} |\n");
        }

        return drawn.ToString();
    }

    private static string Conditions(WorkflowAction<TState, TSubject> action) =>
        string.Join("; ", (action.NeedsNote ? ["须说明理由"] : Array.Empty<string>()).Concat(action.Guards.Select(guard => guard.Rule.Zh)));

    private static bool IsNote(string? note) =>
        note is null || (note.Trim().Length <= WorkflowErrors.LongestNote && !note.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')));

    private static string Word(TState state) => char.ToLowerInvariant(state.ToString()[0]) + state.ToString()[1..];

    private bool IsEnd(TState state) => Actions.All(action => !action.From.Contains(state));

    private IEnumerable<string> Faults()
    {
        foreach (var state in Enum.GetValues<TState>().Where(state => _states.Count(named => named.State.Equals(state)) != 1))
        {
            yield return $"{state} is not named once";
        }

        foreach (var twice in Actions.GroupBy(action => action.Id).Where(group => group.Count() > 1))
        {
            yield return $"{twice.Key} occurs twice";
        }

        foreach (var (state, _) in _states.Skip(1).Where(state => Actions.All(action => !state.State.Equals(action.To))))
        {
            yield return $"nothing leads to {state}";
        }

        foreach (var action in Actions.Where(action => action.From.Count == 0))
        {
            yield return $"{action.Id} is offered nowhere";
        }
    }
}
