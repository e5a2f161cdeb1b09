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

    /// <summary>A newer edition of the programme was published; only the newest one is managed.</summary>
    public static readonly Error EditionSuperseded = new("rankings.edition-superseded", ErrorKind.Conflict, "A newer edition was published; removals are decided on the newest one.");

    /// <summary>The enterprise was removed from the edition already.</summary>
    public static readonly Error AlreadyRemoved = new("rankings.already-removed", ErrorKind.Conflict, "The enterprise was removed from this edition already.");

    /// <summary>The same cause is open for the enterprise already.</summary>
    public static readonly Error RemovalOpen = new("rankings.removal-open", ErrorKind.Conflict, "This cause is open for the enterprise already; decide it first.");

    /// <summary>No such case, or not in the caller's scope.</summary>
    public static readonly Error RemovalNotFound = new("rankings.removal-not-found", ErrorKind.NotFound, "There is no such case.");

    /// <summary>The pack does not name the cause.</summary>
    public static readonly Error UnknownCause = Field("rankings.unknown-cause", "cause", "The programme knows no such cause of removal.");

    /// <summary>The enterprise is not on the lists of the edition.</summary>
    public static readonly Error NotOnList = new("rankings.not-on-list", ErrorKind.NotFound, "The enterprise is not on the lists of this edition.");

    /// <summary>Somebody changed the case since it was read.</summary>
    public static readonly Error RemovalStale = new("rankings.removal-stale", ErrorKind.Conflict, "The case was changed by somebody else; read it again.");

    /// <summary>The days of a backtest are in the wrong order or to come.</summary>
    public static readonly Error BacktestDays = Field("rankings.backtest-days", "asOf", "The day of the list lies before the last day of the listings, and that not after today.");

    /// <summary>No such study; a job keeps it when it ends.</summary>
    public static readonly Error StudyNotFound = new("rankings.study-not-found", ErrorKind.NotFound, "There is no such study.");

    /// <summary>No such sheet, or another expert's.</summary>
    public static readonly Error SheetNotFound = new("rankings.sheet-not-found", ErrorKind.NotFound, "There is no such score sheet of yours.");

    /// <summary>The model of the draft knows no experts.</summary>
    public static readonly Error NoExpertRules = new("rankings.no-expert-rules", ErrorKind.Refused, "The model of this draft does not provide for experts.");

    /// <summary>A criterion lacks points, or they are out of range.</summary>
    public static readonly Error SheetIncomplete = new("rankings.sheet-incomplete", ErrorKind.Invalid, "Every criterion needs points from 0 to 100 with at most one decimal.");

    /// <summary>The expert did not declare to be free of interests.</summary>
    public static readonly Error DeclarationNeeded = Field(
        "rankings.declaration-needed", "hasNoConflict", "Declare that you have no interest in the enterprise, or step aside.");

    /// <summary>The expert stepped aside.</summary>
    public static readonly Error ExpertRecused = new("rankings.expert-recused", ErrorKind.Conflict, "You stepped aside for this enterprise.");

    /// <summary>Data forbid the expert to judge the enterprise, whatever is declared.</summary>
    public static readonly Error ExpertConflictFound = new(
        "rankings.expert-conflict", ErrorKind.Conflict, "You or your institution have an interest in this enterprise; step aside.");

    /// <summary>The same tie is recorded already.</summary>
    public static readonly Error InterestExists = new("rankings.interest-exists", ErrorKind.Conflict, "This tie is recorded already.");

    /// <summary>No such tie.</summary>
    public static readonly Error InterestNotFound = new("rankings.interest-not-found", ErrorKind.NotFound, "There is no such tie.");

    /// <summary>A comment is missing, too long, or holds control characters.</summary>
    public static readonly Error CommentInvalid = Field("rankings.comment-invalid", "comment", $"At most {ReviewSheet.CommentLength} characters; a reason is needed to step aside.");

    /// <summary>No such expert, or the account is closed.</summary>
    public static readonly Error ExpertNotFound = Field("rankings.expert-not-found", "expertId", "There is no such expert.");

    /// <summary>The institution of the expert is missing or too long.</summary>
    public static readonly Error InstitutionRequired = Field(
        "rankings.institution-required", "institution", $"Say where the expert works, in 1 to {ReviewSheet.InstitutionLength} characters.");

    /// <summary>The ranks to assign are none, in the wrong order, or too many.</summary>
    public static readonly Error RanksInvalid = Field("rankings.ranks-invalid", "fromRank", "Name ranks from 1, at most 300 at once, the first not after the last.");

    /// <summary>No sheet was submitted that could be taken over.</summary>
    public static readonly Error NothingToAdopt = new("rankings.nothing-to-adopt", ErrorKind.Conflict, "The scores of the experts are those the list counts already.");

    /// <summary>No such campaign.</summary>
    public static readonly Error CampaignNotFound = new("rankings.campaign-not-found", ErrorKind.NotFound, "There is no such campaign.");

    /// <summary>No such nomination, or not in the caller's scope.</summary>
    public static readonly Error NominationNotFound = new("rankings.nomination-not-found", ErrorKind.NotFound, "There is no such nomination.");

    /// <summary>The programme has a campaign for that year.</summary>
    public static readonly Error CampaignExists = new("rankings.campaign-exists", ErrorKind.Conflict, "The programme has a campaign for that year already.");

    /// <summary>The programme's pack says nothing about campaigns.</summary>
    public static readonly Error NoCampaignRules = new("rankings.no-campaign-rules", ErrorKind.Refused, "The programme's pack says nothing about calling for candidates.");

    /// <summary>The window ends before it begins, is longer than a year, or lies in another year.</summary>
    public static readonly Error WindowInvalid = Field("rankings.window-invalid", "opensOn", "The window must begin in or next to the year of the list, end after it begins and last at most 366 days.");

    /// <summary>The candidates of the year stand.</summary>
    public static readonly Error CampaignSettled = new("rankings.campaign-settled", ErrorKind.Conflict, "The candidates of this campaign are settled; reopen it to change them.");

    /// <summary>A list cannot be drawn up from a campaign that is under way.</summary>
    public static readonly Error CampaignNotSettled = new(
        "rankings.campaign-not-settled", ErrorKind.Conflict, "The campaign of that year is under way; settle its candidates first, or draw up a trial from the whole register.");

    /// <summary>There is no campaign of that programme and year to take candidates from.</summary>
    public static readonly Error NoCampaign = new("rankings.no-campaign", ErrorKind.Refused, "The programme has no campaign for that year.");

    /// <summary>The window is over, so that nothing is early any more.</summary>
    public static readonly Error WindowOverAlready = new("rankings.window-over", ErrorKind.Conflict, "The window is over; close the call in the usual way.");

    /// <summary>The enterprise is not in the register.</summary>
    public static readonly Error NomineeNotFound = Field("rankings.nominee-not-found", "creditCode", "No enterprise of the register has that credit code; register it first.");

    /// <summary>The source is none of the pack's.</summary>
    public static readonly Error UnknownSource = Field("rankings.unknown-source", "sourceId", "The programme knows no such source of candidates.");

    /// <summary>The caller may not name candidates for that source.</summary>
    public static readonly Error SourceNotYours = new("rankings.source-not-yours", ErrorKind.Forbidden, "Your role cannot name candidates for this source.");

    /// <summary>Which award, fund, list or recommendation is missing or too long.</summary>
    public static readonly Error DetailRequired = Field(
        "rankings.detail-required", "detail", $"Say which award, fund, list or recommendation in 1 to {NominationSource.DetailLength} characters.");

    /// <summary>What the nomination lacks is told by the fields.</summary>
    public static readonly Error NominationIncomplete = new("rankings.nomination-incomplete", ErrorKind.Conflict, "The nomination is incomplete; the fields say what is lacking.");

    /// <summary>The nomination is before the bureau or decided.</summary>
    public static readonly Error NominationClosed = new("rankings.nomination-closed", ErrorKind.Conflict, "The nomination is submitted or decided; its sources can be changed after it was sent back.");

    /// <summary>The candidate was named for that source already.</summary>
    public static Error AlreadyNominated(string by, DateTimeOffset at) => new(
        "rankings.already-nominated",
        ErrorKind.Conflict,
        string.Create(CultureInfo.InvariantCulture, $"{by} named this enterprise for the same source on {at:yyyy-MM-dd}."));

    /// <summary>The window has not begun.</summary>
    public static Error TooEarly(DateOnly opensOn) => new(
        "rankings.too-early", ErrorKind.Conflict, string.Create(CultureInfo.InvariantCulture, $"Nominations are taken from {opensOn:yyyy-MM-dd}."));

    /// <summary>The window is over.</summary>
    public static Error TooLate(DateOnly closesOn) => new(
        "rankings.too-late", ErrorKind.Conflict, string.Create(CultureInfo.InvariantCulture, $"Nominations were taken until {closesOn:yyyy-MM-dd}."));

    /// <summary>The window is not over.</summary>
    public static Error WindowNotOver(DateOnly closesOn) => new(
        "rankings.window-not-over", ErrorKind.Conflict, string.Create(CultureInfo.InvariantCulture, $"Nominations are taken until {closesOn:yyyy-MM-dd}."));

    /// <summary>Nominations wait for a decision.</summary>
    public static Error NominationsWaiting(long count) => new(
        "rankings.nominations-waiting", ErrorKind.Conflict, string.Create(CultureInfo.InvariantCulture, $"{count} nominations wait for a decision."));

    /// <summary>Says as which edition, by whom and when a draft was published; the message of <see cref="AlreadyPublished"/> to who comes second.</summary>
    public static string PublishedAs(RankingEdition edition) => string.Create(
        CultureInfo.InvariantCulture,
        $"The draft was published as edition {edition.Label} by {edition.PublishedBy} on {edition.PublishedAt:yyyy-MM-dd HH:mm} UTC; a published edition cannot be changed.");

    private static Error Field(string code, string path, string message) => new Error(code, ErrorKind.Invalid, message).At(new FieldError(path, code, message));
}
