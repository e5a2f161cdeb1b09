using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Eligibility;

internal sealed class ScenarioStore(DbSession session) : IScenarioStore
{
    private const int LongestText = 4000;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public async Task<IReadOnlyList<SavedScenario>> ListAsync(Guid userId, CancellationToken cancellationToken) =>
        [.. (await session.QueryAsync<ScenarioRow>("Eligibility/ListScenarios", new { userId }, cancellationToken)).Select(row => row.ToScenario())];

    public async Task<bool> AddAsync(SavedScenario scenario, CancellationToken cancellationToken)
    {
        var row = ScenarioRow.Of(scenario);
        return row.ScenarioText.Length <= LongestText && await session.ExecuteAsync("Eligibility/AddScenario", row, cancellationToken) == 1;
    }

    public async Task<bool> UpdateAsync(Guid id, Guid ownerId, string name, bool isShared, int version, CancellationToken cancellationToken) =>
        await session.ExecuteAsync("Eligibility/UpdateScenario", new { id, ownerId, name, isShared, version }, cancellationToken) == 1;

    public async Task<bool> DeleteAsync(Guid id, Guid ownerId, CancellationToken cancellationToken) =>
        await session.ExecuteAsync("Eligibility/DeleteScenario", new { id, ownerId }, cancellationToken) == 1;

    internal sealed class ScenarioRow
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public Guid OwnerId { get; init; }

        public string OwnerName { get; init; } = "";

        public bool IsShared { get; init; }

        public string ScenarioText { get; init; } = "{}";

        public DateTimeOffset SavedAt { get; init; }

        public int Version { get; init; }

        public static ScenarioRow Of(SavedScenario saved) => new()
        {
            Id = saved.Id,
            Name = saved.Name,
            OwnerId = saved.OwnerId,
            OwnerName = saved.OwnerName,
            IsShared = saved.IsShared,
            ScenarioText = JsonSerializer.Serialize(saved.Scenario, Format),
            SavedAt = saved.SavedAt,
            Version = saved.Version,
        };

        public SavedScenario ToScenario() =>
            new(Id, Name, OwnerId, OwnerName, IsShared, JsonSerializer.Deserialize<ImpactScenario>(ScenarioText, Format)!, SavedAt, Version);
    }
}
