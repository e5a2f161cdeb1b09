using System.Globalization;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Domain.ReserveLibrary;

/// <summary>Looks at a member for what its library watches for. A missing fact is never a finding.</summary>
public static class ReserveWatch
{
    private const string JointStock = "股份有限公司";
    private const string GradeD = "D";
    private const int TaxYearsBack = 3;

    private const string MovedAway = "迁出";
    private static readonly string[] QuotedTiers = ["基础层", "创新层"];
    private static readonly string[] Ceased = ["停业", "清算", "注销", "吊销"];

    /// <summary>What is found, in the order of the pack.</summary>
    /// <param name="library">The library.</param>
    /// <param name="member">The member, in the library.</param>
    /// <param name="frame">What is known of the enterprise, and the day.</param>
    /// <param name="failed">Names of the conditions it fails today; empty when it qualifies.</param>
    /// <param name="cityCode">First four digits of the city's division code; null when the pack has no city.</param>
    public static IReadOnlyList<FoundFact> Find(Library library, ReserveMember member, EvaluationFrame frame, IReadOnlyList<LocalizedText> failed, string? cityCode) =>
    [
        .. from rule in library.Findings
           from evidence in rule.Kind == FindingKind.CertificateExpired ? Certificates(rule, frame) : [Evidence(rule.Kind, library, member, frame, failed, cityCode)]
           where evidence is not null
           select new FoundFact(rule.Kind, new LocalizedText(Cut(evidence.Zh), Cut(evidence.En)), rule.Source),
    ];

    private static IEnumerable<LocalizedText?> Certificates(FindingRule rule, EvaluationFrame frame)
    {
        foreach (var certificate in rule.Certificates)
        {
            if (frame.Facts.Date(certificate.Metric) is { } issued && issued.Year + certificate.Years <= DateOnly.MaxValue.Year && issued.AddYears(certificate.Years) < frame.AsOf)
            {
                var end = Day(issued.AddYears(certificate.Years));
                yield return new(
                    $"{certificate.Metric.Label.Zh}{Day(issued)}，有效期{certificate.Years}年，已于{end}到期",
                    $"{certificate.Metric.Label.En} {Day(issued)}, valid for {certificate.Years} years, ran out on {end}");
            }
        }
    }

    private static LocalizedText? Evidence(
        FindingKind kind, Library library, ReserveMember member, EvaluationFrame frame, IReadOnlyList<LocalizedText> failed, string? cityCode) => kind switch
        {
            FindingKind.ShareReformOverdue => member.Promise is { } promise && promise.IsOverdue(frame.AsOf) && Word(frame, "company_form") != JointStock
                ? new($"{Day(member.AdmittedOn)}入库，应于{Day(promise.DueOn)}前完成股份制改造", $"Admitted on {Day(member.AdmittedOn)}; the share reform was due by {Day(promise.DueOn)}")
                : null,
            FindingKind.TaxCreditD => TaxCredit(frame),
            FindingKind.MovedOut => MovedOut(frame, cityCode),
            FindingKind.Cancelled => Word(frame, "registration_status") is { } status && Ceased.Contains(status)
                ? new($"登记状态：{status}", $"Registration status: {English(frame, "registration_status", status)}")
                : null,
            FindingKind.Listed => frame.Facts.Catalog.Find("is_listed") is { } listed && frame.Facts.Flag(listed) == true
                ? new("企业库记录为已在境内外证券交易所上市", "The register says it is listed on an exchange")
                : null,
            FindingKind.Quoted => Word(frame, "neeq_tier") is { } tier && QuotedTiers.Contains(tier)
                ? new($"已在新三板挂牌，所属层级：{tier}", $"Quoted on the NEEQ: {English(frame, "neeq_tier", tier)}")
                : null,
            FindingKind.ConditionsNotMet => library.Standard is not null && failed.Count > 0
                ? new($"不符合：{string.Join("；", failed.Select(one => one.Zh))}", $"Not met: {string.Join("; ", failed.Select(one => one.En))}")
                : null,
            FindingKind.RecheckDue => member.RecheckDueOn is { } due && due <= frame.AsOf ? new($"应于{Day(due)}前复核", $"The check was due by {Day(due)}") : null,
            _ => null,
        };

    /// <summary>By the county of registration where it is known to lie outside, otherwise by the status, since a county of a city without a programme cannot be entered.</summary>
    private static LocalizedText? MovedOut(EvaluationFrame frame, string? cityCode) =>
        cityCode is not null && Word(frame, "county_code") is { } county && !county.StartsWith(cityCode, StringComparison.Ordinal)
            ? new($"现注册地区划代码{county}，不在本市", $"Registered in {county}, outside the city")
            : cityCode is not null && Word(frame, "registration_status") == MovedAway
                ? new($"登记状态：{MovedAway}", $"Registration status: {English(frame, "registration_status", MovedAway)}")
                : null;

    /// <summary>The grade of the latest year that is known counts; a year nobody knows says nothing.</summary>
    private static LocalizedText? TaxCredit(EvaluationFrame frame)
    {
        if (frame.Facts.Catalog.Find("tax_credit") is not { } metric)
        {
            return null;
        }

        for (var year = frame.AsOf.Year - 1; year >= frame.AsOf.Year - TaxYearsBack; year--)
        {
            if (frame.Facts.Choice(metric, year) is { } grade)
            {
                return grade == GradeD
                    ? new(string.Create(CultureInfo.InvariantCulture, $"{year}年度纳税信用等级为D级"), string.Create(CultureInfo.InvariantCulture, $"Tax credit grade D for {year}"))
                    : null;
            }
        }

        return null;
    }

    private static string? Word(EvaluationFrame frame, string metric) => frame.Facts.Catalog.Find(metric) is { } choice ? frame.Facts.Choice(choice) : null;

    private static string English(EvaluationFrame frame, string metric, string word) => frame.Facts.Catalog.Find(metric)?.EnglishOf(word) ?? word;

    private static string Cut(string evidence) => evidence.Length <= ReserveFinding.LongestEvidence ? evidence : evidence[..ReserveFinding.LongestEvidence];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
