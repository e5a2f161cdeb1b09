using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Application.Eligibility;

/// <summary>Saves a scenario under a name; the caller owns it.</summary>
/// <param name="Name">Name, 1 to 100 characters.</param>
/// <param name="IsShared">True to show it to others.</param>
/// <param name="Scenario">What is supposed.</param>
public sealed record SaveScenarioCommand(string Name, bool IsShared, ImpactScenario Scenario) : ICommand<ScenarioVersion>;

/// <summary>Identity and version of a scenario.</summary>
/// <param name="Id">Scenario.</param>
/// <param name="Version">Its version.</param>
public sealed record ScenarioVersion(Guid Id, int Version);

internal sealed class SaveScenarioHandler(
    IScenarioStore scenarios, ImpactStudy study, ICurrentUser user, IIdGenerator ids, IClock clock, IEventLog events)
    : ICommandHandler<SaveScenarioCommand, ScenarioVersion>
{
    public async Task<Result<ScenarioVersion>> Handle(SaveScenarioCommand request, CancellationToken cancellationToken)
    {
        if (!ScenarioNames.Check(request.Name).TryGetValue(out var name, out var wrongName))
        {
            return wrongName;
        }

        // What cannot be asked is not worth keeping: rules and days are checked as the question checks them.
        if (!(await study.RunAsync(request.Scenario, user.Scope, clock.Today, cancellationToken)).TryGetValue(out _, out var wrong))
        {
            return wrong;
        }

        var saved = new SavedScenario(ids.Next(), name, user.UserId.GetValueOrDefault(), user.Name, request.IsShared, request.Scenario, clock.Now, 1);
        if (!await scenarios.AddAsync(saved, cancellationToken))
        {
            return EligibilityErrors.TooManyThresholds;
        }

        events.Record(new ScenarioSaved(saved.Id, name, saved.IsShared));
        return new ScenarioVersion(saved.Id, saved.Version);
    }
}

/// <summary>Names of scenarios.</summary>
internal static class ScenarioNames
{
    private const int Longest = 100;

    public static Result<string> Check(string? name) =>
        name?.Trim() is { Length: > 0 and <= Longest } trimmed ? Result.Of(trimmed) : EligibilityErrors.ScenarioNameRequired;
}
