using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>A place of a library with the number of its members.</summary>
/// <param name="Id">Id of the layer, kind or level.</param>
/// <param name="Name">Name.</param>
/// <param name="Count">Members in it, in the caller's scope.</param>
/// <param name="Source">Document and clause.</param>
public sealed record LibraryPlaceCount(string Id, LocalizedText Name, long Count, string Source);

/// <summary>When applications can be submitted.</summary>
/// <param name="Open">The window open today; null when none is.</param>
/// <param name="Next">The next window to open; null when none is known.</param>
public sealed record WindowState(IntakeWindow? Open, IntakeWindow? Next);

/// <summary>A library at a glance.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Programme">Policy pack.</param>
/// <param name="CityName">City it belongs to.</param>
/// <param name="Name">Name.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Source">Document and clause.</param>
/// <param name="Admission">How one comes in.</param>
/// <param name="Capacity">Most members; null without a limit.</param>
/// <param name="Levels">Levels with their members.</param>
/// <param name="Layers">Layers with their members; empty where there are none.</param>
/// <param name="Kinds">Kinds with their members; empty where there are none.</param>
/// <param name="Members">Members in the library, in the caller's scope.</param>
/// <param name="OverduePromises">Of those, the ones whose share reform is overdue.</param>
/// <param name="RechecksDue">Of those, the ones whose check is due.</param>
/// <param name="Recommended">Of those, the ones recommended to the province and not decided.</param>
/// <param name="InProvincial">Of those, the ones in the provincial library.</param>
/// <param name="Provincial">The provincial library; null when there is none.</param>
/// <param name="Window">Windows of the intake; null unless one comes in by application.</param>
public sealed record LibrarySummary(
    string Id,
    string Programme,
    LocalizedText CityName,
    LocalizedText Name,
    LocalizedText Purpose,
    string Source,
    LibraryAdmission Admission,
    int? Capacity,
    IReadOnlyList<LibraryPlaceCount> Levels,
    IReadOnlyList<LibraryPlaceCount> Layers,
    IReadOnlyList<LibraryPlaceCount> Kinds,
    long Members,
    long OverduePromises,
    long RechecksDue,
    long Recommended,
    long InProvincial,
    LibraryTerm? Provincial,
    WindowState? Window);

/// <summary>Members of a county by place.</summary>
/// <param name="CountyCode">Division code; null for members whose county is unresolved.</param>
/// <param name="Name">Name of the county; null when unresolved.</param>
/// <param name="Counts">Members by id of the layer; where there are none by kind, and where there are none by level.</param>
/// <param name="Total">Members in all.</param>
/// <param name="OverduePromises">Of those, the ones whose share reform is overdue.</param>
public sealed record CountyMembers(string? CountyCode, LocalizedText? Name, IReadOnlyDictionary<string, long> Counts, long Total, long OverduePromises);

/// <summary>What a library watches for.</summary>
/// <param name="Kind">What.</param>
/// <param name="Certificates">Certificates looked at, by name and years of validity; empty for other kinds.</param>
/// <param name="ExitId">Cause of exit it would be; null when it is none.</param>
/// <param name="Source">Document and clause.</param>
public sealed record FindingRuleResponse(FindingKind Kind, IReadOnlyList<CertificateResponse> Certificates, string? ExitId, string Source);

/// <summary>A certificate that runs out.</summary>
/// <param name="Metric">Metric that holds the day of issue.</param>
/// <param name="Name">Its name.</param>
/// <param name="Years">Years it is valid.</param>
public sealed record CertificateResponse(string Metric, LocalizedText Name, int Years);

/// <summary>One condition of a library's standards.</summary>
/// <param name="Rule">Rule of the eligibility engine.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsInPrinciple">Whether the reviewer may admit in spite of it, giving a reason.</param>
/// <param name="Sentence">The document's own words; null where they are not quoted.</param>
/// <param name="Note">Reading or doubt; null for none.</param>
/// <param name="Source">Document and clause.</param>
public sealed record LibraryConditionResponse(string Rule, LocalizedText Name, bool IsInPrinciple, string? Sentence, LocalizedText? Note, string Source);

/// <summary>A library in full: its rules, and its members by county.</summary>
/// <param name="Summary">At a glance.</param>
/// <param name="Levels">Levels and who keeps them.</param>
/// <param name="Standard">Rule that answers for the standards; null when there are none.</param>
/// <param name="Conditions">Conditions of the standards in the order of the clause.</param>
/// <param name="Intake">How applications are taken; null unless one comes in by application.</param>
/// <param name="Promise">Share reform owed by limited companies; null when none is.</param>
/// <param name="RecheckMonths">Months between two checks; null when none is due.</param>
/// <param name="Findings">What is watched for.</param>
/// <param name="Exits">Causes of leaving.</param>
/// <param name="NeedsOfficer">Whether each member is followed by a named officer.</param>
/// <param name="NeedsPlan">Whether each member has a plan.</param>
/// <param name="Note">Reading or doubt; null for none.</param>
/// <param name="Counties">Members by county, in the order of the pack.</param>
/// <param name="CanEnter">Whether the caller may put enterprises on it directly.</param>
/// <param name="CanManage">Whether the caller runs the intake.</param>
public sealed record LibraryResponse(
    LibrarySummary Summary,
    IReadOnlyList<LibraryLevel> Levels,
    string? Standard,
    IReadOnlyList<LibraryConditionResponse> Conditions,
    IntakeRules? Intake,
    PromiseRules? Promise,
    int? RecheckMonths,
    IReadOnlyList<FindingRuleResponse> Findings,
    IReadOnlyList<LibraryTerm> Exits,
    bool NeedsOfficer,
    bool NeedsPlan,
    LocalizedText? Note,
    IReadOnlyList<CountyMembers> Counties,
    bool CanEnter,
    bool CanManage);
