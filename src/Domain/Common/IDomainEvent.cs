namespace ListingPipeline.Domain.Common;

/// <summary>Something that happened, named in the past tense; written with the change that caused it.</summary>
public interface IDomainEvent
{
    /// <summary>What it happened to, as <c>type/id</c>, e.g. <c>enterprise/0199…</c>.</summary>
    string Subject { get; }
}
