using ListingPipeline.Application.Enterprises;
using ListingPipeline.Infrastructure.Policies;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Infrastructure.Enterprises;

/// <summary>Registration of the register's stores.</summary>
public static class EnterprisesRegistration
{
    internal static IServiceCollection AddEnterprises(this IServiceCollection services) => services
        .AddScoped<IEnterpriseRepository, EnterpriseRepository>()
        .AddSingleton<RegisterIndex>()
        .AddHostedService<RegisterWarming>()
        .AddScoped<IEnterpriseReader, EnterpriseReader>()
        .AddScoped<IEnterpriseFactsReader, EnterpriseFactsReader>()
        .AddScoped<IMilestoneRepository, MilestoneRepository>()
        .AddScoped<IMilestoneReader>(provider => provider.GetRequiredService<IMilestoneRepository>())
        .AddScoped<IContactRepository, ContactRepository>()
        .AddScoped<NamePinyin>()
        .AddPolicySection<RecordKindsReader>()
        .AddSingleton<IRecordKinds, RecordKinds>()
        .AddScoped<IRecordRepository, RecordRepository>()
        .AddScoped<IRegistrationLog, RegistrationLog>()
        .AddPolicySection<FactSuppliersReader>()
        .AddSingleton<IFactSuppliers, FactSuppliers>()
        .AddScoped<ISupplierDuties, SupplierDuties>()
        .AddScoped<IContradictions, Contradictions>()
        .AddScoped<IRegistrationContradictions, RegistrationContradictions>()
        .AddScoped<IEnterpriseTags, EnterpriseTags>()
        .AddScoped<IEnterpriseMerging, EnterpriseMerging>()
        .AddScoped<IDuplicateReader, DuplicateReader>()
        .AddScoped<IFactLog, FactLog>();

    /// <summary>Reads the names that stand without pinyin, as after an upgrade; several processes may do so at once.</summary>
    public static async Task ReadNamesAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NamePinyin>().FillAsync(cancellationToken);
    }
}
