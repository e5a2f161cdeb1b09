namespace ListingPipeline.Domain.Notifications;

/// <summary>Every kind of notification; each has its words in the client.</summary>
public static class NotificationKinds
{
    /// <summary>A year's assessment was opened; to the counties.</summary>
    public const string AssessmentOpened = "assessment-opened";

    /// <summary>A county submitted its report; to the bureau.</summary>
    public const string ReportSubmitted = "report-submitted";

    /// <summary>A report was sent back with remarks; to the county.</summary>
    public const string ReportSentBack = "report-sent-back";

    /// <summary>A report was accepted; to the county.</summary>
    public const string ReportAccepted = "report-accepted";

    /// <summary>The result is shown and objections are invited; to the counties.</summary>
    public const string ObjectionsInvited = "objections-invited";

    /// <summary>A county objected; to the bureau.</summary>
    public const string ObjectionRaised = "objection-raised";

    /// <summary>An objection was answered; to the county.</summary>
    public const string ObjectionAnswered = "objection-answered";

    /// <summary>A county lost the right to take part; to the county.</summary>
    public const string UnitDisqualified = "unit-disqualified";

    /// <summary>An assessment was signed off; to the counties and the leadership.</summary>
    public const string AssessmentSignedOff = "assessment-signed-off";

    /// <summary>A list awaits review; to the bureau.</summary>
    public const string RankingSubmitted = "ranking-submitted";

    /// <summary>A list was given back for correction; to the bureau.</summary>
    public const string RankingSentBack = "ranking-sent-back";

    /// <summary>A list was published; to counties, departments and leadership.</summary>
    public const string RankingPublished = "ranking-published";

    /// <summary>The watch found causes of removal on a published list; to the bureau.</summary>
    public const string RemovalsFound = "removals-found";

    /// <summary>A call for candidates was opened; to counties, institutions and enterprises.</summary>
    public const string CampaignOpened = "campaign-opened";

    /// <summary>A nomination was submitted; to the bureau.</summary>
    public const string NominationSubmitted = "nomination-submitted";

    /// <summary>A nomination was sent back for completion; to the enterprise and to who named it.</summary>
    public const string NominationSentBack = "nomination-sent-back";

    /// <summary>A nomination was accepted; to the enterprise and to who named it.</summary>
    public const string NominationAccepted = "nomination-accepted";

    /// <summary>A nomination was turned down; to the enterprise and to who named it.</summary>
    public const string NominationRefused = "nomination-refused";

    /// <summary>Score sheets were assigned; to the expert.</summary>
    public const string SheetsAssigned = "sheets-assigned";

    /// <summary>An API key awaits approval; to the security administrators.</summary>
    public const string ApiKeyCreated = "api-key-created";

    /// <summary>Every kind.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        AssessmentOpened, ReportSubmitted, ReportSentBack, ReportAccepted, ObjectionsInvited, ObjectionRaised, ObjectionAnswered, UnitDisqualified, AssessmentSignedOff,
        RankingSubmitted, RankingSentBack, RankingPublished, RemovalsFound,
        CampaignOpened, NominationSubmitted, NominationSentBack, NominationAccepted, NominationRefused, SheetsAssigned,
        ApiKeyCreated,
    ];
}
