using ListingPipeline.Domain.CountyAssessments;
using ListingPipeline.Domain.Rankings;
using ListingPipeline.Domain.ReserveLibrary;
using ListingPipeline.TestKit;

namespace ListingPipeline.Architecture.Tests.Workflow;

/// <summary>The workflow tables as committed documents.</summary>
public sealed class WorkflowDocumentTests
{
    [Test]
    public void Ranking_IsAsPublished() => Snapshot.Verify(
        "docs/generated/ranking-process.md",
        $"# From draft to edition\n\nDrawn by a test from the workflow tables in code. Source: GZ22 三(三)1.\n\n{RankingProcess.Table.Draw()}");

    [Test]
    public void Campaign_IsAsPublished() => Snapshot.Verify(
        "docs/generated/ranking-campaign.md",
        $"# Call for candidates\n\nDrawn by a test from the workflow tables in code. Source: GZ22 三(一).\n\n{CampaignProcess.Campaign.Draw()}\n{CampaignProcess.Nomination.Draw()}");

    [Test]
    public void ReserveLibrary_IsAsPublished() => Snapshot.Verify(
        "docs/generated/reserve-library.md",
        $"# Reserve library\n\nDrawn by a test from the workflow tables in code. Source: DT22 附件2.\n\n{ApplicationProcess.Table.Draw()}\n{MembershipProcess.Membership.Draw()}\n{MembershipProcess.Provincial.Draw()}");

    [Test]
    public void Removal_IsAsPublished() => Snapshot.Verify(
        "docs/generated/ranking-removal.md",
        $"# Removal of listed enterprises\n\nDrawn by a test from the workflow tables in code. Source: GZ22 三(三)3.\n\n{RemovalProcess.Table.Draw()}");

    [Test]
    public void CountyAssessment_IsAsPublished() => Snapshot.Verify(
        "docs/generated/county-assessment-cycle.md",
        $"# Cycle of the county assessment\n\nDrawn by a test from the workflow tables in code. Source: DT22 附件4.\n\n{AssessmentCycle.Year.Draw()}\n{AssessmentCycle.Report.Draw()}");
}
