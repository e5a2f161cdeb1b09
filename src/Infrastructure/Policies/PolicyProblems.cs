namespace ListingPipeline.Infrastructure.Policies;

/// <summary>Collects what is wrong with the policy files, so that one start names every mistake.</summary>
public sealed class PolicyProblems
{
    private readonly List<string> _all = [];

    public IReadOnlyList<string> All => _all;

    /// <param name="location"><c>file:line</c>.</param>
    /// <param name="path">Keys from the top of the file, e.g. <c>rules[2].versions[0].from</c>.</param>
    /// <param name="what">What is wrong.</param>
    public void Add(string location, string path, string what) => _all.Add(path.Length == 0 ? $"{location}: {what}" : $"{location}: {path}: {what}");

    public void ThrowIfAny()
    {
        if (_all.Count > 0)
        {
            throw new PolicyLoadException([.. _all]);
        }
    }
}

/// <summary>The policy files cannot be used; the program does not start on them.</summary>
public sealed class PolicyLoadException(IReadOnlyList<string> problems)
    : Exception($"{problems.Count} problem(s) in the policy files:{Environment.NewLine}{string.Join(Environment.NewLine, problems)}")
{
    /// <summary>Every problem as <c>file:line: path: what</c>.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
