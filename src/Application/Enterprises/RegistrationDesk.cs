using ListingPipeline.Application.Common;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>What is on record about one registration, as it bears on what the caller may change.</summary>
/// <param name="Changes">Its changes in the order they were made.</param>
/// <param name="Open">Contradictions that wait to be settled.</param>
/// <param name="By">As whom the caller speaks.</param>
internal sealed record RegistrationStanding(IEnumerable<RegistrationChange> Changes, IEnumerable<RegistrationContradiction> Open, SupplierKind By)
{
    /// <summary>What of a revision counts at once, and what has to be settled.</summary>
    public GuardedRevision Guard(EnterpriseIdentity standing, EnterpriseIdentity wanted) => RegistrationGuard.Of(standing, wanted, [.. Changes], By);

    /// <summary>Whether the caller's office did not say so already.</summary>
    public bool IsNews(ContestedPart part) => !Open.Any(open => open.Part == part.Part && open.Claimed.Source?.Kind == By && open.Claimed.Value == part.Claimed);

    /// <summary>Open contradictions the caller's office replaces by what it says now.</summary>
    public IEnumerable<RegistrationContradiction> ReplacedBy(IReadOnlyList<ContestedPart> news) =>
        Open.Where(open => open.Claimed.Source?.Kind == By && news.Any(part => part.Part == open.Part));
}

/// <summary>Holds revisions of registrations against what other offices supplied, and keeps what contradicts it.</summary>
internal sealed class RegistrationDesk(IRegistrationLog log, IRegistrationContradictions contradictions, ICurrentUser user, IIdGenerator ids, IClock clock)
{
    private readonly SupplierKind _by = Suppliers.KindOf(user.Role);

    /// <summary>Where registrations stand; of up to 500 enterprises.</summary>
    public async Task<Func<Guid, RegistrationStanding>> StandingsAsync(IReadOnlyCollection<Guid> enterpriseIds, CancellationToken cancellationToken)
    {
        if (_by == SupplierKind.Bureau || enterpriseIds.Count == 0)
        {
            return _ => new RegistrationStanding([], [], SupplierKind.Bureau);
        }

        var changes = await log.ReadAsync(enterpriseIds, user.Scope, cancellationToken);
        var open = await contradictions.ReadOpenAsync(enterpriseIds, cancellationToken);
        return id => new RegistrationStanding(changes[id], open[id], _by);
    }

    /// <summary>Keeps what the caller says of contested parts; what its office said of them before no longer counts.</summary>
    /// <param name="contested">Parts by enterprise; of up to 500 enterprises.</param>
    /// <param name="document">Document it was taken from; null when none is named.</param>
    /// <param name="importId">Import it came with; null for none.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task ContradictAsync(
        IReadOnlyDictionary<Guid, IReadOnlyList<ContestedPart>> contested, string? document, Guid? importId, CancellationToken cancellationToken)
    {
        var (source, said) = (Suppliers.SourceOf(user, clock, document), new List<RegistrationContradiction>());
        var standings = await StandingsAsync([.. contested.Where(c => c.Value.Count > 0).Select(c => c.Key)], cancellationToken);
        foreach (var (id, parts) in contested.Where(c => c.Value.Count > 0))
        {
            var news = parts.Where(standings(id).IsNews).ToList();
            foreach (var earlier in standings(id).ReplacedBy(news))
            {
                await contradictions.SettleAsync(earlier.Id, new ContradictionSettlement(false, "报送单位改报", user.Sign(clock)), cancellationToken);
            }

            said.AddRange(news.Select(part => new RegistrationContradiction(ids.Next(), id, part.Part, new RegistrationValue(part.Claimed, source), part.Against, null)));
        }

        await contradictions.AddAsync(said, importId, cancellationToken);
    }

    /// <summary>Settles contradictions of which the claimed value came to stand anyway, as when the bureau entered it.</summary>
    public async Task SettleMetAsync(IReadOnlyCollection<Enterprise> revised, CancellationToken cancellationToken)
    {
        if (revised.Count == 0)
        {
            return;
        }

        var open = await contradictions.ReadOpenAsync([.. revised.Select(e => e.Id)], cancellationToken);
        foreach (var met in revised.SelectMany(e => open[e.Id].Where(o => RegistrationHistory.ValueOf(o.Part, e.Identity) == o.Claimed.Value)))
        {
            await contradictions.SettleAsync(met.Id, new ContradictionSettlement(true, "登记信息已改为该值", user.Sign(clock)), cancellationToken);
        }
    }
}
