using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Enterprises;
using MediatR;

namespace ListingPipeline.Infrastructure.Demo;

/// <summary>Fictional records of the demo's enterprises: shareholders, certificates, rounds, loans, ratings, a penalty, promises, services, steps.</summary>
internal sealed class DemoRecords(IMediator mediator, ISupplierDuties duties, IFactLog facts, IPolicyCatalog policies, IIdGenerator ids, IClock clock)
{
    private const int Enterprises = 40;
    private const int ContradictedEvery = 5;
    private const decimal CountyAddition = 10_000m;
    private const decimal DeclaredShare = 0.98m;
    private const decimal RegisteredCapital = 50_000_000m;
    private const string Source = "示例资料，均为虚构";
    private static readonly string[] Steps = ["列入培育", "股改完成", "辅导备案", "辅导验收", "申报受理", "问询", "上市委审议通过", "注册生效", "上市"];
    private static readonly (string Tag, int Every)[] Tags = [("重点走访", 4), ("待补审计报告", 7)];

    public async Task FillAsync(CancellationToken cancellationToken)
    {
        foreach (var duty in await duties.ListAsync(cancellationToken))
        {
            _ = (await mediator.Send(new AppointSupplierCommand(duty.AccountId, "工信"), cancellationToken)).Value;
        }

        foreach (var city in new[] { "1402", "4401" })
        {
            var page = await mediator.Send(
                new ListEnterprisesQuery(new EnterpriseFilter(city), EnterpriseSort.RevenueDescending, new PageRequest(1, Enterprises)), cancellationToken);
            foreach (var (tag, every) in Tags)
            {
                var carriers = page.Value.Items.Index().Where(e => e.Index % every == 0).Select(e => e.Item.Id).ToList();
                _ = (await mediator.Send(new TagEnterprisesCommand(carriers, tag, true), cancellationToken)).Value;
            }

            foreach (var (index, enterprise) in page.Value.Items.Index())
            {
                if (index % ContradictedEvery == ContradictedEvery - 1)
                {
                    await ContradictAsync(enterprise, cancellationToken);
                }

                await RegisterAsync(enterprise, cancellationToken);
                foreach (var (kind, entry) in RecordsOf(enterprise, index).Concat(PeopleOf(index)))
                {
                    _ = (await mediator.Send(new AddRecordCommand(enterprise.Id, kind, entry), cancellationToken)).Value;
                }

                await AddClosedAsync(enterprise, index, cancellationToken);
            }
        }
    }

    /// <summary>Enterprises entered twice: once without code and under another legal form, once under a former name.</summary>
    public async Task AddDuplicatesAsync(CancellationToken cancellationToken)
    {
        var page = await mediator.Send(new ListEnterprisesQuery(new EnterpriseFilter("1402"), EnterpriseSort.Name, new PageRequest(1, 3)), cancellationToken);
        foreach (var (index, enterprise) in page.Value.Items.Index())
        {
            var name = index == 0 ? enterprise.Name.Replace("有限公司", "有限责任公司").Replace("股份", "") : $"{enterprise.Name[..^4]}（旧）有限公司";
            var details = new EnterpriseDetails(name, null, enterprise.CountyCode, enterprise.IndustryCode, null, null, null, index == 0 ? null : enterprise.Name);
            var twin = (await mediator.Send(new RegisterEnterpriseCommand(details), cancellationToken)).Value;
            if (enterprise is { LatestYear: { } year, Revenue: { } revenue } && policies.Metrics.Find("revenue") is { } metric)
            {
                await facts.RecordAsync(
                    new FactSubmission(ids.Next(), SupplierKind.County, null, "示例县区金融办", "县区汇总表（示例）", clock.Now, "county"),
                    new Dictionary<Guid, IReadOnlyList<FactChange>> { [twin.Id] = [new FactChange(metric, year, revenue + CountyAddition, null)] },
                    cancellationToken);
            }
        }
    }

