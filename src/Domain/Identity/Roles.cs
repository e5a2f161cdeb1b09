using System.Collections.Frozen;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Identity;

/// <summary>Roles and what each may do; everything not listed is denied.</summary>
public static class Roles
{
    /// <summary>Finance bureau of the city.</summary>
    public const string Bureau = "bureau";

    /// <summary>County officer, sees the own county.</summary>
    public const string County = "county";

    /// <summary>Officer of a municipal department.</summary>
    public const string Department = "department";

    /// <summary>City leadership, reads.</summary>
    public const string Leadership = "leadership";

    /// <summary>Enterprise, sees itself.</summary>
    public const string Enterprise = "enterprise";

    /// <summary>Broker, bank, law firm or another institution; sees what was released to it.</summary>
    public const string Institution = "institution";

    /// <summary>Expert; sees what an assignment opens.</summary>
    public const string Expert = "expert";

    /// <summary>System administrator: opens and closes accounts, creates and ends API keys; neither business data nor the audit trail.</summary>
    public const string Administrator = "administrator";

    /// <summary>Security administrator: roles of accounts, approval of API keys; opens no account and creates no key.</summary>
    public const string SecurityAdministrator = "security-administrator";

    /// <summary>Audit administrator: reads, checks and exports the audit trail; changes nothing.</summary>
    public const string AuditAdministrator = "audit-administrator";

    /// <summary>Third-party system on the API; its key carries some of these permissions, and is bound to a county or sees the whole city.</summary>
    public const string ThirdParty = "third-party";

