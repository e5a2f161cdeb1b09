using System.Runtime.CompilerServices;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Rankings;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Rankings;

/// <summary>Builds the facts of a past day from the log: values are never overwritten there.</summary>
internal sealed class PastFactsReader(DbSession session, IPolicyCatalog policies) : IPastFactsReader
{
    private const string JointStock = "股份有限公司";
    private const string Limited = "有限责任公司";

    /// <summary>Figures of a year are at hand from this month of the next: by then the annual accounts are due.</summary>
    private const int AccountsDueMonth = 5;
    private static readonly TimeSpan ChinaTime = TimeSpan.FromHours(8);

    private readonly MetricCatalog _metrics = policies.Metrics;

    public async IAsyncEnumerable<EnterpriseFactsRecord> StreamAsync(
        string cityCode,
        DateOnly day,
        BacktestKnowledge knowledge,
        IReadOnlyDictionary<Guid, DateOnly> listedOn,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cityPrefix = cityCode + "%";
        var knownBefore = knowledge == BacktestKnowledge.Recorded
            ? new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), ChinaTime).ToUniversalTime()
            : DateTimeOffset.MaxValue.AddDays(-1);
        var enterprises = await session.QueryAsync<PastEnterpriseRow>("Rankings/StreamPastEnterprises", new { cityPrefix }, cancellationToken);
        var rows = session.StreamAsync<PastFactRow>("Rankings/StreamPastFacts", new { cityPrefix, knownBefore }, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (rows)
        {
            var hasRow = await rows.MoveNextAsync();
            foreach (var enterprise in enterprises)
            {
                var builder = new EnterpriseFactsBuilder(_metrics);
                for (; hasRow && rows.Current.EnterpriseId == enterprise.Id; hasRow = await rows.MoveNextAsync())
                {
                    if (FactOf(rows.Current, day, knowledge) is { } fact)
                    {
                        builder.Add(fact);
                    }
                }

                if (enterprise.EstablishedOn is not { } established || established <= day)
                {
                    yield return ToRecord(enterprise, builder, day, listedOn);
                }
            }
        }
    }

    private Fact? FactOf(PastFactRow row, DateOnly day, BacktestKnowledge knowledge)
    {
        if (_metrics.Find(row.Metric) is not { } metric || metric.IsYearly != (row.FiscalYear != 0) || (row.ScaledNumber is null && row.Word is null))
        {
            return null;
        }

        var number = row.ScaledNumber is { } scaled ? scaled / (decimal)metric.StorageScale : (decimal?)null;
        if (knowledge == BacktestKnowledge.Periods)
        {
            var lastYear = day.Month >= AccountsDueMonth ? day.Year - 1 : day.Year - 2;
            if (row.FiscalYear > lastYear || (metric.Kind == MetricKind.Date && number > day.DayNumber))
            {
                return null;
            }
        }

        return new Fact(metric, row.FiscalYear == 0 ? null : row.FiscalYear, number, row.Word);
    }

    private EnterpriseFactsRecord ToRecord(PastEnterpriseRow enterprise, EnterpriseFactsBuilder builder, DateOnly day, IReadOnlyDictionary<Guid, DateOnly> listedOn)
    {
        Set("established_on", enterprise.EstablishedOn?.DayNumber, null);
        Set("industry_code", null, enterprise.IndustryCode);
        Set("county_code", null, enterprise.CountyCode);
        Set("company_form", null, FormOn(day, enterprise.CompanyForm, builder));
        var isListed = listedOn.TryGetValue(enterprise.Id, out var first) ? first <= day : enterprise.Stage == nameof(ListingStage.Listed) ? (bool?)null : false;
        Set("is_listed", isListed is { } flag ? flag ? 1 : 0 : null, null);
        return new EnterpriseFactsRecord(enterprise.Id, enterprise.Name, enterprise.CreditCode, enterprise.CountyCode, builder.Build());

        void Set(string name, decimal? number, string? word)
        {
            if (_metrics.Find(name) is { } metric && (number is not null || word is not null))
            {
                builder.Add(new Fact(metric, null, number, word));
            }
        }
    }

    /// <summary>The legal form of today, unless the share reform is known to have been completed later.</summary>
    private string? FormOn(DateOnly day, string? form, EnterpriseFactsBuilder builder)
    {
        var word = form switch
        {
            null => null,
            nameof(CompanyForm.Limited) => Limited,
            nameof(CompanyForm.JointStock) => JointStock,
            _ => "其他",
        };
        return word == JointStock && _metrics.Find("share_reform_completed_on") is { } completed && builder.Build().Date(completed) > day ? Limited : word;
    }

    internal sealed class PastEnterpriseRow
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public string? CreditCode { get; init; }

        public string? CountyCode { get; init; }

        public string? IndustryCode { get; init; }

        public string? CompanyForm { get; init; }

        public DateOnly? EstablishedOn { get; init; }

        public string Stage { get; init; } = "";
    }

    internal sealed class PastFactRow
    {
        public Guid EnterpriseId { get; init; }

        public string Metric { get; init; } = "";

        public int FiscalYear { get; init; }

        public long? ScaledNumber { get; init; }

        public string? Word { get; init; }
    }
}
