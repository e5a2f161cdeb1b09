using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Policies;

namespace ListingPipeline.Domain.Imports;

/// <summary>How a county was told.</summary>
/// <param name="Code">Six-digit code.</param>
/// <param name="MatchedText">Part of the text that named it.</param>
/// <param name="ByAlias">Whether a former district or a zone named it.</param>
/// <param name="IsAmbiguous">Whether the text names other counties as well.</param>
public sealed record CountyGuess(string Code, string MatchedText, bool ByAlias, bool IsAmbiguous);

/// <summary>Tells counties from cells and addresses; answers are remembered, since thousands of rows share a few texts.</summary>
/// <param name="packs">Programmes whose counties count.</param>
public sealed class CountyFinder(IReadOnlyList<PolicyPack> packs)
{
    private const int RememberedAddresses = 50_000;

    private readonly Dictionary<string, CountyGuess?> _cells = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CountyGuess?> _addresses = new(StringComparer.Ordinal);

    /// <summary>The county a county cell names: code, name, alias, or a longer text with one of them; null when none or several are meant.</summary>
    public CountyGuess? FromCell(string text)
    {
        var normal = TextForms.Unspaced(TextForms.Normalise(text));
        if (!_cells.TryGetValue(normal, out var guess))
        {
            var exact = Exact(normal);
            guess = exact.Count switch { 0 => FromAddress(normal), 1 => exact[0], _ => null };
            _cells.Add(normal, guess);
        }

        return guess;
    }

    /// <summary>The county an address lies in; null when it names none.</summary>
    public CountyGuess? FromAddress(string address)
    {
        var normal = TextForms.Unspaced(TextForms.Normalise(address));
        if (!_addresses.TryGetValue(normal, out var guess))
        {
            guess = CountyAddress.Resolve(normal, packs) is { } match
                ? new CountyGuess(match.County.Code, match.MatchedText, match.ByAlias, NamesOthers(normal, match))
                : null;
            if (_addresses.Count < RememberedAddresses)
            {
                _addresses.Add(normal, guess);
            }
        }

        return guess;
    }

    private List<CountyGuess> Exact(string text) =>
    [
        .. packs.SelectMany(p => p.Counties.Select(c => (Pack: p, County: c)))
            .Where(x => x.County.Code == text || x.County.Name.Zh == text || x.Pack.City?.Name.Zh + x.County.Name.Zh == text || x.County.Aliases.Contains(text))
            .Select(x => new CountyGuess(x.County.Code, text, x.County.Aliases.Contains(text), false)),
    ];

    private static bool NamesOthers(string address, CountyMatch match) =>
        match.Pack.Counties.Any(c => c.Code != match.County.Code && address.Contains(c.Name.Zh, StringComparison.Ordinal));
}
