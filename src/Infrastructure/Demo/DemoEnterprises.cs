using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Policies;

namespace ListingPipeline.Infrastructure.Demo;

/// <summary>A fictional enterprise with its facts.</summary>
internal sealed record DemoEnterprise(Enterprise Enterprise, IReadOnlyList<FactChange> Facts);

/// <summary>Makes fictional enterprises: the same ones for the same count and day, in real counties, with valid credit codes.</summary>
internal sealed class DemoEnterprises(IPolicyCatalog policies)
{
    private const int Seed = 20220601;

    /// <summary>Programme whose lists of a hundred the default demo must be able to fill.</summary>
    private const string ListProgramme = "guangzhou-2022";

    private static readonly DemoTrade[] Trades =
    [
        new("精工", "C3562", 1.0), new("智造", "C3491", 1.2), new("新材", "C2659", 1.3), new("生物", "C2761", 0.9), new("软件", "I6513", 0.8),
        new("芯片", "C3973", 1.4), new("能源", "D4415", 1.6), new("环保", "N7721", 0.7), new("数据", "I6540", 0.8), new("医疗", "C3581", 1.0),
        new("农牧", "A0311", 0.4), new("食品", "C1491", 0.9), new("建工", "E4720", 1.1), new("物流", "G5432", 0.9), new("商贸", "F5179", 1.5),
        new("检测", "M7452", 0.5), new("文旅", "R8624", 0.3), new("物业", "K7020", 0.4),
    ];

    public IEnumerable<DemoEnterprise> Generate(int count, DateOnly today)
    {
        // Cities whose programme sets targets; the others have lists only.
        var counties = policies.Packs.Where(p => p.City is not null && p.Targets.Count > 0).SelectMany(p => p.Counties.Select(c => (Pack: p, County: c))).ToArray();
        var random = new Random(Seed);
        for (var number = 1; number <= count; number++)
        {
            var (pack, county) = counties[random.Next(counties.Length)];
            yield return Make(number, pack, county, random, today);
        }
    }

    /// <summary>More enterprises in a city whose programme sets no targets, numbered on from the others.</summary>
    /// <param name="pack">Pack of the city.</param>
    /// <param name="after">Number of the last enterprise there is.</param>
    /// <param name="count">How many.</param>
    /// <param name="today">Today.</param>
    public IEnumerable<DemoEnterprise> GenerateIn(PolicyPack pack, int after, int count, DateOnly today)
    {
        var random = new Random(Seed + count);
        for (var number = 0; number < count; number++)
        {
            yield return Make(after + number + 1, pack, pack.Counties[number % pack.Counties.Count], random, today);
        }
    }

    private DemoEnterprise Make(int number, PolicyPack pack, County county, Random random, DateOnly today)
    {
        var trade = Trades[random.Next(Trades.Length)];
        var isJointStock = random.NextDouble() < 0.45;
        var stage = StageOf(isJointStock, random);
        var city = pack.City!.Name.Zh.TrimEnd('市');
        var establishedOn = new DateOnly(2000 + random.Next(22), 1 + random.Next(12), 1 + random.Next(28));
        var identity = new EnterpriseIdentity(
            $"{city}示例{trade.Word}{number:D3}{(isJointStock ? "股份有限公司" : "有限公司")}",
            Code(county, number),
            county.Code,
            trade.IndustryCode,
            isJointStock ? CompanyForm.JointStock : CompanyForm.Limited,
            establishedOn,
            $"{pack.City.Name.Zh}{county.Name.Zh}示例大道{number}号",
            random.NextDouble() < 0.05 ? $"{city}示例{trade.Word}旧名{number:D3}有限公司" : null);
        var enterprise = Enterprise.Register(IdOf(number), identity, stage, today).Value;
        var facts = new DemoFacts(policies.Metrics, random, today, pack.Identity.Id == ListProgramme).Make(trade.Size, stage, isJointStock, establishedOn);
        return new DemoEnterprise(enterprise, facts);
    }

    /// <summary>The same id on every machine, so that links in the tour and pictures stay good.</summary>
    internal static Guid IdOf(int number) => Guid.ParseExact($"01930000-0000-7000-8000-{number:D12}", "D");

    private static ListingStage StageOf(bool isJointStock, Random random)
    {
        var roll = random.NextDouble();
        if (!isJointStock)
        {
            return roll < 0.85 ? ListingStage.Cultivation : ListingStage.ShareReform;
        }

        return roll switch
        {
            < 0.55 => ListingStage.ShareReform,
            < 0.75 => ListingStage.TutoringFiled,
            < 0.85 => ListingStage.TutoringAccepted,
            < 0.90 => ListingStage.ApplicationAccepted,
            < 0.94 => ListingStage.Inquiry,
            < 0.96 => ListingStage.ListingCommittee,
            < 0.98 => ListingStage.Registration,
            _ => ListingStage.Listed,
        };
    }

    /// <summary>91 (enterprise), the county as registering office, a fictional organisation code with a right check digit, and the check character.</summary>
    private static CreditCode Code(County county, int number)
    {
        var organisation = $"MADEM{number % 1000:D3}";
        if (number >= 1000)
        {
            organisation = $"MAD{number:D5}";
        }

        organisation = organisation.Length == 8 ? organisation : $"M{number:D7}";
        foreach (var check in "0123456789X")
        {
            var code = CreditCode.Complete($"91{county.Code}{organisation}{check}");
            if (code.InnerCheckHolds)
            {
                return code;
            }
        }

        throw new InvalidOperationException("An organisation code always has one check digit.");
    }

    private sealed record DemoTrade(string Word, string IndustryCode, double Size);
}
