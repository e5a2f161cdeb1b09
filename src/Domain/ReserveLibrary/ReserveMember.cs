using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.ReserveLibrary;

/// <summary>Whether an enterprise is in a library.</summary>
public enum MembershipStage
{
    /// <summary>在库: a member.</summary>
    Active,

    /// <summary>已退出: it left, with a cause.</summary>
    Left,
}

/// <summary>How far the recommendation to the provincial library has come.</summary>
public enum ProvincialStage
{
    /// <summary>未推荐: not recommended.</summary>
    None,

    /// <summary>已推荐: recommended, the province has not decided.</summary>
    Recommended,

    /// <summary>省库在库: admitted by the province.</summary>
    Admitted,

    /// <summary>未通过: turned down by the province.</summary>
    Declined,
}

/// <summary>Where in a library a member stands.</summary>
/// <param name="LevelId">Level.</param>
/// <param name="LayerId">Layer; null where the library has none.</param>
/// <param name="KindId">Kind of enterprise; null where the library tells none apart.</param>
public sealed record MemberPlace(string LevelId, string? LayerId, string? KindId);

/// <summary>The share reform a member owes.</summary>
/// <param name="DueOn">Last day.</param>
/// <param name="KeptOn">Day it was done; null while it is owed.</param>
public sealed record SharePromise(DateOnly DueOn, DateOnly? KeptOn)
{
    /// <summary>Whether it is owed and the last day is past.</summary>
    public bool IsOverdue(DateOnly today) => KeptOn is null && DueOn < today;
}

/// <summary>Standing in the provincial library.</summary>
/// <param name="Stage">How far it has come.</param>
/// <param name="On">Day of the last step; null before the first.</param>
/// <param name="Document">Document of the last step; null for none.</param>
public sealed record ProvincialStanding(ProvincialStage Stage, DateOnly? On, string? Document)
{
    /// <summary>Never recommended.</summary>
    public static ProvincialStanding None { get; } = new(ProvincialStage.None, null, null);
}

/// <summary>How a member left.</summary>
/// <param name="On">Day.</param>
/// <param name="ExitId">Cause, as the pack names it.</param>
/// <param name="Reason">The decision's reason.</param>
public sealed record MemberLeaving(DateOnly On, string ExitId, string Reason);

/// <summary>An enterprise's time in a library; one that comes back gets a new one.</summary>
public sealed record ReserveMember
{
    /// <summary>Longest basis, plan or document in characters.</summary>
    public const int LongestText = 500;

    /// <summary>Longest name of an officer.</summary>
    public const int LongestName = 50;

    private static readonly DateOnly First = new(2000, 1, 1);

    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Library.</summary>
    public required string LibraryId { get; init; }

    /// <summary>Enterprise.</summary>
    public required Guid EnterpriseId { get; init; }

    /// <summary>County on the day of admission, for which it counts; null when unresolved.</summary>
    public required string? CountyCode { get; init; }

    /// <summary>Where it stands.</summary>
    public required MemberPlace Place { get; init; }

    /// <summary>Whether it is in the library.</summary>
    public required MembershipStage Stage { get; init; }

    /// <summary>Day of admission.</summary>
    public required DateOnly AdmittedOn { get; init; }

    /// <summary>What the admission rests on, e.g. the notice; 1 to 500 characters.</summary>
    public required string Basis { get; init; }

    /// <summary>Who entered it, and when.</summary>
    public required Signature Admitted { get; init; }

    /// <summary>Application it was admitted by; null when it was entered directly.</summary>
    public Guid? ApplicationId { get; init; }

    /// <summary>Officer who follows it; null for none.</summary>
    public string? Officer { get; init; }

    /// <summary>Plan and progress; null for none.</summary>
    public string? Plan { get; init; }

    /// <summary>Share reform owed; null when none is.</summary>
    public SharePromise? Promise { get; init; }

    /// <summary>Standing in the provincial library.</summary>
    public ProvincialStanding Provincial { get; init; } = ProvincialStanding.None;

    /// <summary>Day the next check is due; null when none is.</summary>
    public DateOnly? RecheckDueOn { get; init; }

    /// <summary>How it left; null while it is in the library.</summary>
    public MemberLeaving? Leaving { get; init; }

    /// <summary>Version; a caller names the one it read.</summary>
    public required int Version { get; init; }

