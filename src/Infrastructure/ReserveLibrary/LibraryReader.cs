using System.Text.RegularExpressions;
using ListingPipeline.Application.ReserveLibrary;
using ListingPipeline.Domain.Policies;
using ListingPipeline.Domain.ReserveLibrary;
using ListingPipeline.Infrastructure.Eligibility;
using ListingPipeline.Infrastructure.Policies;

namespace ListingPipeline.Infrastructure.ReserveLibrary;

/// <summary>A library as read, with the places that name rules of other files.</summary>
internal sealed record LibraryFile(Library Library, PolicyNode Id, IReadOnlyList<(string Rule, PolicyNode Node)> Rules);

/// <summary>Reads the files of a pack's <c>libraries</c> folder, one library each.</summary>
internal sealed partial class LibraryReader : IPolicySectionReader
{
    public string FilePattern => "libraries/*.yaml";

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex IdForm { get; }

    public object Read(PolicyMap file, PolicySectionContext context)
    {
        var rules = new List<(string, PolicyNode)>();
        var document = file.Text("document");
        var terms = new LibraryTerms(document);
        var admission = file.Word<LibraryAdmission>("admission");
        var exits = terms.Read(file, "exits");
        var id = Id(file);
        var library = new Library
        {
            Id = id,
            Programme = context.Pack.Identity.Id,
            Order = file.Whole("order"),
            Name = file.Localized("name"),
            Purpose = file.Localized("purpose"),
            Source = terms.SourceOf(file.Required("source")),
            Admission = admission,
            Levels = terms.ReadLevels(file),
            Layers = terms.Read(file, "layers"),
            Kinds = terms.Read(file, "kinds"),
            Capacity = file.OptionalWhole("capacity"),
            NeedsOfficer = file.OptionalBool("officer") ?? false,
            NeedsPlan = file.OptionalBool("plan") ?? false,
            Standard = file.Optional("standard")?.Map(map => ReadStandard(map, rules)),
            Intake = file.Optional("intake")?.Map(map => new IntakeReader(document, context.Metrics).Read(map)),
            Promise = file.Optional("promise")?.Map(map => ReadPromise(map, terms)),
            RecheckMonths = file.Optional("recheck")?.Map(map => ReadRecheckMonths(map, terms)),
            Findings = file.OptionalList("findings", node => node.Map(map => ReadFinding(map, terms, exits, context))),
            Exits = exits,
            Provincial = file.Optional("provincial")?.Map(terms.ReadTerm),
            Note = file.OptionalLocalized("note"),
        };
        Check(file, library);
        return new LibraryFile(library, file.Required("id") ?? file.Node, rules);
    }

    public void Complete(PolicySections sections, PolicyProblems problems)
    {
        var files = sections.Of<LibraryFile>();
        var known = sections.Of<RuleFile>().SelectMany(section => section.Value.Rules).Select(rule => rule.Value.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (rule, node) in files.SelectMany(section => section.Value.Rules).Where(used => !known.Contains(used.Rule)))
        {
            node.Problem($"unknown rule '{rule}'");
        }

        foreach (var twice in files.GroupBy(section => section.Value.Library.Id).Where(group => group.Count() > 1))
        {
            twice.Last().Value.Id.Problem($"library '{twice.Key}' occurs twice");
        }
    }

    private static string Id(PolicyMap file)
    {
        var id = file.Text("id");
        if (!IdForm.IsMatch(id) || id.Length > LibraryTerms.LongestId)
        {
            file.Required("id")?.Problem("an id is written in small letters, digits and hyphens, at most 40");
        }

        return id;
    }

    private static LibraryStandard ReadStandard(PolicyMap map, List<(string, PolicyNode)> rules)
    {
        string Rule(PolicyNode? node)
        {
            var rule = node?.Text() ?? string.Empty;
            if (node is not null)
            {
                rules.Add((rule, node));
            }

            return rule;
        }

        return new LibraryStandard(
            Rule(map.Required("rule")),
            map.List("parts", node => node.Map(part => new LibraryCondition(Rule(part.Required("rule")), part.OptionalBool("in_principle") ?? false))));
    }

    private static PromiseRules ReadPromise(PolicyMap map, LibraryTerms terms)
    {
        var rules = new PromiseRules(map.Whole("months"), [.. map.List("remind_months", node => node.Whole()).Distinct().OrderDescending()], terms.SourceOf(map));
        if (rules.Months is < 1 or > 120 || rules.RemindMonths.Any(month => month < 1 || month >= rules.Months))
        {
            map.Node.Problem("1 to 120 months are allowed, and reminders within them");
        }

        return rules;
    }

    private static int ReadRecheckMonths(PolicyMap map, LibraryTerms terms)
    {
        _ = terms.SourceOf(map);
        var months = map.Whole("months");
        if (months is < 1 or > 60)
        {
            map.Required("months")?.Problem("1 to 60 months are allowed");
        }

        return months;
    }

    private static FindingRule ReadFinding(PolicyMap map, LibraryTerms terms, IReadOnlyList<LibraryTerm> exits, PolicySectionContext context)
    {
        var kind = map.Word<FindingKind>("kind");
        var exit = map.OptionalText("exit");
        if (exit is not null && exits.All(known => known.Id != exit))
        {
            map.Required("exit")?.Problem($"'{exit}' is none of the library's exits");
        }

        var certificates = map.OptionalList("certificates", node => node.Map(one => ReadCertificate(one, context)));
        if (certificates.Count > 0 != (kind == FindingKind.CertificateExpired))
        {
            map.Node.Problem("certificates belong to certificate-expired, which needs at least one");
        }

        return new FindingRule(kind, [.. certificates.OfType<CertificateRule>()], exit, terms.SourceOf(map));
    }

    private static CertificateRule? ReadCertificate(PolicyMap map, PolicySectionContext context)
    {
        var (name, years) = (map.Text("metric"), map.Whole("years"));
        if (context.Metrics.Find(name) is not { Kind: Domain.Enterprises.MetricKind.Date } metric)
        {
            map.Required("metric")?.Problem($"'{name}' is no metric that holds a day");
            return null;
        }

        if (years is < 1 or > 30)
        {
            map.Required("years")?.Problem("1 to 30 years are allowed");
        }

        return new CertificateRule(metric, years);
    }

    private static void Check(PolicyMap file, Library library)
    {
        if ((library.Admission == LibraryAdmission.Application) != (library.Intake is not null))
        {
            file.Node.Problem("admission by application needs an intake, and only that");
        }

        if (library.Capacity is < 1)
        {
            file.Required("capacity")?.Problem("at least 1 is allowed");
        }

        if (library.Findings.GroupBy(rule => rule.Kind).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            file.Required("findings")?.Problem($"'{twice.Key}' occurs more than once");
        }

        if (library.Promise is null && library.Findings.Any(rule => rule.Kind == FindingKind.ShareReformOverdue))
        {
            file.Required("findings")?.Problem("a share reform can be overdue only where one is promised");
        }
    }
}

/// <summary>The libraries of the loaded packs.</summary>
internal sealed class LibraryCatalog : ILibraryCatalog
{
    private readonly Dictionary<string, Library> _byId;

    public LibraryCatalog(PolicyStore policies)
    {
        All = [.. policies.Sections.Of<LibraryFile>().Select(section => section.Value.Library).OrderBy(library => library.Order).ThenBy(library => library.Id, StringComparer.Ordinal)];
        _byId = All.ToDictionary(library => library.Id, StringComparer.Ordinal);
    }

    public IReadOnlyList<Library> All { get; }

    public Library? Find(string libraryId) => _byId.GetValueOrDefault(libraryId);
}
