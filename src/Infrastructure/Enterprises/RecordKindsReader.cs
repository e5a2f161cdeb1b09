using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Infrastructure.Policies;

namespace ListingPipeline.Infrastructure.Enterprises;

/// <summary>Kinds of records as a pack's <c>enterprise-records.yaml</c> lists them.</summary>
internal sealed record RecordKindList(IReadOnlyList<RecordKind> Kinds);

/// <summary>Reads the national pack's <c>enterprise-records.yaml</c>.</summary>
internal sealed class RecordKindsReader : IPolicySectionReader
{
    private const string DepartmentPrefix = "department:";
    private static readonly string[] SupplierWords = ["bureau", Roles.County, Roles.Enterprise, Roles.ThirdParty];

    public string FilePattern => "enterprise-records.yaml";

    public object Read(PolicyMap file, PolicySectionContext context)
    {
        var kinds = file.List("kinds", node => node.Map(ReadKind));
        foreach (var twice in kinds.GroupBy(kind => kind.Id).Where(group => group.Count() > 1))
        {
            file.Required("kinds")?.Problem($"kind '{twice.Key}' occurs twice");
        }

        return new RecordKindList(kinds);
    }

    private static RecordKind ReadKind(PolicyMap map)
    {
        var kind = new RecordKind(
            map.Text("id"),
            map.Word<RecordGroup>("group"),
            map.Localized("name"),
            map.Localized("definition"),
            map.List("suppliers", ReadSupplier),
            map.OptionalLocalized("closing"),
            map.List("parts", node => node.Map(ReadPart)));
        if (kind.Id.Length > 40 || kind.Id.Any(c => c is not ((>= 'a' and <= 'z') or '-')))
        {
            map.Node.Problem("an id has up to 40 small letters and hyphens");
        }

        if (kind.Find(RecordPart.Title) is null || kind.Find(RecordPart.On) is null)
        {
            map.Node.Problem("every kind has the parts title and on");
        }

        foreach (var twice in kind.Parts.GroupBy(rule => rule.Part).Where(group => group.Count() > 1))
        {
            map.Node.Problem($"part {twice.Key} occurs twice");
        }

        return kind;
    }

    private static string ReadSupplier(PolicyNode node)
    {
        var word = node.Text();
        if (!SupplierWords.Contains(word) && !(word.StartsWith(DepartmentPrefix, StringComparison.Ordinal) && word.Length > DepartmentPrefix.Length))
        {
            node.Problem($"'{word}' is no supplier ({string.Join(", ", SupplierWords)}, {DepartmentPrefix}<name>)");
        }

        return word;
    }

    private static RecordPartRule ReadPart(PolicyMap map)
    {
        var part = map.Word<RecordPart>("part");
        var isRequired = map.OptionalBool("required") ?? part is RecordPart.Title or RecordPart.On;
        var rule = new RecordPartRule(
            part, map.Localized("label"), isRequired, map.OptionalList("choices", node => node.Text()), map.OptionalList("choices_en", node => node.Text()));
        if (rule.Choices.Count > 0 && part is not (RecordPart.Title or RecordPart.Party))
        {
            map.Node.Problem("only title and party may list choices");
        }

        if (rule.ChoicesEn.Count != rule.Choices.Count)
        {
            map.Node.Problem("choices_en needs an English word for each of the choices");
        }

        return rule;
    }
}

/// <summary>The kinds of the national pack.</summary>
internal sealed class RecordKinds(PolicyStore policies) : IRecordKinds
{
    public IReadOnlyList<RecordKind> All { get; } = policies.Sections.Find<RecordKindList>(PolicyStore.NationalPack)?.Value.Kinds ?? [];

    public RecordKind? Find(string id) => All.FirstOrDefault(kind => kind.Id == id);
}
