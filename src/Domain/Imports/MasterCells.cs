using ListingPipeline.Domain.Common;
using System.Text.RegularExpressions;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Imports;

/// <summary>Reads master data from cells; what is wrong goes to the findings, the answer is null then.</summary>
internal sealed partial class MasterCells(FindingLog findings, DateOnly today)
{
    private static readonly (string Word, CompanyForm Form)[] _forms =
    [
        ("股份", CompanyForm.JointStock), ("有限责任", CompanyForm.Limited), ("有限公司", CompanyForm.Limited),
        ("合伙", CompanyForm.Other), ("个体", CompanyForm.Other), ("其他", CompanyForm.Other), ("独资", CompanyForm.Other), ("合作社", CompanyForm.Other),
    ];

    private static readonly (string Word, ListingStage Stage)[] _stages =
    [
        ("培育", ListingStage.Cultivation), ("股改", ListingStage.ShareReform), ("辅导备案", ListingStage.TutoringFiled), ("辅导验收", ListingStage.TutoringAccepted),
        ("申报受理", ListingStage.ApplicationAccepted), ("受理", ListingStage.ApplicationAccepted), ("问询", ListingStage.Inquiry),
        ("上市委", ListingStage.ListingCommittee), ("过会", ListingStage.ListingCommittee), ("注册", ListingStage.Registration),
        ("已上市", ListingStage.Listed), ("上市", ListingStage.Listed), ("辅导", ListingStage.TutoringFiled),
    ];

    private string? _lastCodeText;
    private CreditCode? _lastCode;

    private readonly HashSet<string> _notedIndustries = new(StringComparer.Ordinal);

    public string? Text(in ReadCell cell, int row, ImportColumn column, int least, int most)
    {
        if (IsUnreadable(cell, row, column))
        {
            return null;
        }

        var text = cell.Kind == ReadCellKind.Text ? cell.Text : MetricCells.Shown(cell);
        if (HasUnusableCharacter(text))
        {
            findings.Error(ImportFindingCodes.ControlCharacter, row, column.Number, $"“{ImportFinding.Excerpt(text)}”含有控制字符或残缺字符。");
            return null;
        }

        var normal = TextForms.Normalise(text);
        if (NumberText.IsUnknown(normal))
        {
            return null;
        }

        if (normal.Length >= least && normal.Length <= most)
        {
            return normal;
        }

        findings.Error(ImportFindingCodes.TextLength, row, column.Number, $"“{column.Header}”应为 {least}–{most} 个字符，现有 {normal.Length} 个。");
        return null;
    }

    /// <summary>A registered name; brackets take the full width the register uses, so that one company is not two.</summary>
    public string? Name(in ReadCell cell, int row, ImportColumn column)
    {
        var name = Text(cell, row, column, 2, 200);
        return name is not null && name.Any(c => c > '\u2E80') ? name.Replace('(', '（').Replace(')', '）') : name;
    }

    public CreditCode? Code(in ReadCell cell, int row, ImportColumn column)
    {
        if (IsUnreadable(cell, row, column))
        {
            return null;
        }

        if (cell.Kind != ReadCellKind.Text)
        {
            findings.Error(ImportFindingCodes.CreditCodeInvalid, row, column.Number, "信用代码被存成了数值，末位可能已丢失；请把该列设为文本后重新填写。");
            return null;
        }

        // The years of one enterprise stand below each other: the code of the row above need not be checked again.
        if (cell.Text == _lastCodeText)
        {
            return _lastCode;
        }

        var text = TextForms.Unspaced(TextForms.Normalise(cell.Text)).Replace("-", string.Empty, StringComparison.Ordinal);
        if (NumberText.IsUnknown(text))
        {
            return null;
        }

        if (!CreditCode.Parse(text).TryGetValue(out var code, out var error))
        {
            findings.Error(ImportFindingCodes.CreditCodeInvalid, row, column.Number, $"“{ImportFinding.Excerpt(text)}”不是有效的统一社会信用代码，请核对是否为18位、末位校验码是否正确。");
            return null;
        }

        if (!code.InnerCheckHolds)
        {
            findings.Warning(ImportFindingCodes.CreditCodeInner, row, column.Number, $"{code} 内嵌的组织机构代码校验位不符，请核对营业执照。");
        }

        (_lastCodeText, _lastCode) = (cell.Text, code);
        return code;
    }

