using System.Xml.Linq;
using ListingPipeline.Infrastructure.Persistence;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Infrastructure.Identity;

/// <summary>Keeps the keys that protect cookies in the database, so that every instance reads every other's cookies.</summary>
internal sealed class DataProtectionKeys(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var rows = scope.ServiceProvider.GetRequiredService<DbSession>().QueryAsync<KeyRow>("Identity/ListKeys").GetAwaiter().GetResult();
        return [.. rows.Select(r => XElement.Parse(r.Xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        scope.ServiceProvider.GetRequiredService<DbSession>()
            .ExecuteAsync("Identity/AddKey", new { name = friendlyName, xml = element.ToString(SaveOptions.DisableFormatting) })
            .GetAwaiter()
            .GetResult();
    }

    internal sealed class KeyRow
    {
        public string Name { get; init; } = "";

        public string Xml { get; init; } = "";
    }
}
