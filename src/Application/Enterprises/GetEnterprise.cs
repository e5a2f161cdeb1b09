using AutoMapper;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Reads one enterprise; of one that was merged the survivor.</summary>
/// <param name="Id">Which.</param>
public sealed record GetEnterpriseQuery(Guid Id) : IQuery<EnterpriseResponse>;

/// <summary>Identity, registration and stage of an enterprise.</summary>
public sealed class EnterpriseResponse
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Registered name.</summary>
    public required string Name { get; init; }

    /// <summary>Unified social credit code; null when unknown.</summary>
    public required string? CreditCode { get; init; }

    /// <summary>False when the organisation code inside the credit code fails its own check digit (a warning); null without a credit code.</summary>
    public required bool? CreditCodeInnerCheckHolds { get; init; }

    /// <summary>Six-digit division code of the county; null when unresolved.</summary>
    public required string? CountyCode { get; init; }

    /// <summary>GB/T 4754-2017 code; null when unknown.</summary>
    public required string? IndustryCode { get; init; }

    /// <summary>Legal form; null when unknown.</summary>
    public required CompanyForm? Form { get; init; }

    /// <summary>Day of establishment; null when unknown.</summary>
    public required DateOnly? EstablishedOn { get; init; }

    /// <summary>Registered address; null when unknown.</summary>
    public required string? Address { get; init; }

    /// <summary>Former name; null when there is none.</summary>
    public required string? FormerName { get; init; }

    /// <summary>Stage on the road to listing.</summary>
    public required ListingStage Stage { get; init; }

    /// <summary>Version to name when changing it.</summary>
    public required int Version { get; init; }
}

internal sealed class GetEnterpriseHandler(IEnterpriseRepository enterprises, IEnterpriseMerging merging, ICurrentUser user, IMapper mapper)
    : IQueryHandler<GetEnterpriseQuery, EnterpriseResponse>
{
    public async Task<Result<EnterpriseResponse>> Handle(GetEnterpriseQuery request, CancellationToken cancellationToken)
    {
        // One that was merged is answered by its survivor, which may have been merged since, too.
        for (Guid? id = request.Id; id is { } asked; id = await merging.FindSurvivorAsync(asked, cancellationToken))
        {
            if (await enterprises.FindAsync(asked, user.Scope, cancellationToken) is { } enterprise)
            {
                return mapper.Map<EnterpriseResponse>(enterprise);
            }
        }

        return EnterpriseErrors.NotFound;
    }
}
