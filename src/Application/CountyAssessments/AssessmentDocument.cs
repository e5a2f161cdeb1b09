using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Scoring;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>A published assessment: scheme, figures, disqualifications, result and signature. Its text is stored, hashed and never written again;
/// everything shown of a published assessment comes from it, so later changes of scheme or program leave it as it was.</summary>
/// <remarks>The order of the properties is the order in the text. A change of shape needs a new <see cref="CurrentFormat"/> and a reader for the old one.</remarks>
internal sealed record AssessmentDocument(
    string Format, SchemeDocument Scheme, Guid AssessmentId, int Year, IReadOnlyList<UnitDocument> Units, Signature SignedOff)
{
    public const string CurrentFormat = "county-assessment/1";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The document of a sheet whose assessment is signed off.</summary>
    public static AssessmentDocument From(AssessmentSheet sheet) => new(
        CurrentFormat,
        SchemeDocument.From(sheet.Scheme.Definition, sheet.SchemeHash),
        sheet.Assessment.Id,
        sheet.Assessment.Year,
        [.. sheet.Scheme.Units.Select((unit, i) => UnitDocument.From(sheet, unit, i))],
        sheet.Assessment.SignedOff ?? throw new InvalidOperationException("Only a signed-off assessment has a document."));

    public static AssessmentDocument Parse(string text) =>
        JsonSerializer.Deserialize<AssessmentDocument>(text, Json) ?? throw new InvalidOperationException("The stored document is empty.");

    /// <summary>SHA-256 of a document's UTF-8 bytes, lower-case hexadecimal.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>The sheet with the result calculated anew from the frozen figures and the frozen scheme.</summary>
    public AssessmentSheet ToSheet(CountyAssessment assessment)
    {
        var scheme = AssessmentScheme.Create(Scheme.ToDefinition()).Value;
        return AssessmentSheet.Create(
            assessment,
            new CataloguedScheme(scheme, Scheme.ContentHash),
            Units.Select(unit => unit.ToReport(scheme)),
            Units.Select(unit => unit.Disqualification?.ToDisqualification(Scheme.Id, unit.Code)).OfType<Disqualification>(),
            isComplete: true);
    }
}

/// <summary>One unit in a published document.</summary>
internal sealed record UnitDocument(
    string Code,
    string Name,
    IReadOnlyList<long?> Values,
    int Version,
    Signature? Reported,
    DisqualificationDocument? Disqualification,
    IReadOnlyList<int> Ranks,
    IReadOnlyList<decimal> Points,
    decimal? Total,
    int? Rank)
{
    public static UnitDocument From(AssessmentSheet sheet, AssessedUnit unit, int index)
    {
        var indicators = Enumerable.Range(0, sheet.Scheme.Indicators.Count).ToArray();
        var report = sheet.Reports[unit.Code];
        return new UnitDocument(
            unit.Code,
            unit.Name,
            sheet.Figures(index),
            report.Version,
            report.Reported,
            sheet.Disqualifications.TryGetValue(unit.Code, out var found) ? DisqualificationDocument.From(found) : null,
            [.. indicators.Select(i => sheet.Result.Rank(index, i)).OfType<int>()],
            [.. indicators.Select(i => sheet.Result.Points(index, i)).OfType<decimal>()],
            sheet.Result.Total(index),
            sheet.Result.OverallRank(index));
    }

    public UnitReport ToReport(AssessmentScheme scheme)
    {
        var figures = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var i = 0; i < Values.Count; i++)
        {
            if (Values[i] is { } figure)
            {
                figures.Add(scheme.Indicators[i].Id, figure);
            }
        }

        return new UnitReport(Code, figures, Version, Reported);
    }
}

/// <summary>A disqualification in a published document.</summary>
internal sealed record DisqualificationDocument(Guid Id, int FirstYear, int LastYear, string Reason, string Evidence, Signature Recorded)
{
    public static DisqualificationDocument From(Disqualification found) =>
        new(found.Id, found.FirstYear, found.LastYear, found.Reason, found.Evidence, found.Recorded);

    public Disqualification ToDisqualification(string schemeId, string unitCode) =>
        Domain.CountyAssessments.Disqualification.FromStored(Id, schemeId, unitCode, FirstYear, LastYear, Reason, Evidence, Recorded);
}

