using System.Data.Common;
using ListingPipeline.Application.Targets;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Targets;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Targets;

internal sealed class TargetCorrectionRepository(DbSession session) : ITargetCorrectionRepository
{
    public async Task<IReadOnlyList<ListedCorrection>> ListAsync(string programme, Scope scope, CancellationToken cancellationToken) =>
    [
        .. (await session.QueryAsync<TargetCorrectionRow>(
            "Targets/ListCorrections", new { programme, countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId }, cancellationToken))
            .Select(row => row.ToListed()),
    ];

    public async Task<bool> AddAsync(TargetCorrection correction, CancellationToken cancellationToken)
    {
        try
        {
            return await session.ExecuteAsync("Targets/AddCorrection", TargetCorrectionRow.From(correction), cancellationToken) > 0;
        }
        catch (DbException failure) when (UniqueViolation.Is(failure))
        {
            return false;
        }
    }

    public async Task<bool> WithdrawAsync(Guid id, string reason, Signature by, CancellationToken cancellationToken) => await session.ExecuteAsync(
        "Targets/WithdrawCorrection",
        new { id, reason, withdrawnAt = by.At, withdrawnById = by.UserId, withdrawnByName = by.Name },
        cancellationToken) > 0;
}

/// <summary>A row of TargetCorrection, both ways, with the enterprise's name.</summary>
internal sealed class TargetCorrectionRow
{
    public Guid Id { get; init; }

    public string Programme { get; init; } = "";

    public string TargetId { get; init; } = "";

    public string Kind { get; init; } = "";

    public string? CountyCode { get; init; }

    public int? NewValue { get; init; }

    public Guid? EnterpriseId { get; init; }

    public DateOnly? CountsOn { get; init; }

    public string Reason { get; init; } = "";

    public DateTimeOffset MadeAt { get; init; }

    public Guid MadeById { get; init; }

    public string MadeByName { get; init; } = "";

    public string? EnterpriseName { get; init; }

    public string? EnterpriseCounty { get; init; }

    public static TargetCorrectionRow From(TargetCorrection correction) => new()
    {
        Id = correction.Id,
        Programme = correction.Programme,
        TargetId = correction.TargetId,
        Kind = correction.Kind.ToString(),
        CountyCode = correction.CountyCode,
        NewValue = correction.Value,
        EnterpriseId = correction.EnterpriseId,
        CountsOn = correction.On,
        Reason = correction.Reason,
        MadeAt = correction.Made.At,
        MadeById = correction.Made.UserId,
        MadeByName = correction.Made.Name,
    };

    public ListedCorrection ToListed() => new(
        new TargetCorrection
        {
            Id = Id,
            Programme = Programme,
            TargetId = TargetId,
            Kind = Enum.Parse<TargetCorrectionKind>(Kind),
            CountyCode = CountyCode,
            Value = NewValue,
            EnterpriseId = EnterpriseId,
            On = CountsOn,
            Reason = Reason,
            Made = new Signature(MadeById, MadeByName, MadeAt),
        },
        EnterpriseName,
        EnterpriseCounty);
}
