using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Enterprises;

/// <summary>What an office says of a registration against the office whose value stands 登记信息冲突.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="EnterpriseId">Which enterprise.</param>
/// <param name="Part">Which part; never the stage, which moves by steps of its own.</param>
/// <param name="Claimed">The value that does not count yet; a null value declares the part unknown.</param>
/// <param name="Against">The value it stood against.</param>
/// <param name="Settlement">How it was settled; null while it is open.</param>
public sealed record RegistrationContradiction(
    Guid Id, Guid EnterpriseId, RegistrationPart Part, RegistrationValue Claimed, RegistrationValue Against, ContradictionSettlement? Settlement);

/// <summary>A part of which two offices say different things.</summary>
/// <param name="Part">Which part.</param>
/// <param name="Claimed">What is said now, as <see cref="RegistrationValue.Value"/>.</param>
/// <param name="Against">What stands, with the office that supplied it.</param>
public sealed record ContestedPart(RegistrationPart Part, string? Claimed, RegistrationValue Against);

/// <summary>A registration as it may be changed, and the parts that stay because another office supplied them.</summary>
/// <param name="Identity">Identity with the contested parts as they stand.</param>
/// <param name="Contested">Those parts.</param>
public sealed record GuardedRevision(EnterpriseIdentity Identity, IReadOnlyList<ContestedPart> Contested);

/// <summary>Keeps one office from replacing what another supplied about a registration.</summary>
public static class RegistrationGuard
{
    /// <summary>What of a revision counts at once, and what has to be settled.</summary>
    /// <remarks>The bureau replaces anything. What is unknown, of unknown source or demo data may be replaced by anybody. A former name that comes of a change of name goes with it.</remarks>
    /// <param name="standing">Identity as it stands.</param>
    /// <param name="wanted">Identity as it is said to be, checked.</param>
    /// <param name="changes">Changes of the registration in the order they were made.</param>
    /// <param name="by">Who says so.</param>
    public static GuardedRevision Of(EnterpriseIdentity standing, EnterpriseIdentity wanted, IReadOnlyList<RegistrationChange> changes, SupplierKind by)
    {
        if (by == SupplierKind.Bureau || wanted == standing)
        {
            return new GuardedRevision(wanted, []);
        }

        var contested = RegistrationHistory.Of(standing, null, changes)
            .Where(field => field.Part != RegistrationPart.Stage && !(field.Part == RegistrationPart.FormerName && wanted.Name != standing.Name))
            .Where(field => field.Current is { Value: not null, Source: { } source } && IsOfAnother(source.Kind, by))
            .Select(field => new ContestedPart(field.Part, RegistrationParts.Read(field.Part, wanted, null), field.Current))
            .Where(part => part.Claimed != part.Against.Value)
            .ToList();
        var kept = contested.Aggregate(wanted, (identity, part) => identity.With(part.Part, part.Against.Value));
        return new GuardedRevision(kept.Name == wanted.Name ? kept : kept with { FormerName = standing.FormerName }, contested);
    }

    private static bool IsOfAnother(SupplierKind kind, SupplierKind by) => SupplierOffices.Of(kind, null) is { } office && office != SupplierOffices.Of(by, null);
}

/// <summary>A contradiction about a registration was settled.</summary>
/// <param name="EnterpriseId">Which enterprise.</param>
/// <param name="Part">Which part.</param>
/// <param name="IsTaken">Whether the claimed value counts now.</param>
/// <param name="Reason">Why.</param>
public sealed record RegistrationContradictionSettled(Guid EnterpriseId, RegistrationPart Part, bool IsTaken, string Reason) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"enterprise/{EnterpriseId}";
}
