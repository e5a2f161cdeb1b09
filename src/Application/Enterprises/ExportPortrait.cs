using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Documents;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Identity;
using MediatR;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Writes the portrait of an enterprise as an editable document.</summary>
/// <param name="EnterpriseId">Which.</param>
public sealed record ExportPortraitQuery(Guid EnterpriseId) : IQuery<DocumentFile>;

internal sealed class ExportPortraitHandler(
    PortraitReader portraits, IEnterpriseFactsReader facts, IRecordKinds kinds, IPolicyCatalog policies, IMediator mediator, ICurrentUser user, IClock clock)
    : IQueryHandler<ExportPortraitQuery, DocumentFile>
{
    public async Task<Result<DocumentFile>> Handle(ExportPortraitQuery request, CancellationToken cancellationToken)
    {
        if (await portraits.ReadAsync(request.EnterpriseId, cancellationToken) is not { } portrait
            || await facts.ReadAsync(request.EnterpriseId, user.Scope, cancellationToken) is not { } known)
        {
            return EnterpriseErrors.NotFound;
        }

        var boards = user.Has(Permissions.Eligibility.Read) && (await mediator.Send(new FindPathsQuery(request.EnterpriseId, null, null), cancellationToken)).TryGetValue(out var found, out _)
            ? found.Boards
            : [];
        var county = portrait.Enterprise.CountyCode is { } code && policies.FindCounty(code) is { } place ? place.Pack.City?.Name.Zh + place.County.Name.Zh : null;
        var document = new PortraitDocument(portrait, known.Facts, boards, kinds, county, clock.Today).Build();
        return new DocumentFile($"{string.Concat(portrait.Enterprise.Name.Split(Path.GetInvalidFileNameChars()))}上市画像.docx", document);
    }
}
