using System.Text.RegularExpressions;

namespace ListingPipeline.Architecture.Tests.Common;

/// <summary>The one list of feature names; folders in every layer, test project and the client come from it.</summary>
internal static partial class Features
{
    public static IReadOnlyList<string> All { get; } =
    [
        "Enterprises", "Policies", "Eligibility", "Rankings", "CountyAssessments", "ReserveLibrary", "Targets", "GreenChannel", "JointMeetings", "Tasks",
        "Institutions", "Matching", "Experts", "Incentives", "Funds", "Training", "Reports", "Imports", "Jobs", "Notifications", "Attachments", "Identity", "Audit", "Cockpit", "Search", "Help",
    ];

    /// <summary>Folders that are no feature, by the folder they stand in.</summary>
    public static IReadOnlyDictionary<string, string[]> Besides { get; } = new Dictionary<string, string[]>
    {
        ["src/Domain"] = ["Common"],
        ["src/Application"] = ["Common"],
        ["src/Infrastructure"] = ["Common", "Demo", "Persistence", "Sql"],
        ["src/Infrastructure/Sql"] = ["Persistence"],
        ["src/Api"] = ["Common", "Properties", "openapi"],
        ["tests/Domain.UnitTests"] = ["Common"],
        ["tests/Application.UnitTests"] = ["Common"],
        ["tests/Policy.Tests"] = ["Common"],
        ["tests/Infrastructure.IntegrationTests"] = ["Common", "Demo", "Persistence"],
        ["tests/Api.FunctionalTests"] = ["Common", "Contract", "Demo"],
        ["client/src/features"] = [],
    };

    /// <summary>Name of a feature as files of the client and codes spell it, e.g. <c>county-assessments</c>.</summary>
    public static string Kebab(string name) => WordStart().Replace(name, "-$0").TrimStart('-').ToLowerInvariant();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex WordStart();
}
