namespace ListingPipeline.Domain.Identity;

/// <summary>Every permission, named <c>feature.verb</c>.</summary>
public static class Permissions
{
    /// <summary>Enterprises.</summary>
    public static class Enterprises
    {
        /// <summary>See enterprises in scope.</summary>
        public const string Read = "enterprises.read";

        /// <summary>Create and edit enterprises in scope.</summary>
        public const string Write = "enterprises.write";

        /// <summary>See contact persons of enterprises in scope, their numbers covered.</summary>
        public const string ReadContacts = "enterprises.read-contacts";

        /// <summary>Enter, change and erase contact persons of enterprises in scope.</summary>
        public const string WriteContacts = "enterprises.write-contacts";

        /// <summary>Look behind the cover of their numbers, for a purpose that is recorded.</summary>
        public const string DiscloseContacts = "enterprises.disclose-contacts";

        /// <summary>Take contact persons with their phone numbers out as a file, for a purpose that is recorded.</summary>
        public const string ExportContacts = "enterprises.export-contacts";

        /// <summary>Supply values and records one's own office is named for.</summary>
        public const string Supply = "enterprises.supply";

        /// <summary>Merge enterprises entered twice.</summary>
        public const string Merge = "enterprises.merge";

        /// <summary>See and set tags, the working marks enterprises are found by.</summary>
        public const string Tag = "enterprises.tag";

        /// <summary>Settle contradictions between suppliers, appoint who supplies for a department.</summary>
        public const string Settle = "enterprises.settle";
    }

    /// <summary>Cockpit and targets.</summary>
    public static class Cockpit
    {
        /// <summary>See counts by stage and county, and the progress of targets, in scope.</summary>
        public const string Read = "cockpit.read";
    }

    /// <summary>Targets.</summary>
    public static class Targets
    {
        /// <summary>Correct targets and what counts towards them.</summary>
        public const string Correct = "targets.correct";
    }

    /// <summary>Imports.</summary>
    public static class Imports
    {
        /// <summary>Check and commit spreadsheets, see their history.</summary>
        public const string Run = "imports.run";
    }

    /// <summary>Jobs.</summary>
    public static class Jobs
    {
        /// <summary>See one's own jobs and ask them to stop.</summary>
        public const string Own = "jobs.own";

        /// <summary>The same for everybody's jobs.</summary>
        public const string Oversee = "jobs.oversee";
    }

    /// <summary>Notifications.</summary>
    public static class Notifications
    {
        /// <summary>See what one is told, and mark it as read.</summary>
        public const string Own = "notifications.own";
    }

    /// <summary>Eligibility.</summary>
    public static class Eligibility
    {
        /// <summary>See verdicts of enterprises in scope.</summary>
        public const string Read = "eligibility.read";

        /// <summary>Record verdicts for good.</summary>
        public const string Record = "eligibility.record";

        /// <summary>Have facts of many enterprises judged in one call.</summary>
        public const string Bulk = "eligibility.bulk";

        /// <summary>Screen the whole library.</summary>
        public const string Screen = "eligibility.screen";
    }

    /// <summary>Rankings.</summary>
    public static class Rankings
    {
        /// <summary>See drafts and editions.</summary>
        public const string Read = "rankings.read";

        /// <summary>Draw up drafts.</summary>
        public const string Draft = "rankings.draft";

        /// <summary>Publish an edition.</summary>
        public const string Publish = "rankings.publish";

        /// <summary>See campaigns and the nominations in scope.</summary>
        public const string Campaigns = "rankings.campaigns";

        /// <summary>Fill in the own score sheets.</summary>
        public const string Review = "rankings.review";

        /// <summary>Name candidates and hand nominations in.</summary>
        public const string Nominate = "rankings.nominate";
    }

    /// <summary>County assessments.</summary>
    public static class CountyAssessments
    {
        /// <summary>See assessments.</summary>
        public const string Read = "county-assessments.read";

        /// <summary>Enter figures of counties in scope.</summary>
        public const string Report = "county-assessments.report";

        /// <summary>Open, disqualify and sign off.</summary>
        public const string Manage = "county-assessments.manage";
    }

    /// <summary>Reserve library.</summary>
    public static class ReserveLibrary
    {
        /// <summary>See libraries and the members and applications in scope.</summary>
        public const string Read = "reserve-library.read";

        /// <summary>See applications in scope, and those one was named to review.</summary>
        public const string Applications = "reserve-library.applications";

        /// <summary>Begin, fill in and submit applications, for the own enterprise or on behalf of one in scope.</summary>
        public const string Apply = "reserve-library.apply";

        /// <summary>Give the preliminary review on the own route.</summary>
        public const string Examine = "reserve-library.examine";

        /// <summary>Give the own opinion in a recheck.</summary>
        public const string Opine = "reserve-library.opine";

        /// <summary>Keep the lists of the own level: put enterprises on them, follow them, take them off.</summary>
        public const string Keep = "reserve-library.keep";

        /// <summary>Run the city's intake: windows, recheck, admission, recommendation to the province.</summary>
        public const string Manage = "reserve-library.manage";
    }

    /// <summary>Attachments; what one belongs to decides further.</summary>
    public static class Attachments
    {
        /// <summary>See and download attachments of what the caller may see.</summary>
        public const string Read = "attachments.read";

        /// <summary>Add, replace and withdraw attachments of what the caller may change.</summary>
        public const string Write = "attachments.write";
    }

    /// <summary>Accounts.</summary>
    public static class Identity
    {
        /// <summary>See accounts and API keys.</summary>
        public const string Read = "identity.read";

        /// <summary>Open and close accounts, hand out links; create, rotate and revoke API keys.</summary>
        public const string Manage = "identity.manage";

        /// <summary>Give accounts their roles, approve API keys.</summary>
        public const string Assign = "identity.assign";
    }

    /// <summary>Audit trail.</summary>
    public static class Audit
    {
        /// <summary>Read the audit trail.</summary>
        public const string Read = "audit.read";
    }
}
