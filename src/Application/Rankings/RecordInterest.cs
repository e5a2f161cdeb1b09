using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Records a tie between an enterprise and an institution: experts of that house no longer judge the enterprise.</summary>
/// <param name="EnterpriseId">Enterprise.</param>
/// <param name="Institution">Name of the institution, 2 to 100 characters.</param>
/// <param name="Relation">How it is tied.</param>
public sealed record RecordInterestCommand(Guid EnterpriseId, string Institution, InterestRelation Relation) : ICommand<EnterpriseInterest>;

internal sealed class RecordInterestHandler(
    IEnterpriseRepository enterprises, IExpertReviewRepository reviews, ICurrentUser user, IClock clock, IIdGenerator ids, IEventLog events)
    : ICommandHandler<RecordInterestCommand, EnterpriseInterest>
{
    private const int ShortestName = 2;

    public async Task<Result<EnterpriseInterest>> Handle(RecordInterestCommand request, CancellationToken cancellationToken)
    {
        var institution = request.Institution?.Trim() ?? string.Empty;
        if (institution.Length is < ShortestName or > ReviewSheet.InstitutionLength || institution.Any(char.IsControl))
        {
            return RankingErrors.InstitutionRequired;
        }

        if (await enterprises.FindAsync(request.EnterpriseId, user.Scope, cancellationToken) is null)
        {
            return EnterpriseErrors.NotFound;
        }

        var interest = new EnterpriseInterest(ids.Next(), request.EnterpriseId, institution, request.Relation, user.Sign(clock));
        if (!await reviews.AddInterestAsync(interest, cancellationToken))
        {
            return RankingErrors.InterestExists;
        }

        events.Record(new InterestRecorded(request.EnterpriseId, institution, request.Relation));
        return interest;
    }
}
