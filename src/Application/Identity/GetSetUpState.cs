using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Identity;

/// <summary>Tells whether the product still waits for its first administrators.</summary>
public sealed record GetSetUpStateQuery : IQuery<SetUpState>;

/// <summary>State of the first set-up.</summary>
/// <param name="IsNeeded">True while there is no account at all.</param>
public sealed record SetUpState(bool IsNeeded);

internal sealed class GetSetUpStateHandler(IAccountRepository accounts) : IQueryHandler<GetSetUpStateQuery, SetUpState>
{
    public async Task<Result<SetUpState>> Handle(GetSetUpStateQuery request, CancellationToken cancellationToken) =>
        new SetUpState(await accounts.IsEmptyAsync(cancellationToken));
}
