using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Targets;

namespace ListingPipeline.Application.Targets;

/// <summary>A correction with the enterprise it is about.</summary>
/// <param name="Correction">The correction.</param>
/// <param name="EnterpriseName">Name; null for a changed number.</param>
/// <param name="EnterpriseCounty">Six-digit division code; null when unknown, and for a changed number.</param>
public sealed record ListedCorrection(TargetCorrection Correction, string? EnterpriseName, string? EnterpriseCounty);

/// <summary>Keeps corrections of targets.</summary>
public interface ITargetCorrectionRepository
{
    /// <summary>Corrections of a programme that stand and are in scope, oldest first.</summary>
    Task<IReadOnlyList<ListedCorrection>> ListAsync(string programme, Scope scope, CancellationToken cancellationToken);

    /// <summary>Adds a correction; false when one stands for the same county or enterprise.</summary>
    Task<bool> AddAsync(TargetCorrection correction, CancellationToken cancellationToken);

    /// <summary>Takes a correction back, which is kept with the reason; false when it does not stand.</summary>
    Task<bool> WithdrawAsync(Guid id, string reason, Signature by, CancellationToken cancellationToken);
}
