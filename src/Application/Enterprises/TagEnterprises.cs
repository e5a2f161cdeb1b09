using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Puts a tag on enterprises, or takes it off.</summary>
/// <param name="Ids">Which, 1 to 500.</param>
/// <param name="Tag">The tag, 1 to 20 characters.</param>
/// <param name="IsCarried">Whether they are to carry it.</param>
public sealed record TagEnterprisesCommand(IReadOnlyList<Guid> Ids, string Tag, bool IsCarried) : ICommand<IReadOnlyList<BulkRow>>;

internal sealed class TagEnterprisesHandler(BulkSelection selection, IEnterpriseTags tags, ICurrentUser user, IClock clock, IEventLog events)
    : ICommandHandler<TagEnterprisesCommand, IReadOnlyList<BulkRow>>
{
    public async Task<Result<IReadOnlyList<BulkRow>>> Handle(TagEnterprisesCommand request, CancellationToken cancellationToken)
    {
        if (!EnterpriseTag.Parse(request.Tag).TryGetValue(out var tag, out var error) || !(await selection.FindAsync(request.Ids, cancellationToken)).TryGetValue(out var found, out error))
        {
            return error;
        }

        var carried = await tags.ReadAsync([.. found.Keys], user.Scope, cancellationToken);
        var rows = request.Ids.Select(id => found.TryGetValue(id, out var enterprise) ? Judge(enterprise, carried[id], tag, request.IsCarried) : BulkSelection.Absent(id)).ToList();
        var done = rows.Where(r => r.Outcome == BulkOutcome.Done).Select(r => r.Id).ToList();
        if (request.IsCarried)
        {
            await tags.AddAsync(tag, done, user.Sign(clock), cancellationToken);
        }
        else
        {
            await tags.RemoveAsync(tag, done, cancellationToken);
        }

        foreach (var id in done)
        {
            events.Record(new EnterpriseTagged(id, tag.Text, request.IsCarried));
        }

        return rows;
    }

    private static BulkRow Judge(Enterprise enterprise, IEnumerable<EnterpriseTag> carried, EnterpriseTag tag, bool isCarried)
    {
        var all = carried.ToList();
        if (all.Any(t => t.Key == tag.Key) == isCarried)
        {
            return BulkRow.Of(enterprise, BulkOutcome.Unchanged);
        }

        return isCarried && all.Count >= EnterpriseTag.Most
            ? BulkRow.Of(enterprise, BulkOutcome.Refused, EnterpriseErrors.TooManyTags)
            : BulkRow.Of(enterprise, BulkOutcome.Done);
    }
}
