using ListingPipeline.Application.Common;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Infrastructure.Identity;
using Microsoft.Extensions.Logging;

namespace ListingPipeline.Infrastructure.Demo;

/// <summary>Fills an empty database with fictional enterprises and accounts, all or nothing; later starts find them and leave them alone.</summary>
internal sealed class DemoSeeder(
    IUnitOfWork unitOfWork,
    IEnterpriseRepository enterprises, IRegistrationLog registrations,
    IFactLog facts,
    IPolicyCatalog policies,
    AccountStore accounts,
    DemoCountyAssessments countyAssessments,
    DemoListings listings,
    DemoRecords records,
    DemoRankings rankings,
    DemoContacts contacts,
    DemoReserveLibrary reserveLibrary,
    DemoScreenings screenings,
    IIdGenerator ids,
    IClock clock,
    DemoOptions options,
    ILogger<DemoSeeder> logger)
{
    /// <summary>Name the demo's commands are signed with.</summary>
    public const string BureauName = "示例金融办 林一";

    private const string BureauAccount = "bureau";
    private const string PingchengCode = "140213";
    private const string ListedCity = "zhanjiang-2023";
    private const int ListedEnterprises = 36;

    /// <summary>Fills the database and says whether it did, with all the past that is wanted.</summary>
    public async Task<bool> SeedAsync(CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(BureauAccount, cancellationToken) is not null)
        {
            // The password printed at the start must be the one that works, also when it was configured anew.
            if (!await accounts.IsPasswordAsync(BureauAccount, options.Password, cancellationToken))
            {
                await ResetPasswordsAsync(cancellationToken);
            }

            await AddMissingAccountsAsync(cancellationToken);
            return false;
        }

        contacts.OpenKeyRing();
        await unitOfWork.InTransactionAsync(() => FillAsync(cancellationToken), _ => true, cancellationToken);
        logger.LogInformation("Demo data with {Count} fictional enterprises created", options.Enterprises);
        return options.WithHistory;
    }

    private async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        var generator = new DemoEnterprises(policies);
        var submission = new FactSubmission(ids.Next(), SupplierKind.Demo, null, "示例数据", "示例数据，均为虚构", clock.Now);
        var first = Guid.Empty;
        var reachable = new List<Guid>();
        foreach (var chunk in generator.Generate(options.Enterprises, clock.Today).Chunk(2000))
        {
            first = first == Guid.Empty ? FirstOf(chunk) : first;
            reachable.AddRange(chunk.Take(DemoContacts.Most - reachable.Count).Select(c => c.Enterprise.Id));
            await enterprises.AddAsync([.. chunk.Select(c => c.Enterprise)], cancellationToken);
            await registrations.AddAsync([.. chunk.Select(c => EntryOf(c, submission))], cancellationToken);
            await facts.RecordAsync(submission with { Id = ids.Next() }, chunk.ToDictionary(c => c.Enterprise.Id, c => c.Facts), cancellationToken);
        }

        await contacts.AddAsync(reachable, cancellationToken);
        foreach (var account in Accounts(first == Guid.Empty ? null : first))
        {
            await accounts.AddAsync(account, cancellationToken);
        }

        if (options.WithHistory)
        {
            await AddListedCityAsync(generator, submission, cancellationToken);
            await countyAssessments.FillAsync(clock.Today, cancellationToken);
            await listings.FillAsync(cancellationToken);
            await records.FillAsync(cancellationToken);
            await rankings.FillAsync(clock.Today, cancellationToken);
            await reserveLibrary.FillAsync(first, clock.Today, cancellationToken);
            await records.AddDuplicatesAsync(cancellationToken);
            await screenings.FillAsync(clock.Today, cancellationToken);
        }

        return true;
    }

    /// <summary>The city that keeps lists only has enterprises of its own, so that its lists hold some.</summary>
    private async Task AddListedCityAsync(DemoEnterprises generator, FactSubmission submission, CancellationToken cancellationToken)
    {
        if (policies.FindPack(ListedCity) is not { } pack)
        {
            return;
        }

        List<DemoEnterprise> more = [.. generator.GenerateIn(pack, options.Enterprises, ListedEnterprises, clock.Today)];
        await enterprises.AddAsync([.. more.Select(one => one.Enterprise)], cancellationToken);
        await registrations.AddAsync([.. more.Select(one => EntryOf(one, submission))], cancellationToken);
        await facts.RecordAsync(submission with { Id = ids.Next() }, more.ToDictionary(one => one.Enterprise.Id, one => one.Facts), cancellationToken);
    }

    private static RegistrationChange EntryOf(DemoEnterprise made, FactSubmission submission) =>
        new(made.Enterprise.Id, null, null, new RegistrationSource(submission.SupplierKind, submission.SupplierName, submission.Document, submission.RecordedAt));

    /// <summary>The enterprise the demo account signs in for: the first one of the county officer's county.</summary>
    private static Guid FirstOf(DemoEnterprise[] chunk) =>
        (chunk.FirstOrDefault(c => c.Enterprise.Identity.CountyCode == PingchengCode) ?? chunk[0]).Enterprise.Id;

    private IReadOnlyList<NewAccount> Accounts(Guid? enterpriseId) =>
    [
        new(BureauAccount, BureauName, options.Password, Roles.Bureau),
        new("county", "示例平城区 周二", options.Password, Roles.County, CountyCode: PingchengCode),
        new("enterprise", "示例企业 吴三", options.Password, Roles.Enterprise, EnterpriseId: enterpriseId),
        new("broker", "示例证券 郑四", options.Password, Roles.Institution),
        new("department", "示例工信局 钱六", options.Password, Roles.Department),
        new("leader", "示例市领导 孙七", options.Password, Roles.Leadership),
        new("expert", "示例专家 李八", options.Password, Roles.Expert),
        new("expert2", "示例专家 沈十一", options.Password, Roles.Expert),
        new("expert3", "示例专家 韩十二", options.Password, Roles.Expert),
        new("admin", "示例管理员 王五", options.Password, Roles.Administrator),
        new("security", "示例安全管理员 冯九", options.Password, Roles.SecurityAdministrator),
        new("auditor", "示例审计管理员 陈十", options.Password, Roles.AuditAdministrator),
    ];

    /// <summary>A database filled by an earlier version lacks the accounts of roles that came later.</summary>
    private async Task AddMissingAccountsAsync(CancellationToken cancellationToken)
    {
        foreach (var account in Accounts(null).Where(a => a.Role != Roles.Enterprise))
        {
            if (await accounts.FindAsync(account.UserName, cancellationToken) is null)
            {
                await accounts.AddAsync(account, cancellationToken);
            }
        }
    }

    private async Task ResetPasswordsAsync(CancellationToken cancellationToken)
    {
        foreach (var account in Accounts(null))
        {
            await accounts.SetPasswordAsync(account.UserName, options.Password, cancellationToken);
        }
    }
}
