namespace ListingPipeline.Domain.Notifications;

/// <summary>What is to be told to whom, before anybody wrote it down.</summary>
/// <param name="Kind">One of <see cref="NotificationKinds"/>.</param>
/// <param name="To">Whom it is for.</param>
/// <param name="Subject">What it is about, as events name it, e.g. <c>county-assessment/0193…</c>; a screen opens it.</param>
/// <param name="About">Name of that for people: a county, an enterprise, a list.</param>
/// <param name="Year">Year of the assessment, campaign or list; null where there is none.</param>
/// <param name="Note">What the actor said, e.g. why a report was sent back; null for nothing.</param>
public sealed record Notice(string Kind, Audience To, string Subject, string About, int? Year = null, string? Note = null);

/// <summary>A notice as it was raised.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Notice">What is told.</param>
/// <param name="RaisedAt">Instant, UTC.</param>
/// <param name="RaisedById">Account of the actor, who is not told; null for what the system does by itself.</param>
/// <param name="RaisedByName">Name of the actor as it was then.</param>
public sealed record Notification(Guid Id, Notice Notice, DateTimeOffset RaisedAt, Guid? RaisedById, string RaisedByName)
{
    /// <summary>Longest name of what it is about, in characters; longer ones are cut.</summary>
    public const int AboutLength = 200;

    /// <summary>Longest note, in characters; longer ones are cut.</summary>
    public const int NoteLength = 500;

    /// <summary>Days a notification is shown.</summary>
    public const int DaysShown = 90;
}
