using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Common;

/// <summary>The clock; nothing else in Domain or Application knows the time.</summary>
public interface IClock
{
    /// <summary>This instant, UTC.</summary>
    DateTimeOffset Now { get; }

    /// <summary>Today in China Standard Time (UTC+8), the day officers mean.</summary>
    DateOnly Today { get; }
}

/// <summary>Source of new identifiers.</summary>
public interface IIdGenerator
{
    /// <summary>A new identifier, ordered by time.</summary>
    Guid Next();
}

/// <summary>Who asks.</summary>
public interface ICurrentUser
{
    /// <summary>Id of the signed-in user; null for an anonymous caller.</summary>
    Guid? UserId { get; }

    /// <summary>Display name; empty for an anonymous caller.</summary>
    string Name { get; }

    /// <summary>Role name as in <c>Roles</c>; empty for an anonymous caller.</summary>
    string Role { get; }

    /// <summary>Rows the caller may see.</summary>
    Scope Scope { get; }

    /// <summary>True when the caller's role carries the permission.</summary>
    bool Has(string permission);
}

/// <summary>Collects what happened during a command; the pipeline writes it in the command's transaction.</summary>
public interface IEventLog
{
    /// <summary>Notes an event; lost when the command fails, as its change is.</summary>
    void Record(IDomainEvent happened);
}
