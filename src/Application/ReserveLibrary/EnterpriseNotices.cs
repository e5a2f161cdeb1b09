using System.Globalization;
using ListingPipeline.Application.Common;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Tells enterprises what was decided about their applications.</summary>
internal sealed class EnterpriseNotices(IReserveNoticeRepository notices, IIdGenerator ids)
{
    private const string SendBack = "send-back";
    private const string HandBack = "hand-back";

    /// <summary>Issues the notice a step calls for; some call for none.</summary>
    public async Task AboutAsync(
        ApplicationSheet sheet, ReserveApplication moved, string action, string? layer, string? note, Signature by, CancellationToken cancellationToken)
    {
        var library = sheet.Library.Name.Zh;
        var text = action switch
        {
            SendBack or HandBack => $"贵公司向{library}提交的入库申报需要补正：{note}。请修改后重新提交。",
            ApplicationProcess.Pass => $"贵公司向{library}提交的入库申报已通过初审，等待市金融办组织复核。",
            "decline" or "refuse" => $"贵公司向{library}提交的入库申报经审核不予入库：{note}。",
            ApplicationProcess.Admit => Admission(sheet, layer),
            _ => null,
        };
        if (text is null)
        {
            return;
        }

        var notice = new ReserveNotice(
            ids.Next(), moved.EnterpriseId, moved.CountyCode, moved.Id, moved.LibraryId, action, text.Length <= ReserveNotice.LongestText ? text : text[..ReserveNotice.LongestText], by, null);
        await notices.AddAsync(notice, cancellationToken);
    }

    private static string Admission(ApplicationSheet sheet, string? layer)
    {
        var where = layer is null ? sheet.Library.Name.Zh : $"{sheet.Library.Name.Zh}{layer}";
        return sheet.Library.Promise is { } promise
            ? string.Create(CultureInfo.InvariantCulture, $"贵公司经初审、复核合格，已纳入{where}。如为有限责任公司，应当在入库之日起{promise.Months}个月内完成规范化股份制改造。")
            : $"贵公司经初审、复核合格，已纳入{where}。";
    }
}
