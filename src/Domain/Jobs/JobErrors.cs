using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Jobs;

/// <summary>Expected failures of the jobs feature.</summary>
public static class JobErrors
{
    /// <summary>The job does not exist, or belongs to somebody else.</summary>
    public static Error NotFound { get; } = new("jobs.not-found", ErrorKind.NotFound, "没有该任务。 There is no such job.");

    /// <summary>The job is over: there is nothing to stop.</summary>
    public static Error AlreadyOver { get; } = new("jobs.already-over", ErrorKind.Conflict, "任务已结束，无法取消。 The job is over and cannot be cancelled.");

    /// <summary>A fault of the program ended the job; the log knows more under the job's id.</summary>
    public static Error Fault { get; } = new("jobs.fault", ErrorKind.Conflict, "程序故障，任务未完成。 The program failed; the job did not end.");

    /// <summary>Worker after worker died of the job.</summary>
    public static Error GivenUp { get; } = new("jobs.given-up", ErrorKind.Conflict, "多次中断，任务已放弃。 The job was interrupted too often and was given up.");
}