/// <summary>The scheme in a published document.</summary>
/// <remarks>What came after the format was made is left out where it says what was always so; documents written before keep their bytes.</remarks>
internal sealed record SchemeDocument(
    string Id,
    string ContentHash,
    string Title,
    string TitleEn,
    string Source,
    int FirstYear,
    string FiguresTableTitle,
    string PointsTableTitle,
    IReadOnlyList<AssessedUnit> Units,
    IReadOnlyList<IndicatorDocument> Indicators,
    IReadOnlyList<RankBand> Bands,
    BandsWhenFewer BandsWhenFewer,
    bool ZeroEarnsNothing,
    int DisqualifiedYears,
    AnnualDeadline Deadline,
    SchemeClauses Clauses,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TieRule? Ties = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ScoreRounding? Rounding = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] AnnexTitles? Tables = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? IsSample = null)
{
    /// <summary>What a document that names no tables means: the words of the only scheme there was when the format was made.</summary>
    private static AnnexTitles UnnamedTables(string figuresTitle, string pointsTitle) =>
        new("附表 1", figuresTitle, "附表 2", pointsTitle, "指标", "权重", "地市", "得分", "最终得分");

    public static SchemeDocument From(SchemeDefinition scheme, string contentHash) => new(
        scheme.Id,
        contentHash,
        scheme.Title,
        scheme.TitleEn,
        scheme.Source,
        scheme.FirstYear,
        scheme.Tables.FiguresTitle,
        scheme.Tables.PointsTitle,
        scheme.Units,
        [.. scheme.Indicators.Select(IndicatorDocument.From)],
        scheme.Bands,
        scheme.BandsWhenFewer,
        scheme.ZeroEarnsNothing,
        scheme.DisqualifiedYears,
        scheme.Deadline,
        scheme.Clauses,
        scheme.Ties == TieRule.BetterRank ? null : scheme.Ties,
        scheme.Rounding == ScoreRounding.None ? null : scheme.Rounding,
        scheme.Tables == UnnamedTables(scheme.Tables.FiguresTitle, scheme.Tables.PointsTitle) ? null : scheme.Tables,
        scheme.IsSample ? true : null);

    public SchemeDefinition ToDefinition() => new()
    {
        Id = Id,
        Title = Title,
        TitleEn = TitleEn,
        Source = Source,
        FirstYear = FirstYear,
        Tables = Tables ?? UnnamedTables(FiguresTableTitle, PointsTableTitle),
        Units = Units,
        Indicators = [.. Indicators.Select(indicator => indicator.ToIndicator())],
        Bands = Bands,
        BandsWhenFewer = BandsWhenFewer,
        ZeroEarnsNothing = ZeroEarnsNothing,
        DisqualifiedYears = DisqualifiedYears,
        Deadline = Deadline,
        Clauses = Clauses,
        Ties = Ties ?? TieRule.BetterRank,
        Rounding = Rounding ?? ScoreRounding.None,
        IsSample = IsSample ?? false,
    };
}

/// <summary>An indicator in a published document.</summary>
internal sealed record IndicatorDocument(
    string Id,
    string Name,
    string ShortName,
    string Definition,
    string Dimension,
    int WeightPpm,
    IndicatorDirection Direction,
    FigureOrigin Origin,
    string Evidence,
    string Source,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PointRuleDescription? Rule = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? ZeroEarnsNothing = null)
{
    public static IndicatorDocument From(AssessmentIndicator indicator) => new(
        indicator.Id,
        indicator.Name,
        indicator.ShortName,
        indicator.Definition,
        indicator.Dimension,
        indicator.Weight.Ppm,
        indicator.Direction,
        indicator.Origin,
        indicator.Evidence,
        indicator.Source,
        PointRuleDescription.From(indicator.Rule),
        indicator.ZeroEarnsNothing);

    public AssessmentIndicator ToIndicator() => new()
    {
        Id = Id,
        Name = Name,
        ShortName = ShortName,
        Definition = Definition,
        Dimension = Dimension,
        Weight = new Weight(WeightPpm),
        Direction = Direction,
        Origin = Origin,
        Evidence = Evidence,
        Source = Source,
        Rule = Rule?.ToRule(Direction),
        ZeroEarnsNothing = ZeroEarnsNothing,
    };
}
