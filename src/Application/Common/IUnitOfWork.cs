namespace ListingPipeline.Application.Common;

/// <summary>Runs work in one database transaction.</summary>
public interface IUnitOfWork
{
    /// <summary>Runs <paramref name="work"/>; commits when <paramref name="succeeded"/> says so, rolls back otherwise and on an exception.</summary>
    /// <remarks>Inside a running transaction the work joins it.</remarks>
    Task<T> InTransactionAsync<T>(Func<Task<T>> work, Func<T, bool> succeeded, CancellationToken cancellationToken);

    /// <summary>Does something once the running transaction is committed, and not at all when it is rolled back; at once outside a transaction.</summary>
    void AfterCommit(Action then);
}
