using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Enterprises;

/// <summary>Unified social credit code 统一社会信用代码, 18 characters, valid by its check character. Source: GB 32100-2015.</summary>
public readonly record struct CreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly int[] InnerWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    private CreditCode(string value)
    {
        Value = value;
    }

    /// <summary>The code in upper case.</summary>
    public string Value { get; }

    /// <summary>False when the organisation code inside (positions 9–17, GB 11714) fails its own check digit: a reason to warn, never to refuse,
    /// since genuine codes are known that fail it.</summary>
    public bool InnerCheckHolds
    {
        get
        {
            var sum = 0;
            for (var i = 0; i < InnerWeights.Length; i++)
            {
                sum += InnerValue(Value[8 + i]) * InnerWeights[i];
            }

            var check = 11 - (sum % 11);
            var expected = check switch { 10 => 'X', 11 => '0', _ => (char)('0' + check) };
            return Value[16] == expected;
        }
    }

    /// <summary>Reads a code; lower case is accepted, letters outside the alphabet (I, O, S, V, Z) are not corrected.</summary>
    /// <param name="text">Text as entered; surrounding blanks are ignored.</param>
    /// <returns>The code, or <see cref="EnterpriseErrors.CreditCodeInvalid"/>.</returns>
    public static Result<CreditCode> Parse(string text)
    {
        var code = text.Trim().ToUpperInvariant();
        if (code.Length != 18)
        {
            return EnterpriseErrors.CreditCodeInvalid($"{code.Length} characters instead of 18");
        }

        var sum = 0;
        for (var i = 0; i < code.Length; i++)
        {
            var value = Alphabet.IndexOf(code[i], StringComparison.Ordinal);
            if (value < 0)
            {
                return EnterpriseErrors.CreditCodeInvalid($"character '{Printable(code[i])}' at position {i + 1} is not used in credit codes");
            }

            sum += i < Weights.Length ? value * Weights[i] : 0;
        }

        return code[17] == CheckCharacter(sum)
            ? new CreditCode(code)
            : EnterpriseErrors.CreditCodeInvalid("the check character does not match");
    }

    /// <summary>Completes 17 characters with their check character; for demo data and tests.</summary>
    /// <exception cref="ArgumentException">Not 17 characters of the alphabet.</exception>
    public static CreditCode Complete(string seventeen)
    {
        if (seventeen.Length != 17 || seventeen.Any(c => !Alphabet.Contains(c, StringComparison.Ordinal)))
        {
            throw new ArgumentException("17 characters of the credit code alphabet are needed.", nameof(seventeen));
        }

        var sum = seventeen.Select((c, i) => Alphabet.IndexOf(c, StringComparison.Ordinal) * Weights[i]).Sum();
        return new CreditCode(seventeen + CheckCharacter(sum));
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static char CheckCharacter(int sum) => Alphabet[(31 - (sum % 31)) % 31];

    private static int InnerValue(char c) => c <= '9' ? c - '0' : c - 'A' + 10;

    private static string Printable(char c) => char.IsControl(c) ? $"U+{(int)c:X4}" : c.ToString();
}
