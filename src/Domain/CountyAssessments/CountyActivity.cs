using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.CountyAssessments;

/// <summary>Kinds of work a county records for the entered indicators.</summary>
public enum ActivityKind
{
    /// <summary>工作机制: a mechanism set up.</summary>
    Mechanism,

    /// <summary>专项政策: a policy issued.</summary>
    Policy,

    /// <summary>会议: a meeting held.</summary>
    Meeting,

    /// <summary>培训: a training given.</summary>
    Training,

    /// <summary>指导调研: an enterprise visited and guided.</summary>
    Visit,
}

/// <summary>What a county writes down about a piece of work.</summary>
/// <param name="Kind">Kind of work.</param>
/// <param name="Title">Title, 2 to 200 characters.</param>
/// <param name="HeldOn">Day it was held or issued.</param>
/// <param name="Document">Document number or name, 1 to 200 characters.</param>
/// <param name="Place">Place, up to 200 characters; empty when it does not apply.</param>
/// <param name="Participants">Participants, up to 500 characters; empty when it does not apply.</param>
public sealed record ActivityEntry(ActivityKind Kind, string Title, DateOnly HeldOn, string Document, string Place, string Participants);

/// <summary>A piece of work a county did for the listing of enterprises; its counts stand behind indicators 1 to 4.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="CountyCode">The county.</param>
/// <param name="Entry">What was written down.</param>
/// <param name="Recorded">Who recorded it, and when.</param>
/// <param name="SeparateReason">Why the bureau counts it by itself although it looks like another one; null while nobody decided so.</param>
public sealed record CountyActivity(Guid Id, string CountyCode, ActivityEntry Entry, Signature Recorded, string? SeparateReason)
{
    private static readonly DateOnly First = new(2015, 1, 1);

    /// <summary>Records a piece of work. Fails with <c>county-assessments.activity-invalid</c> and a field for each fault.</summary>
    public static Result<CountyActivity> Record(Guid id, string countyCode, ActivityEntry entry, DateOnly today, Signature by)
    {
        var trimmed = entry with { Title = entry.Title.Trim(), Document = entry.Document.Trim(), Place = entry.Place.Trim(), Participants = entry.Participants.Trim() };
        var problems = new List<FieldError>();
        Check(problems, "title", trimmed.Title, 2, 200);
        Check(problems, "document", trimmed.Document, 1, 200);
        Check(problems, "place", trimmed.Place, 0, 200);
        Check(problems, "participants", trimmed.Participants, 0, 500);
        if (trimmed.HeldOn < First || trimmed.HeldOn > today)
        {
            problems.Add(new FieldError("heldOn", CountyAssessmentErrors.ActivityInvalid.Code, "The day lies between 2015 and today."));
        }

        return problems.Count > 0 ? CountyAssessmentErrors.ActivityInvalid.At(problems) : new CountyActivity(id, countyCode, trimmed, by, null);
    }

    private static void Check(List<FieldError> problems, string field, string text, int least, int most)
    {
        if (text.Length < least || text.Length > most || text.Any(char.IsControl))
        {
            problems.Add(new FieldError(field, CountyAssessmentErrors.ActivityInvalid.Code, $"{least} to {most} characters without control characters."));
        }
    }
}

/// <summary>A county recorded, withdrew or the bureau decided about a piece of work.</summary>
/// <param name="ActivityId">Which.</param>
/// <param name="CountyCode">The county.</param>
/// <param name="Happened"><c>recorded</c>, <c>withdrawn</c> or <c>counted-separately</c>.</param>
/// <param name="Note">Title or reason.</param>
public sealed record ActivityChanged(Guid ActivityId, string CountyCode, string Happened, string Note) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"county-activity/{ActivityId}";
}
