using System.Text.RegularExpressions;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Identity;

/// <summary>A list's filters, order and columns, kept by an account under a name.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="OwnerId">Account that keeps it and alone may change it.</param>
/// <param name="Content">What it holds.</param>
/// <param name="Version">Grows with every write, from 1.</param>
public sealed record SavedView(Guid Id, Guid OwnerId, SavedViewContent Content, int Version)
{
    /// <summary>Most views an account keeps, over all lists.</summary>
    public const int MostOfAccount = 100;
}

/// <summary>What a saved view holds; made by <see cref="Check"/> only.</summary>
public sealed partial record SavedViewContent
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLength = 60;

    /// <summary>Longest stable name of a list, in characters.</summary>
    public const int ListLength = 60;

    /// <summary>Longest state, in characters.</summary>
    public const int StateLength = 2000;

    private SavedViewContent()
    {
    }

    /// <summary>Stable name of the list it belongs to, e.g. <c>enterprises</c>.</summary>
    public required string List { get; init; }

    /// <summary>Name for people, unique among the account's views of the list.</summary>
    public required string Name { get; init; }

    /// <summary>The list's state as its address carries it, without the question mark; empty for a list without any.</summary>
    public required string State { get; init; }

    /// <summary>Whether the owner's office sees it: the accounts of the same role, county and enterprise.</summary>
    public required bool IsShared { get; init; }

    /// <summary>Checks what was entered. Fails with <c>identity.view-invalid</c> at <c>list</c>, <c>name</c> or <c>state</c>, and with
    /// <c>identity.view-not-shareable</c> for a role whose accounts are no one office.</summary>
    public static Result<SavedViewContent> Check(string? list, string? name, string? state, bool isShared, string role)
    {
        var problems = new List<FieldError>();
        var trimmed = name?.Trim() ?? "";
        if (list is null || list.Length > ListLength || !ListName().IsMatch(list))
        {
            problems.Add(Problem("list", "1 to 60 small letters, digits and single hyphens."));
        }

        if (trimmed.Length is 0 or > NameLength || trimmed.Any(char.IsControl))
        {
            problems.Add(Problem("name", "1 to 60 characters without control characters."));
        }

        if (state is null || state.Length > StateLength || state.Any(char.IsControl))
        {
            problems.Add(Problem("state", "At most 2000 characters without control characters."));
        }

        if (problems.Count > 0)
        {
            return IdentityErrors.ViewInvalid.At(problems);
        }

        return isShared && !MayShare(role)
            ? IdentityErrors.ViewNotShareable
            : new SavedViewContent { List = list!, Name = trimmed, State = state!, IsShared = isShared };
    }

    /// <summary>Content as it was stored.</summary>
    public static SavedViewContent Restore(string list, string name, string state, bool isShared) =>
        new() { List = list, Name = name, State = state, IsShared = isShared };

    /// <summary>Whether accounts of the role and of one county or enterprise are one office. Departments, institutions and experts are many offices under one role,
    /// and the three administrators share nothing.</summary>
    public static bool MayShare(string role) => role is Roles.Bureau or Roles.County or Roles.Leadership or Roles.Enterprise;

    private static FieldError Problem(string path, string message) => new(path, IdentityErrors.ViewInvalid.Code, message);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex ListName();
}

/// <summary>A view of a list was saved, renamed, shared or changed.</summary>
/// <param name="ViewId">Which view.</param>
/// <param name="List">List it belongs to.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsShared">Whether the owner's office sees it.</param>
public sealed record ViewSaved(Guid ViewId, string List, string Name, bool IsShared) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"saved-view/{ViewId}";
}

/// <summary>A view of a list was deleted.</summary>
/// <param name="ViewId">Which view.</param>
public sealed record ViewDeleted(Guid ViewId) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"saved-view/{ViewId}";
}
