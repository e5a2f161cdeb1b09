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

    /// <summary>An application to a library was submitted; to its examiner and the enterprise.</summary>
    public const string ReserveSubmitted = "reserve-submitted";

    /// <summary>An application passed the preliminary review; to the bureau and the enterprise.</summary>
    public const string ReservePassed = "reserve-passed";

    /// <summary>An application was given back to be completed; to the enterprise, and to the examiner when the bureau did.</summary>
    public const string ReserveSentBack = "reserve-sent-back";

    /// <summary>The recheck of an application was convened; to the enterprise.</summary>
    public const string ReserveRecheck = "reserve-recheck";

    /// <summary>An opinion is asked; to the reviewer.</summary>
    public const string ReserveOpinionAsked = "reserve-opinion-asked";

    /// <summary>A reviewer stepped aside; to the bureau.</summary>
    public const string ReserveRecused = "reserve-recused";

    /// <summary>Every opinion is given; to the bureau.</summary>
    public const string ReserveOpinionsGiven = "reserve-opinions-given";

    /// <summary>An application led to admission; to the enterprise and the examiner.</summary>
    public const string ReserveAdmitted = "reserve-admitted";

    /// <summary>An application was turned down; to the enterprise, and to bureau or examiner.</summary>
    public const string ReserveRefused = "reserve-refused";

    /// <summary>An application that was submitted was taken back; to the examiner and the enterprise.</summary>
    public const string ReserveWithdrawn = "reserve-withdrawn";

    /// <summary>An enterprise was put on a list directly; to the enterprise.</summary>
    public const string ReserveEntered = "reserve-entered";

    /// <summary>The yearly check left a member in its library; to the enterprise.</summary>
    public const string ReserveRechecked = "reserve-rechecked";

    /// <summary>A member was moved to another layer or kind; to the enterprise.</summary>
    public const string ReserveMoved = "reserve-moved";

    /// <summary>The share reform of a member was noted as done; to the enterprise.</summary>
    public const string ReserveReformDone = "reserve-reform-done";

    /// <summary>A member was taken out; to the enterprise.</summary>
    public const string ReserveLeft = "reserve-left";

    /// <summary>A member was recommended to the provincial library; to the enterprise.</summary>
    public const string ReserveRecommended = "reserve-recommended";

    /// <summary>The province admitted a member; to the enterprise.</summary>
    public const string ReserveProvinceAdmitted = "reserve-province-admitted";

    /// <summary>The province turned a member down; to the enterprise.</summary>
    public const string ReserveProvinceDeclined = "reserve-province-declined";

    /// <summary>A recommendation was taken back, or a member left the provincial library; to the enterprise.</summary>
    public const string ReserveProvinceLeft = "reserve-province-left";

    /// <summary>A limited company owes its share reform from now on; to the enterprise.</summary>
    public const string ReservePromiseMade = "reserve-promise-made";

    /// <summary>A share reform falls due; to the enterprise and its county.</summary>
    public const string ReservePromiseDue = "reserve-promise-due";

    /// <summary>A share reform was not done in time; to the enterprise and its county.</summary>
    public const string ReservePromiseOverdue = "reserve-promise-overdue";

    /// <summary>The daily check of a library found something new; to who keeps the level.</summary>
    public const string ReserveFindings = "reserve-findings";

    /// <summary>Every kind.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        AssessmentOpened, ReportSubmitted, ReportSentBack, ReportAccepted, ObjectionsInvited, ObjectionRaised, ObjectionAnswered, UnitDisqualified, AssessmentSignedOff,
        RankingSubmitted, RankingSentBack, RankingPublished, RemovalsFound,
        CampaignOpened, NominationSubmitted, NominationSentBack, NominationAccepted, NominationRefused, SheetsAssigned,
        ApiKeyCreated,
        ReserveSubmitted, ReservePassed, ReserveSentBack, ReserveRecheck, ReserveOpinionAsked, ReserveRecused, ReserveOpinionsGiven,
        ReserveAdmitted, ReserveRefused, ReserveWithdrawn, ReserveEntered, ReserveRechecked, ReserveMoved, ReserveReformDone,
        ReserveLeft, ReserveRecommended, ReserveProvinceAdmitted, ReserveProvinceDeclined, ReserveProvinceLeft, ReservePromiseMade, ReservePromiseDue,
        ReservePromiseOverdue, ReserveFindings,
    ];
}
