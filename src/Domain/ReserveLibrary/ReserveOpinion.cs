using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.ReserveLibrary;

/// <summary>How far an opinion has come.</summary>
public enum OpinionStage
{
    /// <summary>待提交: awaited.</summary>
    Waiting,

    /// <summary>已提交: given.</summary>
    Given,

    /// <summary>回避: the reviewer stepped aside.</summary>
    Recused,
}

/// <summary>What a reviewer says.</summary>
public enum OpinionVerdict
{
    /// <summary>同意入库.</summary>
    Agree,

    /// <summary>完善后同意: after completion.</summary>
    AgreeAfterChanges,

    /// <summary>不同意入库.</summary>
    Disagree,
}

/// <summary>A department's or an expert's opinion in the recheck; one a reviewer and submission. Source: DT22 附件2 二(三)2.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="ApplicationId">Application.</param>
/// <param name="Submission">Number of the submission it is about.</param>
/// <param name="ReviewerId">Account of the reviewer.</param>
/// <param name="ReviewerName">Name when the reviewer was named.</param>
/// <param name="FieldId">Field of expertise; null for a department.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="Verdict">What the reviewer says; null unless given.</param>
/// <param name="Text">The opinion, or why the reviewer stepped aside; null while it is awaited.</param>
/// <param name="Assigned">Who named the reviewer, and when.</param>
/// <param name="AnsweredAt">When it was given or declined; null while it is awaited.</param>
/// <param name="Version">Version; a caller names the one it read.</param>
public sealed record ReserveOpinion(
    Guid Id,
    Guid ApplicationId,
    int Submission,
    Guid ReviewerId,
    string ReviewerName,
    string? FieldId,
    OpinionStage Stage,
    OpinionVerdict? Verdict,
    string? Text,
    Signature Assigned,
    DateTimeOffset? AnsweredAt,
    int Version)
{
    /// <summary>Longest opinion in characters.</summary>
    public const int LongestText = 2000;

    /// <summary>The opinion as given. Fails with <c>reserve-library.opinion-answered</c>, <c>reserve-library.opinion-invalid</c>.</summary>
    public Result<ReserveOpinion> Give(OpinionVerdict verdict, string? text, DateTimeOffset now) =>
        Answer(text).Map(opinion => opinion with { Stage = OpinionStage.Given, Verdict = verdict, AnsweredAt = now });

    /// <summary>The reviewer steps aside with a reason. Fails as <see cref="Give"/> does.</summary>
    public Result<ReserveOpinion> Recuse(string? reason, DateTimeOffset now) =>
        Answer(reason).Map(opinion => opinion with { Stage = OpinionStage.Recused, AnsweredAt = now });

    private Result<ReserveOpinion> Answer(string? text) =>
        Stage != OpinionStage.Waiting ? ReserveLibraryErrors.OpinionAnswered
        : ReserveMember.IsText(text, LongestText) ? this with { Text = text!.Trim() }
        : ReserveLibraryErrors.OpinionInvalid;

    /// <summary>Departments and fields of expertise nobody was named for, as field errors; who stepped aside does not count.</summary>
    public static IReadOnlyList<FieldError> Unheard(RecheckRules rules, IEnumerable<ReserveOpinion> opinions)
    {
        var heard = opinions.Where(opinion => opinion.Stage != OpinionStage.Recused).ToList();
        var code = ReserveLibraryErrors.ReviewersLacking.Code;
        var departments = heard.Count(opinion => opinion.FieldId is null);
        return
        [
            .. departments < rules.Departments ? [new FieldError("departments", code, $"相关部门 {departments}/{rules.Departments}")] : Array.Empty<FieldError>(),
            .. rules.Fields.Where(field => heard.All(opinion => opinion.FieldId != field.Id)).Select(field => new FieldError(field.Id, code, field.Name.Zh)),
        ];
    }
}
