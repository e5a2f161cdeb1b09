using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Reads what was known of enterprises on a past day from the log of facts.</summary>
public interface IPastFactsReader
{
    /// <summary>Enterprises of a city that existed on the day, with the facts of it, in the order of ids.</summary>
    /// <remarks>Master data are kept as they are today only. Whether an enterprise was listed follows from <paramref name="listedOn"/>: not listed before that day, and unknown
    /// where it is listed today without a day. A joint-stock company whose reform was completed after the day counts as a limited one.</remarks>
    /// <param name="cityCode">First four digits of the city's division code.</param>
    /// <param name="day">The past day, in China.</param>
    /// <param name="knowledge">What may be known of it.</param>
    /// <param name="listedOn">First day on an exchange by enterprise, where known.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    IAsyncEnumerable<EnterpriseFactsRecord> StreamAsync(
        string cityCode, DateOnly day, BacktestKnowledge knowledge, IReadOnlyDictionary<Guid, DateOnly> listedOn, CancellationToken cancellationToken);
}
