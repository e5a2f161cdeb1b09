using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.CountyAssessments;

/// <summary>Where a year's assessment stands.</summary>
public enum AssessmentStatus
{
    /// <summary>Counties report, the bureau checks; results are provisional.</summary>
    Open,

    /// <summary>Signed off: published, frozen, never changed again.</summary>
    Published,
}

/// <summary>One year's run of a scheme.</summary>
public sealed class CountyAssessment
{
    private CountyAssessment(Guid id, string schemeId, int year, Signature opened, AssessmentStatus status, int version, Signature? signedOff, string? documentHash, AssessmentStage stage, DateOnly? objectionsUntilOn)
    {
        Stage = stage;
        ObjectionsUntilOn = objectionsUntilOn;
        Id = id;
        SchemeId = schemeId;
        Year = year;
        Opened = opened;
        Status = status;
        Version = version;
        SignedOff = signedOff;
        DocumentHash = documentHash;
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; }

    /// <summary>The scheme applied.</summary>
    public string SchemeId { get; }

    /// <summary>The assessed calendar year.</summary>
    public int Year { get; }

    /// <summary>Who opened it.</summary>
    public Signature Opened { get; }

    /// <summary>Where it stands.</summary>
    public AssessmentStatus Status { get; private set; }

    /// <summary>How far the cycle has come.</summary>
    public AssessmentStage Stage { get; private set; }

    /// <summary>Last day for objections; null before they are invited.</summary>
    public DateOnly? ObjectionsUntilOn { get; private set; }

    /// <summary>Raised by one with every change of a row, a disqualification or the status.</summary>
    public int Version { get; }

    /// <summary>Who signed it off; null while open.</summary>
    public Signature? SignedOff { get; private set; }

    /// <summary>SHA-256 of the published document, lower-case hexadecimal; null while open.</summary>
    public string? DocumentHash { get; private set; }

    /// <summary>Opens a year. Fails with <c>county-assessments.year-out-of-range</c> before the scheme's first year or in the future.</summary>
    public static Result<CountyAssessment> Open(Guid id, AssessmentScheme scheme, int year, DateOnly today, Signature by) =>
        year < scheme.Definition.FirstYear || year > today.Year
            ? CountyAssessmentErrors.YearOutOfRange(scheme.Definition.FirstYear, today.Year).At("year")
            : new CountyAssessment(id, scheme.Id, year, by, AssessmentStatus.Open, 1, null, null, AssessmentStage.Reporting, null);

    /// <summary>An assessment as it was stored.</summary>
    public static CountyAssessment FromStored(
        Guid id, string schemeId, int year, Signature opened, AssessmentStatus status, int version, Signature? signedOff, string? documentHash,
        AssessmentStage stage = AssessmentStage.Reporting, DateOnly? objectionsUntilOn = null) =>
        new(id, schemeId, year, opened, status, version, signedOff, documentHash, stage, objectionsUntilOn);

    /// <summary>Whether figures may still change. Fails with <c>county-assessments.frozen</c>.</summary>
    public Result<Done> CheckOpen() => Status == AssessmentStatus.Open ? default(Done) : CountyAssessmentErrors.Frozen;

    /// <summary>Moves the cycle on, after the workflow table let it. Fails with <c>county-assessments.stale-version</c>.</summary>
    /// <param name="to">The next stage; null stays.</param>
    /// <param name="seenVersion">The version the actor looked at.</param>
    /// <param name="objectionsUntilOn">Last day for objections where they are invited; null otherwise.</param>
    public Result<Done> Move(AssessmentStage? to, int seenVersion, DateOnly? objectionsUntilOn)
    {
        if (seenVersion != Version)
        {
            return CountyAssessmentErrors.StaleVersion;
        }

        Stage = to ?? Stage;
        ObjectionsUntilOn = Stage == AssessmentStage.Objecting ? objectionsUntilOn ?? ObjectionsUntilOn : null;
        return default(Done);
    }

    /// <summary>Signs off what the signer saw. Fails with <c>county-assessments.frozen</c>, <c>county-assessments.stale-version</c>, or
    /// <c>county-assessments.figures-missing</c> with a field <c>unit/indicator</c> for each unknown figure.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="table">The figures as stored.</param>
    /// <param name="seenVersion">The version the signer looked at.</param>
    /// <param name="by">The signer.</param>
    public Result<Done> SignOff(AssessmentScheme scheme, AssessmentTable table, int seenVersion, Signature by)
    {
        if (CheckOpen().Error is { } frozen)
        {
            return frozen;
        }

        if (seenVersion != Version)
        {
            return CountyAssessmentErrors.StaleVersion;
        }

        var missing = table.Missing()
            .Select(cell => new FieldError(
                $"{scheme.Units[cell.Unit].Code}/{scheme.Indicators[cell.Indicator].Id}",
                CountyAssessmentErrors.FiguresMissing.Code,
                $"{scheme.Units[cell.Unit].Name}: {scheme.Indicators[cell.Indicator].Name}"))
            .ToList();
        if (missing.Count > 0)
        {
            return CountyAssessmentErrors.FiguresMissing.At(missing);
        }

        Status = AssessmentStatus.Published;
        Stage = AssessmentStage.Published;
        SignedOff = by;
        return default(Done);
    }

    /// <summary>Binds the document that was published; its hash proves that it is unchanged.</summary>
    /// <param name="documentHash">SHA-256, lower-case hexadecimal.</param>
    /// <exception cref="InvalidOperationException">Not signed off, or bound already: a bug of the caller.</exception>
    public void BindDocument(string documentHash)
    {
        if (Status != AssessmentStatus.Published || DocumentHash is not null)
        {
            throw new InvalidOperationException("A document is bound once, at sign-off.");
        }

        DocumentHash = documentHash;
    }
}
