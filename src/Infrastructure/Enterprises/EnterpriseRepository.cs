using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Persistence;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace ListingPipeline.Infrastructure.Enterprises;

internal sealed class EnterpriseRepository(DbSession session, IClock clock) : IEnterpriseRepository
{
    /// <summary>Keys looked up by one statement; below SQLite's limit on parameters.</summary>
    private const int KeysPerStatement = 500;

    /// <summary>Codes or names looked up by one statement, which takes them as one list; a parameter each would cost more than the look.</summary>
    private const int TextsPerStatement = 10_000;

    private static readonly JsonSerializerOptions TextList = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private const int LongestReason = 500;
    private const int SqliteConstraint = 19;
    private const int SqlServerReference = 547;

    public async Task<Enterprise?> FindAsync(Guid id, Scope scope, CancellationToken cancellationToken)
    {
        var row = await session.SingleOrDefaultAsync<EnterpriseRow>(
            "Enterprises/FindEnterprise", new { id, countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId }, cancellationToken);
        return row?.ToEnterprise();
    }

    public Task<IReadOnlyList<Enterprise>> FindByCreditCodesAsync(IReadOnlyCollection<string> creditCodes, CancellationToken cancellationToken) =>
        InChunksAsync(creditCodes, keys => session.QueryAsync<EnterpriseRow>("Enterprises/FindByCreditCodes", new { keys }, cancellationToken));

    public Task<IReadOnlyList<Enterprise>> FindByNamesAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken) =>
        InChunksAsync(names, keys => session.QueryAsync<EnterpriseRow>("Enterprises/FindByNames", new { keys }, cancellationToken));

    public async Task<IReadOnlyList<Enterprise>> FindManyAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var found = new List<Enterprise>(ids.Count);
        foreach (var chunk in ids.Distinct().Order().Chunk(KeysPerStatement))
        {
            found.AddRange((await session.QueryAsync<EnterpriseRow>("Enterprises/FindMany", new { keys = session.Keys(chunk) }, cancellationToken)).Select(r => r.ToEnterprise()));
        }

        return found;
    }

    public async Task<bool> RemoveAsync(
        IReadOnlyCollection<Enterprise> enterprises, Guid? mergedIntoId, string reason, Signature by, CancellationToken cancellationToken)
    {
        var rows = enterprises.Select(e => new RemovalRow
        {
            EnterpriseId = e.Id,
            Name = e.Identity.Name,
            CreditCode = e.Identity.CreditCode?.Value,
            CountyCode = e.Identity.CountyCode,
            MergedIntoId = mergedIntoId,
            Reason = reason.Length <= LongestReason ? reason : reason[..LongestReason],
            RemovedAt = by.At,
            RemovedById = by.UserId,
            RemovedByName = by.Name,
        }).ToList();
        try
        {
            await session.ExecuteManyAsync("Enterprises/RemoveFacts", rows, cancellationToken);
            await session.ExecuteManyAsync("Enterprises/RemoveCurrentFacts", rows, cancellationToken);
            await session.ExecuteManyAsync("Enterprises/RemoveEnterprise", rows, cancellationToken);
        }
        catch (DbException refused) when (IsReference(refused))
        {
            return false;
        }

        await session.ExecuteManyAsync("Enterprises/AddRemoval", rows, cancellationToken);
        return true;
    }

    /// <summary>Whether the engine refused because another row refers to the one deleted.</summary>
    private static bool IsReference(DbException refused) => refused switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteConstraint,
        SqlException server => server.Number == SqlServerReference,
        _ => false,
    };

    public async Task AddAsync(IReadOnlyCollection<Enterprise> enterprises, CancellationToken cancellationToken)
    {
        var rows = enterprises.Select(e => EnterpriseRow.From(e, clock.Now)).ToList();
        await session.ExecuteManyAsync("Enterprises/AddEnterprise", rows, cancellationToken);
        await session.ExecuteManyAsync("Enterprises/AddEmptyFacts", rows.Select(r => new { r.Id, FactsJson = FactsDocument.Empty }), cancellationToken);
    }

    public async Task<IReadOnlyList<Guid>> UpdateAsync(IReadOnlyCollection<Enterprise> enterprises, CancellationToken cancellationToken)
    {
        var stale = new List<Guid>();
        foreach (var enterprise in enterprises)
        {
            if (await session.ExecuteAsync("Enterprises/UpdateEnterprise", EnterpriseRow.From(enterprise, clock.Now), cancellationToken) == 0)
            {
                stale.Add(enterprise.Id);
            }
        }

        return stale;
    }

    private static async Task<IReadOnlyList<Enterprise>> InChunksAsync(
        IReadOnlyCollection<string> keys, Func<string, Task<IReadOnlyList<EnterpriseRow>>> read)
    {
        var found = new List<Enterprise>();
        foreach (var chunk in keys.Distinct(StringComparer.Ordinal).Chunk(TextsPerStatement))
        {
            found.AddRange((await read(JsonSerializer.Serialize(chunk, TextList))).Select(r => r.ToEnterprise()));
        }

        return found;
    }
}

/// <summary>A note that an enterprise left the register.</summary>
internal sealed class RemovalRow
{
    public required Guid EnterpriseId { get; init; }

    public required string Name { get; init; }

    public required string? CreditCode { get; init; }

    public required string? CountyCode { get; init; }

    public required Guid? MergedIntoId { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset RemovedAt { get; init; }

    public required Guid RemovedById { get; init; }

    public required string RemovedByName { get; init; }
}

/// <summary>A row of the register, both ways.</summary>
internal class EnterpriseRow
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public string? FormerName { get; init; }

    public string? CreditCode { get; init; }

    public string? CountyCode { get; init; }

    public string? IndustryCode { get; init; }

    public string? CompanyForm { get; init; }

    public DateOnly? EstablishedOn { get; init; }

    public string? Address { get; init; }

    public string Stage { get; init; } = "";

    public int Version { get; init; }

    public string SearchText => SearchTexts.Of(Name, FormerName, CreditCode);

    public string PinyinText => SearchTexts.PinyinOf(Name, FormerName);

    public DateTimeOffset Now { get; private init; }

    public int ReadVersion => Version - 1;

    public static EnterpriseRow From(Enterprise enterprise, DateTimeOffset now) => new()
    {
        Id = enterprise.Id,
        Name = enterprise.Identity.Name,
        FormerName = enterprise.Identity.FormerName,
        CreditCode = enterprise.Identity.CreditCode?.Value,
        CountyCode = enterprise.Identity.CountyCode,
        IndustryCode = enterprise.Identity.IndustryCode,
        CompanyForm = enterprise.Identity.Form?.ToString(),
        EstablishedOn = enterprise.Identity.EstablishedOn,
        Address = enterprise.Identity.Address,
        Stage = enterprise.Stage.ToString(),
        Version = enterprise.Version,
        Now = now,
    };

    public Enterprise ToEnterprise() => Enterprise.Restore(
        Id,
        new EnterpriseIdentity(
            Name,
            CreditCode is null ? null : Domain.Enterprises.CreditCode.Parse(CreditCode).Value,
            CountyCode,
            IndustryCode,
            CompanyForm is null ? null : Enum.Parse<CompanyForm>(CompanyForm),
            EstablishedOn,
            Address,
            FormerName),
        Enum.Parse<ListingStage>(Stage),
        Version);
}
