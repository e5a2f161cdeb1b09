using ListingPipeline.Application.Common;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Demo;
using ListingPipeline.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Bench;

/// <summary>The fictional enterprises the figures are taken on, stored once.</summary>
internal static class Register
{
    private const int Chunk = 2000;

    public static async Task<IReadOnlyList<DemoEnterprise>> FillAsync(TestDatabase database, int count)
    {
        await using var scope = database.Scope();
        var services = scope.ServiceProvider;
        var (enterprises, facts, ids) = (
            services.GetRequiredService<IEnterpriseRepository>(), services.GetRequiredService<IFactLog>(), services.GetRequiredService<IIdGenerator>());
        var clock = services.GetRequiredService<IClock>();
        var all = new DemoEnterprises(services.GetRequiredService<IPolicyCatalog>()).Generate(count, clock.Today).ToList();
        await services.GetRequiredService<IUnitOfWork>().InTransactionAsync(
            async () =>
            {
                foreach (var chunk in all.Chunk(Chunk))
                {
                    await enterprises.AddAsync([.. chunk.Select(c => c.Enterprise)], CancellationToken.None);
                    var submission = new FactSubmission(ids.Next(), SupplierKind.Demo, null, "示例数据", null, clock.Now);
                    await facts.RecordAsync(submission, chunk.ToDictionary(c => c.Enterprise.Id, c => c.Facts), CancellationToken.None);
                }

                return true;
            },
            stored => stored,
            CancellationToken.None);
        return all;
    }
}