    /// <summary>What the business licence says, as the market regulator sends it.</summary>
    private async Task RegisterAsync(EnterpriseSummary enterprise, CancellationToken cancellationToken)
    {
        List<FactChange> changes = [];
        if (policies.Metrics.Find("registered_capital") is { } capital)
        {
            changes.Add(new FactChange(capital, null, RegisteredCapital, null));
        }

        if (policies.Metrics.Find("registration_status") is { } status)
        {
            changes.Add(new FactChange(status, null, null, status.Choices[0]));
        }

        await facts.RecordAsync(
            new FactSubmission(ids.Next(), SupplierKind.Department, null, "示例市场监管局", "营业执照（示例）", clock.Now, "department:市场监管"),
            new Dictionary<Guid, IReadOnlyList<FactChange>> { [enterprise.Id] = changes },
            cancellationToken);
    }

    /// <summary>What came to its end: a promise kept, a loan repaid, a lawsuit closed.</summary>
    private async Task AddClosedAsync(EnterpriseSummary enterprise, int index, CancellationToken cancellationToken)
    {
        foreach (var (kind, entry, note) in Ended())
        {
            var added = (await mediator.Send(new AddRecordCommand(enterprise.Id, kind, entry), cancellationToken)).Value;
            _ = (await mediator.Send(new CloseRecordCommand(enterprise.Id, added.Id, clock.Today.AddDays(-70 - index), note), cancellationToken)).Value;
        }

        IEnumerable<(string Kind, RecordEntry Entry, string Note)> Ended()
        {
            var today = clock.Today;
            if (index % 3 == 1)
            {
                yield return ("promise", Entry("补办厂房不动产权证书", today.AddDays(-420)) with { Party = enterprise.Name, Until = today.AddDays(-40) }, "示例：证书已取得，复印件存档");
            }

            if (index % 4 == 2)
            {
                yield return ("loan", Entry("设备更新贷款", today.AddDays(-800)) with { Party = "示例银行大道支行", Amount = 5_000_000m, Until = today.AddDays(-70) }, "示例：到期一次结清");
            }

            if (index % 7 == 3)
            {
                yield return ("lawsuit", Entry("买卖合同纠纷", today.AddDays(-380)) with { Party = "示例供应商有限公司", Number = $"（2025）示0202民初{1000 + index}号", Amount = 860_000m }, "示例：调解结案，已履行");
            }
        }
    }

    private static IEnumerable<(string Kind, RecordEntry Entry)> PeopleOf(int index)
    {
        var since = new DateOnly(2023, 6, 1).AddDays(index * 5);
        yield return ("person", Entry($"示例创始人{index + 1:D2}", since) with { Party = "法定代表人", Until = since.AddYears(3).AddDays(-1 + (index % 2 * 366)), Note = "示例：机械工程硕士，从业二十年，兼任总经理" });
        yield return ("person", Entry($"示例财务{index + 1:D2}", since.AddDays(90)) with { Party = "财务负责人", Note = "示例：会计学本科，注册会计师" });
        yield return ("person", Entry($"示例董秘{index + 1:D2}", since.AddDays(200)) with { Party = "董事会秘书", Note = "示例：法学硕士，取得董事会秘书资格" });
        yield return ("person", Entry($"示例技术{index + 1:D2}", since.AddDays(-600)) with { Party = "核心技术人员", Share = 0.02m, Note = "示例：材料学博士，主持主要产品研发" });
    }

    /// <summary>A county and the tax authority send different revenues of the same year.</summary>
    private async Task ContradictAsync(EnterpriseSummary enterprise, CancellationToken cancellationToken)
    {
        if (enterprise is not { LatestYear: { } year, Revenue: { } revenue } || policies.Metrics.Find("revenue") is not { } metric)
        {
            return;
        }

        await SendAsync(SupplierKind.County, "county", "示例县区金融办", "县区汇总表（示例）", revenue + CountyAddition);
        await SendAsync(SupplierKind.Department, "department:税务", "示例税务局", "企业所得税汇算清缴申报表（示例）", decimal.Truncate(revenue * DeclaredShare));

        Task SendAsync(SupplierKind kind, string office, string name, string document, decimal value) => facts.RecordAsync(
            new FactSubmission(ids.Next(), kind, null, name, document, clock.Now, office),
            new Dictionary<Guid, IReadOnlyList<FactChange>> { [enterprise.Id] = [new FactChange(metric, year, value, null)] },
            cancellationToken);
    }

