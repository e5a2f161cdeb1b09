namespace ListingPipeline.Domain.Common.Workflow;

/// <summary>A condition an action waits for.</summary>
/// <typeparam name="TSubject">What the process is about, as far as guards look at it.</typeparam>
/// <param name="Rule">The condition in words, for the drawing.</param>
/// <param name="Check">Null when it holds; else why not, with a field for each obstacle.</param>
public sealed record WorkflowGuard<TSubject>(LocalizedText Rule, Func<TSubject, Error?> Check);

/// <summary>One line of a workflow table: what can be done from which states, by whom, on what conditions, and what follows.</summary>
/// <typeparam name="TState">States of the process.</typeparam>
/// <typeparam name="TSubject">What guards look at.</typeparam>
public sealed record WorkflowAction<TState, TSubject>
    where TState : struct, Enum
{
    /// <summary>Name in requests, e.g. <c>send-back</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name shown to people.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>States it is offered in, at least one.</summary>
    public required IReadOnlyList<TState> From { get; init; }

    /// <summary>State it leads to; null when it leaves the state as it is.</summary>
    public required TState? To { get; init; }

    /// <summary>Permission needed.</summary>
    public required string Permission { get; init; }

    /// <summary>Event it results in, past tense.</summary>
    public required string Event { get; init; }

    /// <summary>Conditions, in the order they are told.</summary>
    public IReadOnlyList<WorkflowGuard<TSubject>> Guards { get; init; } = [];

    /// <summary>Whether the actor must say why.</summary>
    public bool NeedsNote { get; init; }

    /// <summary>Until when it is to be done, in words; null when nothing is set.</summary>
    public LocalizedText? Deadline { get; init; }
}

/// <summary>An action as it is offered now.</summary>
/// <param name="Action">Its name in requests.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="NeedsNote">Whether the actor must say why.</param>
/// <param name="IsReady">Whether every condition holds.</param>
/// <param name="Obstacles">Why not; empty when it is ready.</param>
public sealed record WorkflowOffer(string Action, LocalizedText Name, bool NeedsNote, bool IsReady, IReadOnlyList<Error> Obstacles);
