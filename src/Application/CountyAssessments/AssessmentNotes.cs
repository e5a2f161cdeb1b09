using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>The notes below the printed tables: who left the ranking and why, and who signed.</summary>
internal static class AssessmentNotes
{
    public const string Barred = "取消参评资格";

    public static IReadOnlyList<string> Of(AssessmentSheet sheet)
    {
        var notes = sheet.Scheme.Units
            .Where(unit => sheet.Disqualifications.ContainsKey(unit.Code))
            .Select(unit => (unit.Name, Found: sheet.Disqualifications[unit.Code]))
            .Select(barred => $"注：{barred.Name}{Barred}（{Years(barred.Found)}）：{barred.Found.Reason}")
            .ToList();
        if (sheet.Scheme.Definition.IsSample)
        {
            notes.Add("注：考核方案为虚构样本，不在任何地方施行。");
        }

        if (sheet.Assessment.SignedOff is { } signature)
        {
            notes.Add($"签发：{signature.Name}　{ChinaDay.Of(signature.At):yyyy年M月d日}　校验码：{sheet.Assessment.DocumentHash}");
        }
        else
        {
            notes.Add(sheet.Table.Missing().Any() ? "注：过程稿，尚未签发；空白处尚未填报，暂不得分。" : "注：过程稿，尚未签发。");
        }

        return notes;
    }

    public static string Years(Disqualification found) =>
        found.FirstYear == found.LastYear ? $"{found.FirstYear}年度" : $"{found.FirstYear}—{found.LastYear}年度";
}