    private IEnumerable<(string Kind, RecordEntry Entry)> RecordsOf(EnterpriseSummary enterprise, int index)
    {
        var today = clock.Today;
        var founder = 0.42m + (index % 5 * 0.03m);
        var founded = new DateOnly(2016, 3, 15).AddDays(index * 11);
        yield return ("shareholder", Entry($"示例创始人{index + 1:D2}", founded) with { Party = "自然人", Share = founder, Amount = founder * 50_000_000m });
        yield return ("shareholder", Entry($"示例员工持股平台{index + 1:D2}（有限合伙）", founded.AddDays(400)) with { Party = "员工持股平台", Share = 0.15m, Amount = 7_500_000m });
        yield return ("shareholder", Entry("示例产业投资基金（有限合伙）", founded.AddDays(900)) with { Party = "投资基金", Share = 0.85m - founder, Amount = (0.85m - founder) * 50_000_000m });
        yield return ("controller", Entry($"示例创始人{index + 1:D2}", founded) with { Share = founder + 0.15m, Note = "直接持股并担任员工持股平台执行事务合伙人" });
        yield return ("patent", Entry("一种示例结构的成形方法", today.AddDays(-900 - index)) with { Party = "发明", Number = $"ZL 2021 1 0{index:D6}.{index % 10}", Until = today.AddYears(15) });
        yield return ("patent", Entry("一种示例检测装置", today.AddDays(-500 - index)) with { Party = "实用新型", Number = $"ZL 2022 2 0{index:D6}.{index % 10}", Until = today.AddYears(7) });
        yield return ("platform", Entry("市级企业技术中心", today.AddDays(-700)) with { Party = "示例市工业和信息化局", Until = today.AddDays(400) });
        yield return ("certificate", Entry("高新技术企业证书", today.AddYears(-3).AddDays(20 + index)) with { Party = "省科技厅、省财政厅、省税务局", Number = $"GR2023{index:D8}", Until = today.AddDays(20 + index) });
        yield return ("honour", Entry("省级专精特新中小企业", today.AddDays(-420)) with { Party = "示例省工业和信息化厅" });
        yield return ("financing", Entry("A轮", founded.AddDays(900)) with { Party = "示例产业投资基金（有限合伙）", Amount = 30_000_000m + (index * 500_000m), Share = 0.12m });
        yield return ("loan", Entry("流动资金贷款", today.AddDays(-200)) with { Party = "示例银行大道支行", Amount = 8_000_000m, Until = today.AddDays(165 - index) });
        yield return ("credit", Entry("纳税信用等级", today.AddDays(-60)) with { Party = "国家税务总局示例市税务局", Number = index % 4 == 3 ? "B" : "A" });
        if (index % 6 == 4)
        {
            yield return ("penalty", Entry("未按规定报送统计资料", today.AddDays(-260)) with { Party = "示例市统计局", Number = $"示统罚字〔2025〕{index}号", Amount = 20_000m, Note = "不属于重大违法行为，已出具证明" });
        }

        yield return ("promise", Entry("入库两年内完成股份制改造", today.AddDays(-500)) with { Party = enterprise.Name, Until = today.AddDays(index % 3 == 0 ? -15 : 230) });
        yield return ("service", Entry("走访了解历史沿革和土地房产确权问题", today.AddDays(-45 - index)) with { Party = "示例市金融办", Note = "转自然资源局办理，已约定补办时间", Until = today.AddDays(30) });
        foreach (var (step, title) in Steps.Take((int)enterprise.Stage + 1).Index())
        {
            // Of one enterprise in nine the day of the last step is not known.
            if (index % 9 != 8 || step < (int)enterprise.Stage)
            {
                yield return ("listing-step", Entry(title, today.AddDays(-30 - (index * 17 % 420) - (((int)enterprise.Stage - step) * 190))) with { Party = step == 0 ? null : "北京证券交易所" });
            }
        }

        if (index % 2 == 0)
        {
            yield return ("regional-step", Entry("展示", today.AddDays(-1000)) with { Party = "示例股权交易中心" });
            yield return ("neeq-step", Entry("签约主办券商", today.AddDays(-150)) with { Party = "示例证券" });
        }
    }

    private static RecordEntry Entry(string title, DateOnly on) => new(title, on, null, null, null, null, null, null, Source);
}