    private static readonly FrozenDictionary<string, FrozenSet<string>> Granted = new Dictionary<string, FrozenSet<string>>
    {
        [Bureau] = Set(
            Permissions.Notifications.Own,
            Permissions.Jobs.Own,
            Permissions.Jobs.Oversee,
            Permissions.Eligibility.Screen,
            Permissions.Cockpit.Read,
            Permissions.Targets.Correct,
            Permissions.Eligibility.Bulk,
            Permissions.Eligibility.Record,
            Permissions.Enterprises.Read,
            Permissions.Enterprises.Write,
            Permissions.Enterprises.ReadContacts,
            Permissions.Enterprises.WriteContacts,
            Permissions.Enterprises.DiscloseContacts,
            Permissions.Enterprises.ExportContacts,
            Permissions.Enterprises.Settle,
            Permissions.Enterprises.Merge,
            Permissions.Enterprises.Tag,
            Permissions.Enterprises.Supply,
            Permissions.Imports.Run,
            Permissions.Eligibility.Read,
            Permissions.Rankings.Read,
            Permissions.Rankings.Draft,
            Permissions.Rankings.Publish,
            Permissions.Rankings.Campaigns,
            Permissions.Rankings.Nominate,
            Permissions.CountyAssessments.Read,
            Permissions.CountyAssessments.Report,
            Permissions.CountyAssessments.Manage,
            Permissions.ReserveLibrary.Read,
            Permissions.ReserveLibrary.Keep,
            Permissions.ReserveLibrary.Manage,
            Permissions.Attachments.Read,
            Permissions.Attachments.Write,
            Permissions.ReserveLibrary.Applications,
            Permissions.ReserveLibrary.Apply,
            Permissions.ReserveLibrary.Examine),
        [County] = Set(
            Permissions.Notifications.Own,
            Permissions.Jobs.Own,
            Permissions.Eligibility.Record,
            Permissions.Cockpit.Read,
            Permissions.Enterprises.Read,
            Permissions.Enterprises.Write,
            Permissions.Enterprises.ReadContacts,
            Permissions.Enterprises.WriteContacts,
            Permissions.Enterprises.DiscloseContacts,
            Permissions.Enterprises.ExportContacts,
            Permissions.Enterprises.Tag,
            Permissions.Enterprises.Supply,
            Permissions.Imports.Run,
            Permissions.Eligibility.Read,
            Permissions.Rankings.Read,
            Permissions.Rankings.Campaigns,
            Permissions.Rankings.Nominate,
            Permissions.CountyAssessments.Read,
            Permissions.CountyAssessments.Report,
            Permissions.ReserveLibrary.Read,
            Permissions.ReserveLibrary.Keep,
            Permissions.Attachments.Read,
            Permissions.Attachments.Write,
            Permissions.ReserveLibrary.Applications,
            Permissions.ReserveLibrary.Apply,
            Permissions.ReserveLibrary.Examine),
        [Department] = Set(
            Permissions.Notifications.Own, Permissions.Jobs.Own, Permissions.Cockpit.Read, Permissions.Enterprises.Read, Permissions.Enterprises.ReadContacts, Permissions.Eligibility.Read, Permissions.Rankings.Read, Permissions.Rankings.Campaigns,
            Permissions.Enterprises.Supply,
            Permissions.Imports.Run,
            Permissions.ReserveLibrary.Read,
            Permissions.ReserveLibrary.Applications,
            Permissions.ReserveLibrary.Examine,
            Permissions.ReserveLibrary.Opine,
            Permissions.Attachments.Read,
            Permissions.Attachments.Write),
        [Leadership] = Set(
            Permissions.Notifications.Own,
            Permissions.Jobs.Own,
            Permissions.Cockpit.Read,
            Permissions.Enterprises.Read, Permissions.Enterprises.ReadContacts, Permissions.Eligibility.Read, Permissions.Rankings.Read, Permissions.Rankings.Campaigns, Permissions.CountyAssessments.Read, Permissions.Attachments.Read,
            Permissions.ReserveLibrary.Read,
            Permissions.ReserveLibrary.Applications),
        [Enterprise] = Set(
            Permissions.Notifications.Own,
            Permissions.Enterprises.Read,
            Permissions.Enterprises.ReadContacts,
            Permissions.Enterprises.DiscloseContacts,
            Permissions.Enterprises.Supply,
            Permissions.Eligibility.Read,
            Permissions.Rankings.Campaigns,
            Permissions.Rankings.Nominate,
            Permissions.ReserveLibrary.Read,
            Permissions.Attachments.Read,
            Permissions.Attachments.Write,
            Permissions.ReserveLibrary.Applications,
            Permissions.ReserveLibrary.Apply),
        [Institution] = Set(Permissions.Notifications.Own, Permissions.Rankings.Campaigns, Permissions.Rankings.Nominate),
        [Expert] = Set(Permissions.Notifications.Own, Permissions.Rankings.Review,
            Permissions.ReserveLibrary.Applications,
            Permissions.ReserveLibrary.Opine,
            Permissions.Attachments.Read),
        [Administrator] = Set(Permissions.Notifications.Own, Permissions.Identity.Read, Permissions.Identity.Manage),
        [SecurityAdministrator] = Set(Permissions.Notifications.Own, Permissions.Identity.Read, Permissions.Identity.Assign),
        [AuditAdministrator] = Set(Permissions.Notifications.Own, Permissions.Audit.Read),
        [ThirdParty] = Set(
            Permissions.Cockpit.Read,
            Permissions.CountyAssessments.Read,
            Permissions.Eligibility.Bulk,
            Permissions.Eligibility.Read,
            Permissions.Enterprises.Read,
            Permissions.Enterprises.Write,
            Permissions.Enterprises.Supply,
            Permissions.Rankings.Read),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The three separate duties (三员分立): an account holds one role, and these share no permission but seeing accounts and their own notifications, so nobody holds two.</summary>
    public static IReadOnlyList<string> SeparateDuties { get; } = [Administrator, SecurityAdministrator, AuditAdministrator];

    /// <summary>Every role, sorted.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Granted.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Permissions of a role, sorted; empty for an unknown role.</summary>
    public static IReadOnlyList<string> PermissionsOf(string role) =>
        Granted.TryGetValue(role, out var permissions) ? [.. permissions.Order(StringComparer.Ordinal)] : [];

    /// <summary>True when the role carries the permission.</summary>
    public static bool Grants(string role, string permission) => Granted.TryGetValue(role, out var permissions) && permissions.Contains(permission);

    /// <summary>Rows a role sees. A role bound to a county or an enterprise sees nothing without one, an institution or expert only what is
    /// released to it, an administrator no business row.</summary>
    /// <param name="role">Role name.</param>
    /// <param name="countyCode">County of the account; null when it has none.</param>
    /// <param name="enterpriseId">Enterprise of the account; null when it has none.</param>
    public static Scope ScopeOf(string role, string? countyCode, Guid? enterpriseId) => role switch
    {
        Bureau or Department or Leadership => Scope.Unrestricted,
        County when countyCode is not null => new Scope(countyCode, null),
        Enterprise when enterpriseId is not null => new Scope(null, enterpriseId),
        _ => Scope.Nothing,
    };

    private static FrozenSet<string> Set(params string[] permissions) => permissions.ToFrozenSet(StringComparer.Ordinal);
}
