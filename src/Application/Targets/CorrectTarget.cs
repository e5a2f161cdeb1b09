using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Targets;

namespace ListingPipeline.Application.Targets;

/// <summary>Corrects a target: the number of a county or of the city, or an enterprise that counts or does not, with a reason (clause E1). Fails with
/// <c>targets.not-found</c>, <c>targets.correction-invalid</c>, <c>targets.enterprise-not-found</c>, <c>targets.already-corrected</c>.</summary>
/// <param name="Programme">Policy pack.</param>
/// <param name="TargetId">Target.</param>
/// <param name="Entry">What is corrected.</param>
public sealed record CorrectTargetCommand(string Programme, string TargetId, TargetCorrectionEntry Entry) : ICommand<TargetCorrectionMade>;

/// <summary>A new correction.</summary>
/// <param name="Id">Identifier.</param>
public sealed record TargetCorrectionMade(Guid Id);

internal sealed class CorrectTargetHandler(
    IPolicyCatalog policies, IEnterpriseRepository enterprises, ITargetCorrectionRepository corrections, ICurrentUser user, IClock clock, IIdGenerator ids, IEventLog events)
    : ICommandHandler<CorrectTargetCommand, TargetCorrectionMade>
{
    public async Task<Result<TargetCorrectionMade>> Handle(CorrectTargetCommand request, CancellationToken cancellationToken)
    {
        if (policies.FindPack(request.Programme) is not { } pack || pack.Targets.FirstOrDefault(one => one.Id == request.TargetId) is not { } target)
        {
            return TargetErrors.NotFound;
        }

        if (!TargetCorrection.Create(request.Entry, target, pack, ids.Next(), user.Sign(clock)).TryGetValue(out var correction, out var error))
        {
            return error;
        }

        if (correction.EnterpriseId is { } enterpriseId && await enterprises.FindAsync(enterpriseId, user.Scope, cancellationToken) is null)
        {
            return TargetErrors.EnterpriseNotFound;
        }

        if (!await corrections.AddAsync(correction, cancellationToken))
        {
            return TargetErrors.AlreadyCorrected;
        }

        events.Record(new TargetCorrected(correction.Id, correction.TargetId, correction.Kind, "made", correction.Reason));
        return new TargetCorrectionMade(correction.Id);
    }
}
