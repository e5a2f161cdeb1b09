namespace ListingPipeline.Domain.Imports;

/// <summary>Collects findings; counts all, keeps the first of each code so that a hopeless file cannot fill memory.</summary>
/// <param name="keptPerCode">How many findings of one code are kept.</param>
public sealed class FindingLog(int keptPerCode = 500)
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<ImportFinding> _kept = [];

    /// <summary>Number of errors noted, kept or not.</summary>
    public int ErrorCount { get; private set; }

    /// <summary>Number of warnings noted, kept or not.</summary>
    public int WarningCount { get; private set; }

    /// <summary>Findings noted by code, kept or not.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    /// <summary>Kept findings by row and column, errors before warnings at one place.</summary>
    public IReadOnlyList<ImportFinding> Kept => [.. _kept.OrderBy(f => f.Row).ThenBy(f => f.Column).ThenBy(f => f.Severity)];

    /// <summary>Notes an error.</summary>
    public void Error(string code, int row, int column, string message) => Add(FindingSeverity.Error, code, row, column, message);

    /// <summary>Notes a warning.</summary>
    public void Warning(string code, int row, int column, string message) => Add(FindingSeverity.Warning, code, row, column, message);

    private void Add(FindingSeverity severity, string code, int row, int column, string message)
    {
        ErrorCount += severity == FindingSeverity.Error ? 1 : 0;
        WarningCount += severity == FindingSeverity.Warning ? 1 : 0;
        var count = _counts.GetValueOrDefault(code) + 1;
        _counts[code] = count;
        if (count <= keptPerCode)
        {
            _kept.Add(new ImportFinding(severity, code, row, column, message));
        }
    }
}
