using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Tells of every part of an enterprise's registration who supplied it, and what it was before.</summary>
/// <param name="EnterpriseId">Which.</param>
public sealed record GetRegistrationQuery(Guid EnterpriseId) : IQuery<IReadOnlyList<RegistrationField>>;

/// <summary>Keeps who entered and changed registrations. Imports keep their own note of what they changed, which is read as well.</summary>
public interface IRegistrationLog
{
    /// <summary>Notes changes.</summary>
    Task AddAsync(IReadOnlyCollection<RegistrationChange> changes, CancellationToken cancellationToken);

    /// <summary>Changes by enterprise in scope in the order they were made, of up to 500 enterprises; an import that was taken back left nothing.</summary>
    Task<ILookup<Guid, RegistrationChange>> ReadAsync(IReadOnlyCollection<Guid> enterpriseIds, Scope scope, CancellationToken cancellationToken);
}

internal sealed class GetRegistrationHandler(IEnterpriseRepository enterprises, IRegistrationLog registrations, ICurrentUser user)
    : IQueryHandler<GetRegistrationQuery, IReadOnlyList<RegistrationField>>
{
    public async Task<Result<IReadOnlyList<RegistrationField>>> Handle(GetRegistrationQuery request, CancellationToken cancellationToken) =>
        await enterprises.FindAsync(request.EnterpriseId, user.Scope, cancellationToken) is { } enterprise
            ? Result.Of(RegistrationHistory.Of(enterprise.Identity, enterprise.Stage, [.. (await registrations.ReadAsync([enterprise.Id], user.Scope, cancellationToken))[enterprise.Id]]))
            : EnterpriseErrors.NotFound;
}
