using System.Text.RegularExpressions;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Enterprises;

/// <summary>How far an enterprise has come on the road to listing 上市进程.</summary>
public enum ListingStage
{
    /// <summary>培育: being cultivated, no formal step taken.</summary>
    Cultivation,

    /// <summary>股改: share reform under way or done.</summary>
    ShareReform,

    /// <summary>辅导备案: tutoring filed with the securities bureau.</summary>
    TutoringFiled,

    /// <summary>辅导验收: tutoring accepted.</summary>
    TutoringAccepted,

    /// <summary>申报受理: application accepted by an exchange.</summary>
    ApplicationAccepted,

    /// <summary>问询: under inquiry.</summary>
    Inquiry,

    /// <summary>上市委: passed to or by the listing committee.</summary>
    ListingCommittee,

    /// <summary>注册: registered with the CSRC.</summary>
    Registration,

    /// <summary>上市: listed on an exchange.</summary>
    Listed,
}

/// <summary>Legal form of an enterprise.</summary>
public enum CompanyForm
{
    /// <summary>有限责任公司, which owes the share reform before it can list.</summary>
    Limited,

    /// <summary>股份有限公司.</summary>
    JointStock,

    /// <summary>Any other form, e.g. a partnership.</summary>
    Other,
}

/// <summary>Identity and registration of an enterprise as entered; <see cref="Enterprise"/> checks them.</summary>
/// <param name="Name">Registered name, 2 to 200 characters.</param>
/// <param name="CreditCode">Unified social credit code; null when not known yet.</param>
/// <param name="CountyCode">Six-digit division code of the registered county; null when it could not be told from the address.</param>
/// <param name="IndustryCode">GB/T 4754-2017 code: section letter with up to four digits, e.g. <c>C3562</c>; null when unknown.</param>
/// <param name="Form">Legal form; null when unknown.</param>
/// <param name="EstablishedOn">Day of establishment; null when unknown.</param>
/// <param name="Address">Registered address, up to 300 characters; null when unknown.</param>
/// <param name="FormerName">Former name, up to 200 characters; null when there is none.</param>
public sealed record EnterpriseIdentity(
    string Name,
    CreditCode? CreditCode,
    string? CountyCode,
    string? IndustryCode,
    CompanyForm? Form,
    DateOnly? EstablishedOn,
    string? Address,
    string? FormerName);

/// <summary>An enterprise of the programme 企业: identity, registration and stage. Its figures are facts, kept apart.</summary>
public sealed partial class Enterprise
{
    private const char NameSeparator = '；';
    private const int LongestName = 200;

    private Enterprise(Guid id, EnterpriseIdentity identity, ListingStage stage, int version)
    {
        Id = id;
        Identity = identity;
        Stage = stage;
        Version = version;
    }

    /// <summary>Identifier given by this system.</summary>
    public Guid Id { get; }

    /// <summary>Identity and registration.</summary>
    public EnterpriseIdentity Identity { get; private set; }

    /// <summary>Stage on the road to listing.</summary>
    public ListingStage Stage { get; private set; }

    /// <summary>Counts the changes, from 1; a writer names the one it read.</summary>
    public int Version { get; private set; }

    /// <summary>A new enterprise at version 1.</summary>
    /// <returns>The enterprise, or <see cref="EnterpriseErrors.Invalid"/> with the fields at fault.</returns>
    public static Result<Enterprise> Register(Guid id, EnterpriseIdentity identity, ListingStage stage, DateOnly today) =>
        Check(identity, today).Map(checkedIdentity => new Enterprise(id, checkedIdentity, stage, 1));

    /// <summary>An enterprise as stored.</summary>
    public static Enterprise Restore(Guid id, EnterpriseIdentity identity, ListingStage stage, int version) => new(id, identity, stage, version);

    /// <summary>Replaces identity and stage; the version grows by one.</summary>
    /// <returns>Success, or <see cref="EnterpriseErrors.Invalid"/> with the fields at fault.</returns>
    public Result<Done> Revise(EnterpriseIdentity identity, ListingStage stage, DateOnly today) => Check(identity, today).Map(checkedIdentity =>
    {
        Identity = checkedIdentity;
        Stage = stage;
        Version++;
        return default(Done);
    });

