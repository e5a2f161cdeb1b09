using System.Globalization;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Rankings;

/// <summary>Expected failures of the rankings feature.</summary>
public static class RankingErrors
{
    /// <summary>No such draft.</summary>
    public static readonly Error DraftNotFound = new("rankings.draft-not-found", ErrorKind.NotFound, "There is no such draft.");

    /// <summary>No such edition.</summary>
    public static readonly Error EditionNotFound = new("rankings.edition-not-found", ErrorKind.NotFound, "There is no such edition.");

    /// <summary>The enterprise is not among the draft's candidates.</summary>
    public static readonly Error CandidateNotFound = new("rankings.candidate-not-found", ErrorKind.NotFound, "The enterprise is not among the candidates of this draft.");

    /// <summary>No such adjustment on this draft.</summary>
    public static readonly Error AdjustmentNotFound = new("rankings.adjustment-not-found", ErrorKind.NotFound, "There is no such adjustment on this draft.");

    /// <summary>The programme has no ranking model in force on the day.</summary>
    public static readonly Error NoModelInForce = new("rankings.no-model-in-force", ErrorKind.Refused, "The programme has no ranking model in force on that day.");

    /// <summary>A list cannot be drawn up for a day to come.</summary>
    public static readonly Error DayInFuture = Field("rankings.day-in-future", "asOf", "A list cannot be drawn up for a day to come.");

    /// <summary>The year of the list is outside 2000 to 2100.</summary>
    public static readonly Error ListYearOutOfRange = Field("rankings.list-year-out-of-range", "listYear", "The year of the list must lie between 2000 and 2100.");

    /// <summary>Nobody meets the entry conditions, so that there is nothing to rank.</summary>
    public static readonly Error NoCandidate = new("rankings.no-candidate", ErrorKind.Refused, "No enterprise of the programme meets the entry conditions on that day.");

    /// <summary>The draft was published and can no longer be changed, deleted or published.</summary>
    public static readonly Error AlreadyPublished = new("rankings.already-published", ErrorKind.Conflict, "The draft was published; a published edition cannot be changed.");

    /// <summary>The draft is before the reviewer.</summary>
    public static readonly Error InReview = new("rankings.in-review", ErrorKind.Conflict, "The draft is under review; it can be changed after it was sent back.");

    /// <summary>A draft is published from the review only.</summary>
    public static readonly Error NotReviewed = new("rankings.not-reviewed", ErrorKind.Conflict, "The draft was not submitted for review; submit it first.");

    /// <summary>Somebody changed the draft since it was read.</summary>
    public static readonly Error StaleVersion = new("rankings.stale-version", ErrorKind.Conflict, "The draft was changed by somebody else; read it again.");

    /// <summary>Another edition of the same year was published at the same moment.</summary>
    public static readonly Error NumberTaken = new("rankings.number-taken", ErrorKind.Conflict, "Another edition was published at the same moment; look at it before publishing again.");

    /// <summary>A candidate that fails an entry condition cannot be admitted by decision.</summary>
    public static readonly Error EntryConditionNotMet = new("rankings.entry-condition-not-met", ErrorKind.Refused, "The candidate fails an entry condition; only open conditions can be decided by an officer.");

    /// <summary>The candidate takes part already.</summary>
    public static readonly Error NothingToAdmit = new("rankings.nothing-to-admit", ErrorKind.Conflict, "The candidate has no open entry condition.");

    /// <summary>The candidate was not scored, so that points cannot change its place.</summary>
    public static readonly Error NotScored = new("rankings.not-scored", ErrorKind.Conflict, "The candidate was not scored; points cannot change its place.");

    /// <summary>The same decision was taken already.</summary>
    public static readonly Error AlreadyDecided = new("rankings.already-decided", ErrorKind.Conflict, "The same decision stands already; withdraw it to decide anew.");

    /// <summary>Too few or too many draws, or a spread outside 0 to 99 %.</summary>
    public static readonly Error RobustnessOutOfRange = Field(
        "rankings.robustness-out-of-range",
        "draws",
        $"Between {RankingRobustness.FewestDraws} and {RankingRobustness.MostDraws} draws with a spread of 0 to 99 percent, and at most {RankingRobustness.MostRankings} draws times ranked candidates.");

    /// <summary>Weights can only be varied where the parts add up.</summary>
    public static readonly Error RobustnessNotArithmetic = new(
        "rankings.robustness-not-arithmetic", ErrorKind.Refused, "Robustness is studied for arithmetic aggregation only.");

    /// <summary>A reason is missing or too long.</summary>
    public static readonly Error ReasonRequired = Field(
        "rankings.reason-required", "reason", $"A reason of 1 to {RankingAdjustment.ReasonLength} characters is needed.");

    /// <summary>A title is missing or too long.</summary>
    public static readonly Error TitleRequired = Field("rankings.title-required", "title", $"A title of 1 to {RankingDraft.TitleLength} characters is needed.");

    /// <summary>No loaded policy pack of that id describes a city's programme.</summary>
    public static Error UnknownProgramme(string programme) => Field("rankings.unknown-programme", "programme", $"There is no programme '{programme}'.");

    /// <summary>The enterprise occurs twice among the candidates.</summary>
    public static Error DuplicateCandidate(string name) =>
        new("rankings.duplicate-candidate", ErrorKind.Conflict, $"'{name}' occurs twice among the candidates.");

    /// <summary>Points outside what the model allows, zero, or finer than two decimals.</summary>
    public static Error PointsOutOfRange(decimal maximum) => Field(
        "rankings.points-out-of-range",
        "points",
        $"Points must lie between -{maximum.ToString(CultureInfo.InvariantCulture)} and {maximum.ToString(CultureInfo.InvariantCulture)}, not be zero, and have at most two decimals.");

    /// <summary>Says as which edition, by whom and when a draft was published; the message of <see cref="AlreadyPublished"/> to who comes second.</summary>
    public static string PublishedAs(RankingEdition edition) => string.Create(
        CultureInfo.InvariantCulture,
        $"The draft was published as edition {edition.Label} by {edition.PublishedBy} on {edition.PublishedAt:yyyy-MM-dd HH:mm} UTC; a published edition cannot be changed.");

    private static Error Field(string code, string path, string message) => new Error(code, ErrorKind.Invalid, message).At(new FieldError(path, code, message));
}
