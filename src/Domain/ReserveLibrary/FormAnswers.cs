using System.Globalization;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.ReserveLibrary;

/// <summary>Reads the answers of a registration form.</summary>
public static class FormAnswers
{
    /// <summary>Answer of a yes-no field for yes.</summary>
    public const string Yes = "yes";

    /// <summary>Answer of a yes-no field for no.</summary>
    public const string No = "no";

    /// <summary>Field in which conditions that are not met are explained.</summary>
    public const string Explanation = "explanation";

    private const int ShortText = 200;
    private const int LongText = 1000;
    private const decimal LargestNumber = 1_000_000_000_000_000m;

    /// <summary>The answers, trimmed and in one form, empty ones left out. Fails with <c>reserve-library.form-invalid</c> with the fields at fault.</summary>
    /// <param name="intake">The form.</param>
    /// <param name="given">Answers by id of the field.</param>
    public static Result<IReadOnlyDictionary<string, string>> Read(IntakeRules intake, IReadOnlyDictionary<string, string?> given)
    {
        var problems = new List<FieldError>();
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var unknown in given.Keys.Where(id => intake.Form.All(field => field.Id != id)).Take(10))
        {
            problems.Add(Problem(unknown.Length <= 60 ? unknown : unknown[..60], "The form has no such field."));
        }

        foreach (var field in intake.Form)
        {
            if (given.GetValueOrDefault(field.Id)?.Trim() is not { Length: > 0 } text)
            {
                continue;
            }

            if (Normalise(field, text) is { } answer)
            {
                answers.Add(field.Id, answer);
            }
            else
            {
                problems.Add(Problem(field.Id, Expected(field)));
            }
        }

        return problems.Count > 0 ? ReserveLibraryErrors.FormInvalid.At(problems) : Result.Of<IReadOnlyDictionary<string, string>>(answers);
    }

    /// <summary>Required fields without an answer.</summary>
    public static IEnumerable<FormField> Lacking(IntakeRules intake, IReadOnlyDictionary<string, string> answers) =>
        intake.Form.Where(field => field.IsRequired && !answers.ContainsKey(field.Id));

    private static string? Normalise(FormField field, string text) => field.Kind switch
    {
        FormFieldKind.Text => IsPlain(text, ShortText) && !text.Contains('\n', StringComparison.Ordinal) ? text : null,
        FormFieldKind.LongText => IsPlain(text, LongText) ? text.ReplaceLineEndings("\n") : null,
        FormFieldKind.Number => Number(text),
        FormFieldKind.Day => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : null,
        FormFieldKind.YesNo => text is Yes or No ? text : null,
        _ => field.Choices.Contains(text) ? text : null,
    };

    private static string? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && Math.Abs(number) <= LargestNumber && decimal.Round(number, 4) == number
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;

    private static bool IsPlain(string text, int longest) =>
        text.Length <= longest && !text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'));

    private static string Expected(FormField field) => field.Kind switch
    {
        FormFieldKind.Text => $"At most {ShortText} characters on one line are allowed.",
        FormFieldKind.LongText => $"At most {LongText} characters are allowed.",
        FormFieldKind.Number => "A number with at most four decimals is expected.",
        FormFieldKind.Day => "A day written yyyy-MM-dd is expected.",
        FormFieldKind.YesNo => $"'{Yes}' or '{No}' is expected.",
        _ => $"One of {string.Join(", ", field.Choices)} is expected.",
    };

    private static FieldError Problem(string field, string message) => new($"answers.{field}", ReserveLibraryErrors.FormInvalid.Code, message);
}