    /// <summary>Takes from another enterprise what is unknown here, and its names as former names so that it is found under them; the version grows by one.</summary>
    public void Absorb(Enterprise other)
    {
        var (own, its) = (Identity, other.Identity);
        Identity = own with
        {
            CreditCode = own.CreditCode ?? its.CreditCode,
            CountyCode = own.CountyCode ?? its.CountyCode,
            IndustryCode = own.IndustryCode ?? its.IndustryCode,
            Form = own.Form ?? its.Form,
            EstablishedOn = own.EstablishedOn ?? its.EstablishedOn,
            Address = own.Address ?? its.Address,
            FormerName = FormerNames(own.Name, own.FormerName, its.Name, its.FormerName),
        };
        Version++;
    }

    /// <summary>Replaces one part of the registration by a value another office supplied; a name it had stays as a former name; the version grows by one.</summary>
    /// <param name="part">Which part; not the stage.</param>
    /// <param name="value">The value as <see cref="RegistrationValue.Value"/>; null for unknown.</param>
    /// <param name="today">Today.</param>
    /// <returns>Success, or <see cref="EnterpriseErrors.Invalid"/> with the field at fault.</returns>
    public Result<Done> Take(RegistrationPart part, string? value, DateOnly today)
    {
        var (own, taken) = (Identity, Identity.With(part, value));
        return Revise(part == RegistrationPart.Name ? taken with { FormerName = FormerNames(taken.Name, own.FormerName, own.Name) } : taken, Stage, today);
    }

    /// <summary>Notes that the enterprise's facts changed; the version grows by one.</summary>
    public void FactsRecorded() => Version++;

    /// <summary>Notes that the enterprise got listed: the road is at its end, whatever stage was entered; the version grows by one when the stage changes.</summary>
    /// <returns>Whether the stage changed.</returns>
    public bool ListingRecorded()
    {
        if (Stage == ListingStage.Listed)
        {
            return false;
        }

        Stage = ListingStage.Listed;
        Version++;
        return true;
    }

    private static string? FormerNames(string present, params string?[] names) => NullIfBlank(names
        .SelectMany(name => name?.Split(NameSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
        .Where(name => name != present)
        .Distinct(StringComparer.Ordinal)
        .Aggregate("", (all, name) => all.Length == 0 ? name : all.Length + 1 + name.Length <= LongestName ? all + NameSeparator + name : all));

    /// <summary>An identity as it would be kept: trimmed, blanks as unknown.</summary>
    /// <returns>The identity, or <see cref="EnterpriseErrors.Invalid"/> with the fields at fault.</returns>
    public static Result<EnterpriseIdentity> Check(EnterpriseIdentity identity, DateOnly today)
    {
        var trimmed = identity with
        {
            Name = identity.Name.Trim(),
            Address = NullIfBlank(identity.Address),
            FormerName = NullIfBlank(identity.FormerName),
            IndustryCode = NullIfBlank(identity.IndustryCode)?.ToUpperInvariant(),
        };
        var problems = new List<FieldError>();
        CheckText(problems, "name", trimmed.Name, 2, 200);
        CheckText(problems, "address", trimmed.Address, 1, 300);
        CheckText(problems, "formerName", trimmed.FormerName, 2, 200);
        if (trimmed.IndustryCode is { } industry && !IndustryCodeForm().IsMatch(industry))
        {
            problems.Add(new FieldError("industryCode", "enterprises.industry-code-form", "An industry code is a letter A–T, alone or with two to four digits, e.g. C3562."));
        }

        if (trimmed.EstablishedOn is { } day && (day > today || day.Year < 1900))
        {
            problems.Add(new FieldError("establishedOn", "enterprises.established-on-range", "The day of establishment lies between 1900 and today."));
        }

        return problems.Count == 0 ? trimmed : EnterpriseErrors.Invalid.At(problems);
    }

    private static void CheckText(List<FieldError> problems, string field, string? text, int least, int most)
    {
        if (text is null)
        {
            return;
        }

        if (text.Length < least || text.Length > most)
        {
            problems.Add(new FieldError(field, "enterprises.text-length", $"{least} to {most} characters are allowed, {text.Length} were given."));
        }
        else if (text.Any(char.IsControl))
        {
            problems.Add(new FieldError(field, "enterprises.control-character", "Control characters are not allowed."));
        }
    }

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    [GeneratedRegex("^[A-T]([0-9]{2,4})?$", RegexOptions.CultureInvariant)]
    private static partial Regex IndustryCodeForm();
}
