namespace ListingPipeline.Domain.Imports;

/// <summary>Codes of findings at single cells, rows and columns of an import. Errors unless said otherwise.</summary>
public static class ImportFindingCodes
{
    /// <summary>The first rows hold no header row with at least a name or credit code column and one more known column.</summary>
    public const string NoHeader = "import.no-header";

    /// <summary>There is a header but no row below it.</summary>
    public const string NoRows = "import.no-rows";

    /// <summary>Warning: a column's header is not known; the column is not read.</summary>
    public const string ColumnIgnored = "import.column-ignored";

    /// <summary>Two columns mean the same.</summary>
    public const string ColumnRepeated = "import.column-repeated";

    /// <summary>A yearly figure has neither a year in its header nor a year column beside it.</summary>
    public const string ColumnNeedsYear = "import.column-needs-year";

    /// <summary>The unit in a header or cell does not fit what the column holds.</summary>
    public const string UnitUnfit = "import.unit-unfit";

    /// <summary>The amount is in another currency; a rate is needed to convert it, so convert it before importing.</summary>
    public const string CurrencyNeedsRate = "import.currency-needs-rate";

    /// <summary>The cell holds a formula; results of formulas are not read.</summary>
    public const string FormulaCell = "import.formula-cell";

    /// <summary>The cell holds an error value or a number beyond exactness.</summary>
    public const string BrokenCell = "import.broken-cell";

    /// <summary>Not a number.</summary>
    public const string NotANumber = "import.not-a-number";

    /// <summary>Not a whole number.</summary>
    public const string NotWhole = "import.not-whole";

    /// <summary>Below zero where that makes no sense.</summary>
    public const string Negative = "import.negative";

    /// <summary>Beyond any plausible size.</summary>
    public const string TooLarge = "import.too-large";

    /// <summary>Not a full date.</summary>
    public const string NotADate = "import.not-a-date";

    /// <summary>A date after today or before 1900.</summary>
    public const string DateRange = "import.date-range";

    /// <summary>Not a fiscal year.</summary>
    public const string NotAYear = "import.not-a-year";

    /// <summary>A fiscal year that has not begun.</summary>
    public const string YearInFuture = "import.year-in-future";

    /// <summary>A fiscal year before 1990.</summary>
    public const string YearTooEarly = "import.year-too-early";

    /// <summary>The row has figures but no fiscal year.</summary>
    public const string YearMissing = "import.year-missing";

    /// <summary>Neither yes nor no.</summary>
    public const string NotAFlag = "import.not-a-flag";

    /// <summary>Not one of the words allowed.</summary>
    public const string NotAChoice = "import.not-a-choice";

    /// <summary>Not a notation of registered capital.</summary>
    public const string NotACapital = "import.not-a-capital";

    /// <summary>A text too short or too long.</summary>
    public const string TextLength = "import.text-length";

    /// <summary>A text with control characters such as NUL, or with broken characters.</summary>
    public const string ControlCharacter = "import.control-character";

    /// <summary>The row has neither a name nor a credit code.</summary>
    public const string NoIdentity = "import.no-identity";

    /// <summary>A new enterprise needs a name.</summary>
    public const string NameMissing = "import.name-missing";

    /// <summary>The credit code fails GB 32100-2015.</summary>
    public const string CreditCodeInvalid = "import.credit-code-invalid";

    /// <summary>Warning: the organisation code inside the credit code fails its own check digit; some genuine codes do.</summary>
    public const string CreditCodeInner = "import.credit-code-inner";

    /// <summary>Warning: rows without a credit code are told apart by their exact name.</summary>
    public const string IdentifiedByName = "import.identified-by-name";

    /// <summary>Several stored enterprises carry the name, so that a credit code is needed.</summary>
    public const string NameAmbiguous = "import.name-ambiguous";

    /// <summary>One credit code stands beside different names.</summary>
    public const string CodeWithTwoNames = "import.code-with-two-names";

    /// <summary>One name stands beside different credit codes.</summary>
    public const string NameWithTwoCodes = "import.name-with-two-codes";

    /// <summary>The enterprise of that name is stored under another credit code.</summary>
    public const string CodeDiffersFromStored = "import.code-differs-from-stored";

    /// <summary>The same enterprise and year occurs twice.</summary>
    public const string DuplicateRow = "import.duplicate-row";

    /// <summary>Warning: the name differs from the stored one; the stored one becomes the former name.</summary>
    public const string NameChanges = "import.name-changes";

    /// <summary>Warning: rows of one enterprise disagree on master data; those of the latest year count.</summary>
    public const string MasterDiffers = "import.master-differs";

    /// <summary>The county is in no loaded programme.</summary>
    public const string CountyUnknown = "import.county-unknown";

    /// <summary>Warning: the address names no county of a loaded programme; the county stays unknown.</summary>
    public const string CountyUnresolved = "import.county-unresolved";

    /// <summary>Warning: the county was told by the name of a former district or a zone.</summary>
    public const string CountyByAlias = "import.county-by-alias";

    /// <summary>Warning: the address names several counties; the first one counts.</summary>
    public const string CountyAmbiguous = "import.county-ambiguous";

    /// <summary>The caller may enter enterprises of its own county only.</summary>
    public const string CountyOutOfScope = "import.county-out-of-scope";

    /// <summary>Warning: a figure is more than twenty times its neighbour year's: a wrong unit more often than growth.</summary>
    public const string UnitSuspect = "import.unit-suspect";

    /// <summary>Warning: the industry is given in words, not as a code of GB/T 4754; it stays unknown.</summary>
    public const string IndustryUnknown = "import.industry-unknown";

    /// <summary>Warning: −1 in a column of 万元 or larger may mean "not found"; it was read as a number.</summary>
    public const string MinusOneKept = "import.minus-one-kept";

    /// <summary>Warning: a staff number of 0 was read as unknown.</summary>
    public const string ZeroUnknown = "import.zero-unknown";

    /// <summary>The version a row was taken at is no version.</summary>
    public const string NotAVersion = "import.not-a-version";

    /// <summary>Somebody changed the enterprise since the row was taken, or it left the register.</summary>
    public const string RowStale = "import.row-stale";

    /// <summary>The column belongs to another office; the sender may not fill it.</summary>
    public const string ColumnNotYours = "import.column-not-yours";

    /// <summary>Warning: the column is registration, which the sender does not keep; it was not read and changes nothing.</summary>
    public const string RegistrationNotRead = "import.registration-not-read";

    /// <summary>The enterprise is not in the register, and the sender may not enter it.</summary>
    public const string NotRegistered = "import.not-registered";

    /// <summary>Warning: the row names the enterprise otherwise than the register does; the credit code identifies it and the registered name stays.</summary>
    public const string NameDiffers = "import.name-differs";

    /// <summary>Warning: another office supplied a differing value; this one is kept beside it until the bureau settles which counts.</summary>
    public const string Contradicts = "import.contradicts";

    /// <summary>Warning: a part of the registration differs from what another office supplied; it is kept beside it until the bureau settles which counts.</summary>
    public const string RegistrationContradicts = "import.registration-contradicts";

    /// <summary>Warning: the identical file was committed before.</summary>
    public const string SameFile = "import.same-file";
}
