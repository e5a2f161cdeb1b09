using ListingPipeline.Application.Common;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using Microsoft.AspNetCore.DataProtection;

namespace ListingPipeline.Infrastructure.Demo;

/// <summary>Invented contact persons: no mobile number begins with 100, and no division code with 99.</summary>
internal sealed class DemoContacts(IContactRepository contacts, IDataProtectionProvider protection, IIdGenerator ids, IClock clock)
{
    /// <summary>Enterprises that get contact persons.</summary>
    public const int Most = 600;

    private static readonly string[] Surnames = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"];
    private static readonly (string Position, string? IdentityNumber)[] Posts = [("董事会秘书", null), ("财务总监", null), ("法定代表人", "990000190001010016")];

    /// <summary>Makes the key ring where there is none yet: it is stored over a connection of its own, which would wait for a running transaction.</summary>
    public void OpenKeyRing() => _ = protection.CreateProtector(nameof(DemoContacts)).Protect(nameof(DemoContacts));

    public Task AddAsync(IReadOnlyList<Guid> enterprises, CancellationToken cancellationToken)
    {
        var by = new Signature(Guid.Empty, DemoSeeder.BureauName, clock.Now);
        var all = enterprises.SelectMany((enterprise, i) => Posts
            .Take(1 + (i % Posts.Length))
            .Select((post, j) => new EnterpriseContact(
                ids.Next(),
                enterprise,
                ContactDetails.Create($"示例{Surnames[(i + j) % Surnames.Length]}", post.Position, $"100{(i * Posts.Length) + j:00000000}", post.IdentityNumber, "企业信息采集表（示例）").Value,
                null,
                by,
                1)));
        return contacts.AddAsync([.. all], cancellationToken);
    }
}
