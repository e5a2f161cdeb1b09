using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Puts an enterprise into a library directly: on a list that is kept so, or, by the bureau, one admitted before this system kept the applications.</summary>
/// <param name="LibraryId">Library.</param>
/// <param name="CreditCode">Unified social credit code.</param>
/// <param name="Entry">Where it is to stand and what that rests on.</param>
public sealed record EnterMemberCommand(string LibraryId, string CreditCode, MemberEntry Entry) : ICommand<MemberVersion>;

/// <summary>A member and its version.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Version">Version to name with the next step.</param>
public sealed record MemberVersion(Guid Id, int Version);

internal sealed class EnterMemberHandler(
    LibraryDesk desk, ILibraryCatalog libraries, MemberAdmission admission, IEnterpriseRepository enterprises, ICurrentUser user)
    : ICommandHandler<EnterMemberCommand, MemberVersion>
{
    public async Task<Result<MemberVersion>> Handle(EnterMemberCommand request, CancellationToken cancellationToken)
    {
        if (libraries.Find(request.LibraryId) is not { } library || !desk.IsInReach(library))
        {
            return ReserveLibraryErrors.LibraryNotFound;
        }

        if (!(library.Admission == LibraryAdmission.Application ? user.Has(Permissions.ReserveLibrary.Manage) : desk.Keeps(library.FindLevel(request.Entry.Place.LevelId))))
        {
            return ReserveLibraryErrors.NotKeeper;
        }

        return await FindAsync(request.CreditCode, cancellationToken) is { } enterprise
            ? await admission.AdmitAsync(library, enterprise, request.Entry with { ApplicationId = null }, cancellationToken)
            : ReserveLibraryErrors.EnterpriseNotFound;
    }

    private async Task<Enterprise?> FindAsync(string creditCode, CancellationToken cancellationToken)
    {
        var code = creditCode.Trim().ToUpperInvariant();
        return code.Length > 0 && await enterprises.FindByCreditCodesAsync([code], cancellationToken) is [var found, ..]
            ? await enterprises.FindAsync(found.Id, user.Scope, cancellationToken)
            : null;
    }
}
