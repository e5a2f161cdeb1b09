using ListingPipeline.Application.Common;
using ListingPipeline.Application.Identity;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Infrastructure.Identity;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Infrastructure.Demo;

/// <summary>Has the demo accounts keep views of the register, as their owners would.</summary>
internal static class DemoViews
{
    private const string Register = "enterprises";

    private static readonly (string Account, string Name, string State)[] Views =
    [
        ("bureau", "辅导与在审企业（按收入）", "reached=tutoringFiled&sort=-revenue&columns=county,stage,latestYear,revenue,netProfit"),
        ("bureau", "距北交所标准差距一成以内", "board=beijing&outcome=notMet&mostGap=0.1&columns=county,industry,stage,revenue,netProfit"),
        ("county", "正在股改的企业", "stage=shareReform&sort=-netProfit&columns=industry,stage,latestYear,revenue,netProfit"),
    ];

    /// <summary>Saves each view in the name of its account, for its office to see.</summary>
    /// <param name="services">Services of the host: each account acts in a scope of its own.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task FillAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        foreach (var (account, name, state) in Views)
        {
            await using var scope = services.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<AccountStore>().FindAsync(account, cancellationToken) is not { } row)
            {
                continue;
            }

            scope.ServiceProvider.GetRequiredService<ActingUser>().ActFor(
                new AccountUser(row.Id, row.DisplayName, row.RoleName, new Scope(row.CountyCode, row.EnterpriseId)));
            _ = (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new SaveViewCommand(Register, name, state, IsShared: true), cancellationToken)).Value;
        }
    }
}
