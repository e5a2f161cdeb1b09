namespace ListingPipeline.Domain.Common;

/// <summary>Shows of personal data what tells one from another, and no more.</summary>
public static class Masking
{
    private const char Cover = '*';
    private const int ShortestWithBothEnds = 11;
    private const int PhoneStart = 3;
    private const int PhoneEnd = 4;
    private const int ShortPhoneEnd = 2;
    private const int IdentityStart = 3;
    private const int IdentityEnd = 4;

    /// <summary>A phone number with its middle covered, e.g. <c>138****1234</c>; of one shorter than eleven characters the last two stay.</summary>
    public static string Phone(string phone) =>
        phone.Length >= ShortestWithBothEnds ? Mask(phone, PhoneStart, PhoneEnd) : Mask(phone, 0, ShortPhoneEnd);

    /// <summary>An identity number with its middle covered, the day of birth with it, e.g. <c>140***********1234</c>.</summary>
    public static string IdentityNumber(string number) => Mask(number, IdentityStart, IdentityEnd);

    /// <summary>A person's name with all but its first character covered, e.g. <c>张**</c>.</summary>
    public static string Name(string name) => name.Length == 0 ? name : Mask(name, char.IsHighSurrogate(name[0]) ? 2 : 1, 0);

    private static string Mask(string text, int start, int end) => text.Length <= start + end
        ? new string(Cover, text.Length)
        : string.Concat(text.AsSpan(0, start), new string(Cover, text.Length - start - end), text.AsSpan(text.Length - end));
}
