using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.ReserveLibrary;

/// <summary>How an enterprise comes into a library.</summary>
public enum LibraryAdmission
{
    /// <summary>申报入库: by an application that is reviewed in steps.</summary>
    Application,

    /// <summary>直接列入: put on the list by the officers who keep it.</summary>
    Entry,
}

/// <summary>Who keeps a level of a library.</summary>
public enum LibraryKeeper
{
    /// <summary>The bureau of the city.</summary>
    Bureau,

    /// <summary>Each county for its own enterprises; the bureau too.</summary>
    County,
}

/// <summary>A layer, a kind of enterprise or a cause of exit, as the pack names it.</summary>
/// <param name="Id">Stable id within the library, e.g. <c>neeq-reserve</c>.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Source">Document and clause.</param>
public sealed record LibraryTerm(string Id, LocalizedText Name, string Source);

/// <summary>A level of a library, e.g. 市级 or 县级.</summary>
/// <param name="Id">Stable id, e.g. <c>city</c>.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Keeper">Who keeps it.</param>
/// <param name="Source">Document and clause.</param>
public sealed record LibraryLevel(string Id, LocalizedText Name, LibraryKeeper Keeper, string Source);

/// <summary>The standards an enterprise is held to: rules of the eligibility engine.</summary>
/// <param name="Standard">Rule that answers for all of it, e.g. <c>DT-RES</c>.</param>
/// <param name="Parts">Its conditions in the order of the clause.</param>
public sealed record LibraryStandard(string Standard, IReadOnlyList<LibraryCondition> Parts);

/// <summary>One condition of the standards.</summary>
/// <param name="Rule">Rule of the eligibility engine.</param>
/// <param name="IsInPrinciple">原则上: the reviewer may admit in spite of it, giving a reason.</param>
public sealed record LibraryCondition(string Rule, bool IsInPrinciple);

/// <summary>A resource library or list as its pack describes it: who is in it, on what conditions, how one comes in and leaves.</summary>
public sealed record Library
{
    /// <summary>Stable id across all packs, e.g. <c>dt-reserve</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Policy pack it belongs to.</summary>
    public required string Programme { get; init; }

    /// <summary>Position among the libraries.</summary>
    public required int Order { get; init; }

    /// <summary>Name shown to people.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What it is for, in a sentence.</summary>
    public required LocalizedText Purpose { get; init; }

    /// <summary>Document and clause it rests on.</summary>
    public required string Source { get; init; }

    /// <summary>How one comes in.</summary>
    public required LibraryAdmission Admission { get; init; }

    /// <summary>Levels, at least one.</summary>
    public required IReadOnlyList<LibraryLevel> Levels { get; init; }

    /// <summary>Layers or stages; empty when it has none.</summary>
    public required IReadOnlyList<LibraryTerm> Layers { get; init; }

    /// <summary>Kinds of enterprise; empty when it tells none apart.</summary>
    public required IReadOnlyList<LibraryTerm> Kinds { get; init; }

    /// <summary>Most members; null without a limit.</summary>
    public required int? Capacity { get; init; }

    /// <summary>Whether each member is followed by a named officer 专人跟踪.</summary>
    public required bool NeedsOfficer { get; init; }

    /// <summary>Whether each member has a plan with progress, e.g. of its share reform.</summary>
    public required bool NeedsPlan { get; init; }

    /// <summary>Standards; null when the document sets none.</summary>
    public required LibraryStandard? Standard { get; init; }

    /// <summary>How applications are taken; null unless one comes in by application.</summary>
    public required IntakeRules? Intake { get; init; }

    /// <summary>The share reform owed; null when none is.</summary>
    public required PromiseRules? Promise { get; init; }

    /// <summary>Months between two checks of a member; null when none is due.</summary>
    public required int? RecheckMonths { get; init; }

    /// <summary>What is watched for, in the order of the pack.</summary>
    public required IReadOnlyList<FindingRule> Findings { get; init; }

    /// <summary>Causes of leaving.</summary>
    public required IReadOnlyList<LibraryTerm> Exits { get; init; }

    /// <summary>The provincial library members are recommended to; null when there is none.</summary>
    public required LibraryTerm? Provincial { get; init; }

    /// <summary>Reading or doubt people should know; null when there is none.</summary>
    public required LocalizedText? Note { get; init; }

    /// <summary>The level of that id; null when there is none.</summary>
    public LibraryLevel? FindLevel(string? id) => Levels.FirstOrDefault(level => level.Id == id);

    /// <summary>The layer of that id; null when there is none.</summary>
    public LibraryTerm? FindLayer(string? id) => Layers.FirstOrDefault(layer => layer.Id == id);

    /// <summary>The kind of that id; null when there is none.</summary>
    public LibraryTerm? FindKind(string? id) => Kinds.FirstOrDefault(kind => kind.Id == id);

    /// <summary>The cause of exit of that id; null when there is none.</summary>
    public LibraryTerm? FindExit(string? id) => Exits.FirstOrDefault(exit => exit.Id == id);
}
