using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Identity;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Identity;

internal sealed class AccountRepository(DbSession session, IClock clock) : IAccountRepository
{
    public async Task<Account?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        (await session.SingleOrDefaultAsync<AccountRow>("Identity/FindAccount", new { id }, cancellationToken))?.ToAccount();

    public async Task<Account?> FindByNameAsync(string userName, CancellationToken cancellationToken) =>
        (await session.SingleOrDefaultAsync<AccountRow>(
            "Identity/FindAccountByName", new { userName = userName.Trim().ToLowerInvariant() }, cancellationToken))?.ToAccount();

    public async Task<bool> IsNameTakenAsync(string userName, CancellationToken cancellationToken) => await FindByNameAsync(userName, cancellationToken) is not null;

    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken) =>
        await session.SingleOrDefaultAsync<long>("Identity/CountAccounts", null, cancellationToken) == 0;

    public Task AddAsync(Account account, CancellationToken cancellationToken) => session.ExecuteAsync(
        "Identity/AddAccount",
        new
        {
            account.Id,
            account.UserName,
            account.DisplayName,
            PasswordHash = "",
            RoleName = account.Role,
            account.CountyCode,
            account.EnterpriseId,
            CreatedAt = clock.Now,
            PasswordChangedAt = (DateTimeOffset?)null,
        },
        cancellationToken);

    public async Task<bool> UpdateAsync(Account account, CancellationToken cancellationToken)
    {
        if (await session.SingleOrDefaultAsync<AccountRow>("Identity/FindAccount", new { id = account.Id }, cancellationToken) is not { } row
            || row.Version != account.Version)
        {
            return false;
        }

        (row.RoleName, row.CountyCode, row.EnterpriseId, row.IsDisabled) = (account.Role, account.CountyCode, account.EnterpriseId, account.IsDisabled);
        return await session.ExecuteAsync("Identity/UpdateAccount", row, cancellationToken) == 1;
    }

    public async Task<bool> EraseAsync(Account account, CancellationToken cancellationToken)
    {
        var erased = await session.ExecuteAsync(
            "Identity/EraseAccount",
            new { id = account.Id, version = account.Version, userName = account.UserName, displayName = account.DisplayName, now = clock.Now },
            cancellationToken);
        await session.ExecuteAsync("Identity/DeleteSessions", new { userId = account.Id }, cancellationToken);
        await session.ExecuteAsync("Identity/DeleteLinks", new { userId = account.Id }, cancellationToken);
        await session.ExecuteAsync("Identity/DeleteFormerPasswords", new { userId = account.Id }, cancellationToken);
        await session.ExecuteAsync("Identity/DeleteDefaultViews", new { userId = account.Id }, cancellationToken);
        await session.ExecuteAsync("Identity/DeleteSavedViews", new { userId = account.Id }, cancellationToken);
        return erased == 1;
    }

    public async Task<PagedList<AccountListing>> ListAsync(string? search, PageRequest page, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<ListedRow>(
            "Identity/ListAccounts", new { search = search is null ? null : Pattern(search), first = page.FirstRow, last = page.LastRow }, cancellationToken);
        return new PagedList<AccountListing>([.. rows.Select(r => r.ToListing())], page.Number, page.Size, rows.Count > 0 ? rows[0].TotalCount : 0);
    }

    private static string Pattern(string search) =>
        $"%{search.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal).Replace("[", "![", StringComparison.Ordinal)}%";

    internal sealed class ListedRow
    {
        public Guid Id { get; init; }

        public string UserName { get; init; } = "";

        public string DisplayName { get; init; } = "";

        public string RoleName { get; init; } = "";

        public string? CountyCode { get; init; }

        public Guid? EnterpriseId { get; init; }

        public bool IsDisabled { get; init; }

        public DateTimeOffset CreatedAt { get; init; }

        public int Version { get; init; }

        public bool IsSecondFactorOn { get; init; }

        public bool IsActivated { get; init; }

        public DateTimeOffset? ErasedAt { get; init; }

        public long TotalCount { get; init; }

        public AccountListing ToListing() => new()
        {
            Id = Id,
            UserName = UserName,
            DisplayName = DisplayName,
            Role = RoleName,
            CountyCode = CountyCode,
            EnterpriseId = EnterpriseId,
            IsDisabled = IsDisabled,
            IsErased = ErasedAt is not null,
            IsActivated = IsActivated,
            HasSecondFactor = IsSecondFactorOn,
            CreatedAt = CreatedAt,
            Version = Version,
        };
    }
}
