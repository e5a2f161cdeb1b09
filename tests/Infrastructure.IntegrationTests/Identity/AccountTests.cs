using System.Xml.Linq;
using ListingPipeline.Application.Identity;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Infrastructure.Identity;
using ListingPipeline.Infrastructure.IntegrationTests.Common;
using ListingPipeline.Infrastructure.Persistence;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Identity;

[TestFixtureSource(typeof(Dialects), nameof(Dialects.All))]
public sealed class AccountTests(SqlDialect dialect) : DatabaseFixture(dialect)
{
    private const string Password = "a password of this test";

    [Test]
    public async Task Account_WithEveryColumnSet_SignsInAndReadsBack()
    {
        await AddAsync(new NewAccount("County.Officer", "示例县区 甲", Password, Roles.County, CountyCode: "140213"));

        var user = (await Get<ICredentialVerifier>().VerifyAsync(" county.OFFICER ", Password, null, false, default)).Value;

        Assert.That(
            (user.UserName, user.DisplayName, user.Role, user.CountyCode, user.EnterpriseId),
            Is.EqualTo(("county.officer", "示例县区 甲", Roles.County, "140213", (Guid?)null)));
    }

    [Test]
    public async Task Account_WithAWrongPasswordOrName_DoesNotSignIn()
    {
        await AddAsync(new NewAccount("reader", "示例 乙", Password, Roles.Leadership));

        Assert.That((await Get<ICredentialVerifier>().VerifyAsync("reader", Password + "x", null, false, default)).Error, Is.EqualTo(IdentityErrors.CredentialsWrong));
        Assert.That((await Get<ICredentialVerifier>().VerifyAsync("nobody", Password, null, false, default)).Error, Is.EqualTo(IdentityErrors.CredentialsWrong));
    }

    [Test]
    public async Task Account_OfATakenName_IsRefusedByTheDatabase()
    {
        await AddAsync(new NewAccount("twice", "示例 丙", Password, Roles.Bureau));

        Assert.That(async () => await AddAsync(new NewAccount("TWICE", "示例 丁", Password, Roles.Bureau)), Throws.InstanceOf<System.Data.Common.DbException>());
    }

    [Test]
    public void Keys_ThatProtectCookies_ReadBack()
    {
        var keys = Get<IOptions<KeyManagementOptions>>().Value.XmlRepository!;
        var key = new XElement("key", new XAttribute("id", "1"), new XElement("value", "密钥 & <xml>"));

        keys.StoreElement(key, "key-1");

        Assert.That(keys.GetAllElements().Select(k => k.ToString(SaveOptions.DisableFormatting)), Is.EqualTo(new[] { key.ToString(SaveOptions.DisableFormatting) }));
    }

    private Task AddAsync(NewAccount account) => Get<AccountStore>().AddAsync(account, default);
}
