using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Policies;

namespace ListingPipeline.Application.Policies;

/// <summary>Lists the policy packs this deployment runs.</summary>
public sealed record ListPolicyPacksQuery : IQuery<IReadOnlyList<PolicyPackResponse>>;

/// <summary>A policy in machine-readable form: the national rules, or one city's programme.</summary>
/// <param name="Id">Id of the pack, e.g. <c>datong-2022</c>.</param>
/// <param name="Version">Version the pack states.</param>
/// <param name="Hash">SHA-256 over its files, lower-case hexadecimal; stored results name it.</param>
/// <param name="Title">Title shown to people.</param>
/// <param name="Document">Document the pack renders, in Chinese as issued.</param>
/// <param name="EffectiveFrom">First day it applies.</param>
/// <param name="IssuedOn">Day of issue; null when the text at hand prints none.</param>
/// <param name="City">The city; null for national rules.</param>
/// <param name="Counties">Counties in the order of the document's tables; empty for national rules.</param>
/// <param name="Documents">Documents its sources cite, with their English titles.</param>
/// <param name="Note">What a reader of the pack must know; null when there is nothing.</param>
public sealed record PolicyPackResponse(
    string Id,
    string Version,
    string Hash,
    LocalizedText Title,
    string Document,
    DateOnly EffectiveFrom,
    DateOnly? IssuedOn,
    ProgrammeCity? City,
    IReadOnlyList<ProgrammeCounty> Counties,
    IReadOnlyList<ProgrammeDocument> Documents,
    string? Note);

/// <summary>The city of a programme.</summary>
/// <param name="Code">Six-digit division code, e.g. <c>140200</c>; its first four digits filter lists by city.</param>
/// <param name="Name">Name.</param>
public sealed record ProgrammeCity(string Code, LocalizedText Name);

/// <summary>A document that sources cite.</summary>
/// <param name="Code">Short name clauses cite it by, e.g. <c>DT22</c>; null for those cited by title only.</param>
/// <param name="Title">Title or number as sources cite it, and its English title.</param>
public sealed record ProgrammeDocument(string? Code, LocalizedText Title);

/// <summary>A county that takes part in a programme.</summary>
/// <param name="Code">Six-digit division code, or the statistical one of a zone that has none.</param>
/// <param name="Name">Name as the document prints it.</param>
/// <param name="Order">Position in the document's tables, from 1.</param>
/// <param name="Note">Peculiarity of the code or name; null when there is none.</param>
public sealed record ProgrammeCounty(string Code, LocalizedText Name, int Order, string? Note);

internal sealed class ListPolicyPacksHandler(IPolicyCatalog policies) : IQueryHandler<ListPolicyPacksQuery, IReadOnlyList<PolicyPackResponse>>
{
    public Task<Result<IReadOnlyList<PolicyPackResponse>>> Handle(ListPolicyPacksQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(Result.Of<IReadOnlyList<PolicyPackResponse>>([.. policies.Packs.Select(Describe)]));

    private static PolicyPackResponse Describe(PolicyPack pack) => new(
        pack.Identity.Id,
        pack.Identity.Version,
        pack.Identity.Hash,
        pack.Title,
        pack.Document,
        pack.EffectiveFrom,
        pack.IssuedOn,
        pack.City is { } city ? new ProgrammeCity(city.Code, city.Name) : null,
        [.. pack.Counties.Select(c => new ProgrammeCounty(c.Code, c.Name, c.Order, c.Note))],
        [.. pack.Documents.Select(document => new ProgrammeDocument(document.Code, document.Title))],
        pack.Note);
}