    public string? Industry(in ReadCell cell, int row, ImportColumn column)
    {
        var text = Text(cell, row, column, 1, 100);
        if (text is null)
        {
            return null;
        }

        // The template's drop-down offers "C 制造业"; the code alone is kept.
        var match = IndustryCode().Match(text.ToUpperInvariant());
        if (match.Success)
        {
            return match.Groups[1].Value;
        }

        if (_notedIndustries.Add(text))
        {
            findings.Warning(ImportFindingCodes.IndustryUnknown, row, column.Number, $"“{ImportFinding.Excerpt(text)}”不是行业代码（如 C3562），按未知处理。");
        }

        return null;
    }

    public CompanyForm? Form(in ReadCell cell, int row, ImportColumn column) => Word(cell, row, column, _forms, f => f.Word, f => (CompanyForm?)f.Form);

    public ListingStage? Stage(in ReadCell cell, int row, ImportColumn column) => Word(cell, row, column, _stages, s => s.Word, s => (ListingStage?)s.Stage);

    public DateOnly? Established(in ReadCell cell, int row, ImportColumn column)
    {
        if (IsUnreadable(cell, row, column))
        {
            return null;
        }

        var read = MetricCells.Day(cell);
        if (read.Number is not { } number)
        {
            if (read.Code is not null)
            {
                findings.Error(read.Code, row, column.Number, read.Message!);
            }

            return null;
        }

        var day = DateOnly.FromDayNumber((int)number);
        if (day <= today && day.Year >= 1900)
        {
            return day;
        }

        findings.Error(ImportFindingCodes.DateRange, row, column.Number, $"{day:yyyy-MM-dd} 不在 1900 年至今天之间。");
        return null;
    }

    /// <summary>True for blank cells, and for formulas and broken cells, which are noted.</summary>
    public bool IsUnreadable(in ReadCell cell, int row, ImportColumn column)
    {
        if (cell.Kind == ReadCellKind.Formula)
        {
            findings.Error(ImportFindingCodes.FormulaCell, row, column.Number, "单元格是公式，请改为值后再导入（选择性粘贴→数值）。");
        }
        else if (cell.Kind == ReadCellKind.Broken && !NumberText.IsUnknown(cell.Text))
        {
            findings.Error(ImportFindingCodes.BrokenCell, row, column.Number, $"单元格的值“{ImportFinding.Excerpt(cell.Text)}”无法读取。");
        }

        return cell.Kind is ReadCellKind.Blank or ReadCellKind.Formula or ReadCellKind.Broken;
    }

    // NUL and other controls, halves of a surrogate pair, and the replacement character a wrong encoding leaves behind.
    private static bool HasUnusableCharacter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(c) || c is '\uFFFD' or '\uFFFE' or '\uFFFF' || (char.IsControl(c) && c is not ('\t' or '\r' or '\n')))
            {
                return true;
            }
        }

        return false;
    }

    private TValue? Word<T, TValue>(in ReadCell cell, int row, ImportColumn column, T[] table, Func<T, string> word, Func<T, TValue?> value)
        where TValue : struct
    {
        var text = Text(cell, row, column, 1, 100);
        if (text is null)
        {
            return null;
        }

        foreach (var entry in table)
        {
            if (text.Contains(word(entry), StringComparison.Ordinal))
            {
                return value(entry);
            }
        }

        findings.Error(ImportFindingCodes.NotAChoice, row, column.Number, $"“{ImportFinding.Excerpt(text)}”不在可选范围：{string.Join('、', table.Select(word))}。");
        return null;
    }

    [GeneratedRegex("^([A-T][0-9]{0,4})(?![0-9A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex IndustryCode();
}
