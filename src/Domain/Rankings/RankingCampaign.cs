using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Rankings;

/// <summary>How far a year's call for candidates has come.</summary>
public enum CampaignStage
{
    /// <summary>征集: candidates are named.</summary>
    Collecting,

    /// <summary>核验: what was submitted is checked.</summary>
    Checking,

    /// <summary>已确定: the candidates stand.</summary>
    Settled,
}

/// <summary>A year's call for candidates 征集. Source: GZ22 三(一).</summary>
public sealed record RankingCampaign
{
    /// <summary>Longest title, in characters.</summary>
    public const int TitleLength = 100;

    private const int LongestWindowDays = 366;

    private RankingCampaign()
    {
    }

    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Policy pack, e.g. <c>guangzhou-2022</c>.</summary>
    public required string Programme { get; init; }

    /// <summary>Year of the lists it is for; a programme has one campaign a year.</summary>
    public required int ListYear { get; init; }

    /// <summary>Title for the office.</summary>
    public required string Title { get; init; }

    /// <summary>First day nominations are taken.</summary>
    public required DateOnly OpensOn { get; init; }

    /// <summary>Last day nominations are taken, inclusive.</summary>
    public required DateOnly ClosesOn { get; init; }

    /// <summary>How far it has come.</summary>
    public required CampaignStage Stage { get; init; }

    /// <summary>Who opened it, and when.</summary>
    public required Signature Opened { get; init; }

    /// <summary>Version; a caller names the one it read.</summary>
    public required int Version { get; init; }

    /// <summary>Opens a campaign.</summary>
    /// <returns>The campaign, or <c>rankings.title-required</c>, <c>rankings.list-year-out-of-range</c>, <c>rankings.window-invalid</c>.</returns>
    public static Result<RankingCampaign> Open(
        Guid id, string programme, int listYear, string? title, (DateOnly OpensOn, DateOnly ClosesOn) window, Signature by)
    {
        var text = title?.Trim() ?? string.Empty;
        if (text.Length is 0 or > TitleLength || text.Any(char.IsControl))
        {
            return RankingErrors.TitleRequired;
        }

        if (listYear is < 2000 or > 2100)
        {
            return RankingErrors.ListYearOutOfRange;
        }

        if (window.ClosesOn < window.OpensOn || window.ClosesOn.DayNumber - window.OpensOn.DayNumber > LongestWindowDays
            || Math.Abs(window.OpensOn.Year - listYear) > 1)
        {
            return RankingErrors.WindowInvalid;
        }

        return Restore(id, programme, listYear, text, window, CampaignStage.Collecting, by, 1);
    }

    /// <summary>A campaign as it was stored.</summary>
    public static RankingCampaign Restore(
        Guid id, string programme, int listYear, string title, (DateOnly OpensOn, DateOnly ClosesOn) window, CampaignStage stage, Signature opened, int version) => new()
        {
            Id = id,
            Programme = programme,
            ListYear = listYear,
            Title = title,
            OpensOn = window.OpensOn,
            ClosesOn = window.ClosesOn,
            Stage = stage,
            Opened = opened,
            Version = version,
        };
}
