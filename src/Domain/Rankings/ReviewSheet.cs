using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Rankings;

/// <summary>How far an expert's sheet has come.</summary>
public enum SheetStage
{
    /// <summary>待评: assigned.</summary>
    Assigned,

    /// <summary>已评: submitted; may be submitted anew while the draft is open.</summary>
    Submitted,

    /// <summary>回避: the expert has an interest and steps aside.</summary>
    Recused,
}

/// <summary>One expert's sheet for one candidate of a draft.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="DraftId">Draft.</param>
/// <param name="EnterpriseId">Candidate.</param>
/// <param name="EnterpriseName">Its name.</param>
/// <param name="ExpertId">Account of the expert.</param>
/// <param name="ExpertName">Name of the expert.</param>
/// <param name="Institution">Where the expert works, as the bureau recorded it.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="Points">Points by criterion; empty until submitted.</param>
/// <param name="Score">Score, 0 to 100; null until submitted.</param>
/// <param name="Comment">Opinion, or why the expert steps aside; null for nothing.</param>
/// <param name="Assigned">Who assigned it, and when.</param>
/// <param name="SubmittedAt">When it was submitted or the expert stepped aside; null before that.</param>
/// <param name="Version">Version; a caller names the one it read.</param>
public sealed record ReviewSheet(
    Guid Id,
    Guid DraftId,
    Guid EnterpriseId,
    string EnterpriseName,
    Guid ExpertId,
    string ExpertName,
    string Institution,
    SheetStage Stage,
    IReadOnlyDictionary<string, decimal> Points,
    decimal? Score,
    string? Comment,
    Signature Assigned,
    DateTimeOffset? SubmittedAt,
    int Version)
{
    /// <summary>Longest comment, in characters.</summary>
    public const int CommentLength = 1000;

    /// <summary>Longest name of an institution, in characters.</summary>
    public const int InstitutionLength = 100;

    /// <summary>A text of the sheet, trimmed; fails with <c>rankings.comment-invalid</c> when too long, with control characters, or missing where needed.</summary>
    public static Result<string> CheckComment(string? comment, bool isNeeded)
    {
        var text = comment?.Trim() ?? string.Empty;
        return (isNeeded && text.Length == 0) || text.Length > CommentLength || text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'))
            ? RankingErrors.CommentInvalid
            : text;
    }
}
