using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Rankings;
using ListingPipeline.Infrastructure.Enterprises;

namespace ListingPipeline.Infrastructure.Rankings;

/// <summary>A campaign as stored.</summary>
internal sealed class CampaignRow
{
    public Guid Id { get; init; }

    public string Programme { get; init; } = "";

    public int ListYear { get; init; }

    public string Title { get; init; } = "";

    public DateOnly OpensOn { get; init; }

    public DateOnly ClosesOn { get; init; }

    public string Stage { get; init; } = "";

    public DateTimeOffset OpenedAt { get; init; }

    public Guid OpenedById { get; init; }

    public string OpenedByName { get; init; } = "";

    public int Version { get; init; }

    public static CampaignRow Of(RankingCampaign campaign) => new()
    {
        Id = campaign.Id,
        Programme = campaign.Programme,
        ListYear = campaign.ListYear,
        Title = campaign.Title,
        OpensOn = campaign.OpensOn,
        ClosesOn = campaign.ClosesOn,
        Stage = campaign.Stage.ToString(),
        OpenedAt = campaign.Opened.At,
        OpenedById = campaign.Opened.UserId,
        OpenedByName = campaign.Opened.Name,
        Version = campaign.Version,
    };

    public RankingCampaign ToCampaign() => RankingCampaign.Restore(
        Id, Programme, ListYear, Title, (OpensOn, ClosesOn), Enum.Parse<CampaignStage>(Stage), new Signature(OpenedById, OpenedByName, OpenedAt), Version);
}

/// <summary>A nomination as stored.</summary>
internal sealed class NominationRow
{
    public Guid Id { get; init; }

    public Guid CampaignId { get; init; }

    public Guid EnterpriseId { get; init; }

    public string EnterpriseName { get; init; } = "";

    public string? CreditCode { get; init; }

    public string? CountyCode { get; init; }

    public string SearchText => SearchTexts.Of(EnterpriseName, null, CreditCode);

    public string Stage { get; init; } = "";

    public string EntryOutcome { get; init; } = "";

    public DateOnly CheckedOn { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public Guid StartedById { get; init; }

    public string StartedByName { get; init; } = "";

    public DateTimeOffset? SubmittedAt { get; init; }

    public int Version { get; init; }

    public int ReadVersion => Version;

    public static NominationRow Of(Nomination nomination) => new()
    {
        Id = nomination.Id,
        CampaignId = nomination.CampaignId,
        EnterpriseId = nomination.EnterpriseId,
        EnterpriseName = nomination.EnterpriseName,
        CreditCode = nomination.CreditCode,
        CountyCode = nomination.CountyCode,
        Stage = nomination.Stage.ToString(),
        EntryOutcome = nomination.Entry.ToString(),
        CheckedOn = nomination.CheckedOn,
        StartedAt = nomination.Started.At,
        StartedById = nomination.Started.UserId,
        StartedByName = nomination.Started.Name,
        SubmittedAt = nomination.SubmittedAt,
        Version = nomination.Version,
    };

    public Nomination ToNomination(IEnumerable<NominationSourceRow> sources) => new(
        Id,
        CampaignId,
        EnterpriseId,
        EnterpriseName,
        CreditCode,
        CountyCode,
        Enum.Parse<NominationStage>(Stage),
        Enum.Parse<Outcome>(EntryOutcome),
        CheckedOn,
        new Signature(StartedById, StartedByName, StartedAt),
        SubmittedAt,
        Version,
        [.. sources.Select(source => source.ToSource())]);
}

/// <summary>A source of a nomination as stored.</summary>
internal sealed class NominationSourceRow
{
    public Guid Id { get; init; }

    public Guid NominationId { get; init; }

    public string SourceId { get; init; } = "";

    public string Nominator { get; init; } = "";

    public string Detail { get; init; } = "";

    public DateTimeOffset NamedAt { get; init; }

    public Guid NamedById { get; init; }

    public string NamedByName { get; init; } = "";

    public static NominationSourceRow Of(Guid nominationId, NominationSource source) => new()
    {
        Id = source.Id,
        NominationId = nominationId,
        SourceId = source.SourceId,
        Nominator = source.Nominator.ToString(),
        Detail = source.Detail,
        NamedAt = source.By.At,
        NamedById = source.By.UserId,
        NamedByName = source.By.Name,
    };

    public NominationSource ToSource() => new(Id, SourceId, Enum.Parse<Nominator>(Nominator), Detail, new Signature(NamedById, NamedByName, NamedAt));
}

/// <summary>A step of a campaign as stored.</summary>
internal sealed class CampaignStepRow
{
    public Guid Id { get; init; }

    public Guid CampaignId { get; init; }

    public Guid? NominationId { get; init; }

    public string ActionName { get; init; } = "";

    public string? Note { get; init; }

    public DateTimeOffset TakenAt { get; init; }

    public Guid TakenById { get; init; }

    public string TakenByName { get; init; } = "";

    public static CampaignStepRow Of(Guid campaignId, CampaignStep step) => new()
    {
        Id = step.Id,
        CampaignId = campaignId,
        NominationId = step.NominationId,
        ActionName = step.Action,
        Note = step.Note,
        TakenAt = step.By.At,
        TakenById = step.By.UserId,
        TakenByName = step.By.Name,
    };

    public CampaignStep ToStep() => new(Id, NominationId, ActionName, Note, new Signature(TakenById, TakenByName, TakenAt));
}

/// <summary>A word and how often it occurs.</summary>
internal sealed class WordCountRow
{
    public string Word { get; init; } = "";

    public long Total { get; init; }
}