    /// <summary>A new member. Fails with <c>reserve-library.entry-invalid</c> with the fields at fault.</summary>
    public static Result<ReserveMember> Enter(Guid id, Library library, Enterprise enterprise, MemberEntry entry, DateOnly today, Signature by)
    {
        var problems = Problems(library, entry, today).ToList();
        if (problems.Count > 0)
        {
            return ReserveLibraryErrors.EntryInvalid.At(problems);
        }

        var owes = library.Promise is { } && enterprise.Identity.Form == CompanyForm.Limited;
        return new ReserveMember
        {
            Id = id,
            LibraryId = library.Id,
            EnterpriseId = enterprise.Id,
            CountyCode = enterprise.Identity.CountyCode,
            Place = entry.Place,
            Stage = MembershipStage.Active,
            AdmittedOn = entry.AdmittedOn,
            Basis = entry.Basis.Trim(),
            Admitted = by,
            ApplicationId = entry.ApplicationId,
            Officer = Trim(entry.Officer),
            Plan = Trim(entry.Plan),
            Promise = owes ? new SharePromise(entry.PromiseDueOn ?? entry.AdmittedOn.AddMonths(library.Promise!.Months), null) : null,
            RecheckDueOn = library.RecheckMonths is { } months ? entry.AdmittedOn.AddMonths(months) : null,
            Version = 1,
        };
    }

    /// <summary>Whether a text holds 1 to so many characters and no control characters but line ends.</summary>
    public static bool IsText(string? text, int longest = LongestText) =>
        text?.Trim() is { Length: > 0 } trimmed && trimmed.Length <= longest && !trimmed.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'));

    private static IEnumerable<FieldError> Problems(Library library, MemberEntry entry, DateOnly today)
    {
        if (library.FindLevel(entry.Place.LevelId) is null)
        {
            yield return Problem("levelId", $"The library's levels are {string.Join(", ", library.Levels.Select(level => level.Id))}.");
        }

        if (PlaceProblem(library, entry.Place) is { } misplaced)
        {
            yield return misplaced;
        }

        if (entry.AdmittedOn < First || entry.AdmittedOn > today)
        {
            yield return Problem("admittedOn", "The day lies between 2000 and today.");
        }

        if (!IsText(entry.Basis))
        {
            yield return Problem("basis", "1 to 500 characters without control characters.");
        }

        if ((library.NeedsOfficer || !string.IsNullOrWhiteSpace(entry.Officer)) && !IsText(entry.Officer, LongestName))
        {
            yield return Problem("officer", "1 to 50 characters without control characters.");
        }

        if ((library.NeedsPlan || !string.IsNullOrWhiteSpace(entry.Plan)) && !IsText(entry.Plan))
        {
            yield return Problem("plan", "1 to 500 characters without control characters.");
        }

        if (entry.PromiseDueOn is { } due && entry.AdmittedOn <= today && (due < entry.AdmittedOn || due > entry.AdmittedOn.AddYears(10)))
        {
            yield return Problem("promiseDueOn", "The day lies within ten years of the admission.");
        }
    }

    /// <summary>What is wrong with a place; null when it is one of the library's.</summary>
    internal static FieldError? PlaceProblem(Library library, MemberPlace place) =>
        !Fits(library.Layers, place.LayerId) ? Problem("layerId", $"The library's layers are {string.Join(", ", library.Layers.Select(layer => layer.Id))}.")
        : !Fits(library.Kinds, place.KindId) ? Problem("kindId", $"The library's kinds are {string.Join(", ", library.Kinds.Select(kind => kind.Id))}.")
        : null;

    private static bool Fits(IReadOnlyList<LibraryTerm> terms, string? id) => terms.Count == 0 ? id is null : terms.Any(term => term.Id == id);

    private static FieldError Problem(string path, string message) => new(path, ReserveLibraryErrors.EntryInvalid.Code, message);

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>An admission as decided.</summary>
/// <param name="Place">Where it is to stand.</param>
/// <param name="AdmittedOn">Day of admission.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="Officer">Officer who follows it; null for none.</param>
/// <param name="Plan">Plan; null for none.</param>
/// <param name="PromiseDueOn">Last day of the share reform; null takes the library's period.</param>
/// <param name="ApplicationId">Application; null for none.</param>
public sealed record MemberEntry(
    MemberPlace Place, DateOnly AdmittedOn, string Basis, string? Officer = null, string? Plan = null, DateOnly? PromiseDueOn = null, Guid? ApplicationId = null);
