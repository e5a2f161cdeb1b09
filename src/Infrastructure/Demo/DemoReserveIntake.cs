using System.Text;
using ListingPipeline.Application.Attachments;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.ReserveLibrary;
using ListingPipeline.Domain.Attachments;
using ListingPipeline.Domain.ReserveLibrary;
using MediatR;

namespace ListingPipeline.Infrastructure.Demo;

/// <summary>A window with fictional applications at every stage: being filled in, before the county, sent back, rechecked, turned down.</summary>
internal sealed class DemoReserveIntake(IMediator mediator, IReserveApplicationRepository applications, ILibraryCatalog libraries, IClock clock)
{
    private const string LibraryId = "dt-reserve";
    private const int MostApplications = 9;

    // A page with nothing on it, complete enough for every reader.
    private static readonly byte[] Page = Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\nxref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000053 00000 n \n"
        + "0000000102 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n166\n%%EOF\n");

    private static readonly (string Part, string Name)[] Materials =
    [
        ("registration-form", "备案登记表（签章扫描件）.pdf"), ("statements", "2023—2025年度财务报表.pdf"), ("people", "董监高及实际控制人情况.pdf"),
        ("articles", "公司章程.pdf"), ("licence", "营业执照.pdf"),
    ];

    /// <param name="candidates">Enterprises of the city that are in no library.</param>
    /// <param name="today">Today.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task FillAsync(IReadOnlyList<EnterpriseSummary> candidates, DateOnly today, CancellationToken cancellationToken)
    {
        if (libraries.Find(LibraryId)?.Intake?.OpenOn(today, []) is null)
        {
            _ = (await mediator.Send(new OpenWindowCommand(LibraryId, today.AddDays(-6), today.AddDays(14), "示例：本批申报顺延受理"), cancellationToken)).Value;
        }

        var number = 0;
        foreach (var enterprise in candidates.Take(MostApplications * 2))
        {
            number += await ApplyAsync(enterprise, number, cancellationToken) ? 1 : 0;
            if (number == MostApplications)
            {
                break;
            }
        }
    }

    private async Task<bool> ApplyAsync(EnterpriseSummary enterprise, int number, CancellationToken cancellationToken)
    {
        var started = await mediator.Send(
            new StartApplicationCommand(LibraryId, enterprise.CreditCode, number % 4 == 3 ? ExamRoute.Department : ExamRoute.County), cancellationToken);
        if (!started.TryGetValue(out var application, out _))
        {
            return false;
        }

        application = (await mediator.Send(new SaveFormCommand(application.Id, application.Version, Answers(number)), cancellationToken)).Value;
        if (number == 0)
        {
            return true;
        }

        foreach (var (part, name) in Materials)
        {
            await AttachAsync(application.Id, part, name, cancellationToken);
        }

        var submitted = await StepAsync(application, ApplicationProcess.Submit, null, cancellationToken);
        return submitted is null || await ReviewAsync(submitted, number, cancellationToken);
    }

    private async Task<bool> ReviewAsync(ApplicationVersion application, int number, CancellationToken cancellationToken)
    {
        if (number is 1 or 2)
        {
            return true;
        }

        if (number == 3)
        {
            await StepAsync(application, "send-back", "示例：请补充2025年度审计报告，并说明关联交易", cancellationToken);
            return true;
        }

        await AttachAsync(application.Id, "opinion", "县区审核意见.pdf", cancellationToken);
        if (await StepAsync(application, ApplicationProcess.Pass, "示例：材料齐全，同意上报", cancellationToken) is not { } passed || number is 4 or 5)
        {
            return true;
        }

        await NameAsync(passed.Id, cancellationToken);
        if (await StepAsync(passed, ApplicationProcess.Convene, null, cancellationToken) is { } convened)
        {
            await AnswerAsync(convened.Id, number == 8 ? int.MaxValue : number - 4, cancellationToken);
            if (number == 8)
            {
                await StepAsync(convened, "refuse", "示例：主营业务收入占比不足70%，建议培育一年后再报", cancellationToken);
            }
        }

        return true;
    }

    private async Task NameAsync(Guid applicationId, CancellationToken cancellationToken)
    {
        var reviewers = (await mediator.Send(new ListReviewersQuery(), cancellationToken)).Value;
        var experts = reviewers.Where(one => one.IsExpert).ToList();
        if (reviewers.FirstOrDefault(one => !one.IsExpert) is { } department)
        {
            await mediator.Send(new AssignReviewerCommand(applicationId, department.Id, null), cancellationToken);
        }

        foreach (var (expert, field) in experts.Zip(["securities", "accounting", "law"]))
        {
            await mediator.Send(new AssignReviewerCommand(applicationId, expert.Id, field), cancellationToken);
        }
    }

    /// <summary>The reviewers' own words: the demo writes them where each reviewer would.</summary>
    private async Task AnswerAsync(Guid applicationId, int count, CancellationToken cancellationToken)
    {
        var opinions = await applications.ReadOpinionsAsync(applicationId, cancellationToken);
        foreach (var opinion in opinions.Take(count))
        {
            var verdict = opinion.FieldId == "accounting" ? OpinionVerdict.AgreeAfterChanges : OpinionVerdict.Agree;
            var text = opinion.FieldId == "accounting" ? "示例：三年报表勾稽一致，建议补充关联交易说明。" : "示例：符合入库标准，同意纳入。";
            await applications.SaveOpinionAsync(opinion.Give(verdict, text, clock.Now).Value, cancellationToken);
        }
    }

    private async Task<ApplicationVersion?> StepAsync(ApplicationVersion application, string action, string? note, CancellationToken cancellationToken) =>
        (await mediator.Send(new TakeApplicationStepCommand(application.Id, action, application.Version, note, null), cancellationToken)).TryGetValue(out var next, out _)
            ? next
            : null;

    private async Task AttachAsync(Guid applicationId, string part, string fileName, CancellationToken cancellationToken)
    {
        var subject = new AttachmentSubject("reserve-application", applicationId, part);
        using var content = new MemoryStream(Page);
        var received = await mediator.Send(new ReceiveFileQuery(subject, fileName, content), cancellationToken);
        _ = (await mediator.Send(new AttachFileCommand(subject, received.Value, null), cancellationToken)).Value;
    }

    private static Dictionary<string, string?> Answers(int number) => new()
    {
        ["legal-representative"] = "示例人员",
        ["contact"] = "示例联系人，董事会秘书",
        ["phone"] = "0352-0000000",
        ["main-business"] = "示例：专用设备的研发、生产和销售",
        ["shareholders"] = "示例：创始团队持股68%，员工持股平台12%，示例创投20%",
        ["permits"] = FormAnswers.Yes,
        ["capability"] = FormAnswers.Yes,
        ["nominee"] = FormAnswers.No,
        ["explanation"] = "示例：个别指标因口径调整，已附说明",
        ["target-board"] = number % 2 == 0 ? "北交所" : "新三板",
        ["target-year"] = "2028",
    };
}
