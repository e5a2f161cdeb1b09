using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Application.Imports;

/// <summary>What the register holds under the codes and names of a piece of a file.</summary>
internal sealed class RegisterLookup(IReadOnlyList<Enterprise> byCode, IReadOnlyList<Enterprise> byName)
{
    private readonly Dictionary<string, Enterprise> _codes = byCode.ToDictionary(e => e.Identity.CreditCode!.Value.Value, StringComparer.Ordinal);
    private readonly ILookup<string, Enterprise> _names = byName.ToLookup(e => e.Identity.Name, StringComparer.Ordinal);

    /// <summary>The stored enterprise meant, null for a new one; unusable when it cannot be told, which is noted.</summary>
    public (Enterprise? Enterprise, bool IsUsable) Match(ImportedEnterprise item, FindingLog findings)
    {
        var (code, name) = (item.Master.CreditCode, item.Master.Name);
        if (code is { } known && _codes.TryGetValue(known.Value, out var holder))
        {
            return (holder, true);
        }

        var namesakes = name is null ? [] : _names[name].ToList();
        if (code is not null)
        {
            // A stored enterprise that waits for its code receives it; one with another code is somebody else or a slip.
            var waiting = namesakes.Where(e => e.Identity.CreditCode is null).ToList();
            if (waiting.Count == 1)
            {
                return (waiting[0], true);
            }

            if (namesakes.Count == 0)
            {
                return (null, true);
            }

            findings.Error(ImportFindingCodes.CodeDiffersFromStored, item.FirstRow, 0, $"“{ImportFinding.Excerpt(name!)}”已以另一个信用代码登记，请核对。");
            return (null, false);
        }

        if (namesakes.Count <= 1)
        {
            return (namesakes.FirstOrDefault(), true);
        }

        findings.Error(ImportFindingCodes.NameAmbiguous, item.FirstRow, 0, $"登记库中有 {namesakes.Count} 家“{ImportFinding.Excerpt(name!)}”，请填写信用代码。");
        return (null, false);
    }
}
