using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Cockpit;

/// <summary>Which days are asked for.</summary>
/// <param name="From">First day, inclusive; null for none.</param>
/// <param name="Until">Last day, inclusive.</param>
/// <param name="Today">Days before it are overdue.</param>
/// <param name="Take">At most so many are named; all are counted.</param>
public sealed record DueDays(DateOnly? From, DateOnly Until, DateOnly Today, int Take);

/// <summary>What is due, counted, the first of it named.</summary>
/// <param name="Total">How much is due.</param>
/// <param name="Overdue">Of it, what is past its day.</param>
/// <param name="Items">The first of it, by day.</param>
public sealed record DueFound(int Total, int Overdue, IReadOnlyList<DueItem> Items)
{
    /// <summary>Nothing is due.</summary>
    public static DueFound Nothing { get; } = new(0, 0, []);
}

/// <summary>Reads what is due about enterprises, by day, then by name.</summary>
public interface IDueReader
{
    /// <summary>Records of a kind that end or are due, were not closed, and belong to a city's enterprises in scope; the id is the enterprise's.</summary>
    Task<DueFound> RecordsAsync(string kind, string cityCode, DueDays days, Scope scope, CancellationToken cancellationToken);

    /// <summary>Members in scope whose promised share reform is owed; the id is the member's.</summary>
    Task<DueFound> ReformsAsync(IReadOnlyList<string> libraries, DueDays days, Scope scope, CancellationToken cancellationToken);

    /// <summary>Members in scope whose check is due; the id is the member's.</summary>
    Task<DueFound> RechecksAsync(IReadOnlyList<string> libraries, DueDays days, Scope scope, CancellationToken cancellationToken);

    /// <summary>Applications in scope on which opinions are awaited; the id is the application's.</summary>
    Task<DueFound> OpinionsAsync(IReadOnlyList<string> libraries, DueDays days, Scope scope, CancellationToken cancellationToken);
}
