using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Kinds of records about enterprises, as the policies describe them.</summary>
public interface IRecordKinds
{
    /// <summary>Every kind in the order of the file.</summary>
    IReadOnlyList<RecordKind> All { get; }

    /// <summary>The kind of that id; null when there is none.</summary>
    RecordKind? Find(string id);
}

/// <summary>Stores records about enterprises; withdrawn ones are kept but not read.</summary>
public interface IRecordRepository
{
    /// <summary>Records of an enterprise in scope that stand, latest day first.</summary>
    Task<IReadOnlyList<EnterpriseRecord>> ReadAsync(Guid enterpriseId, Scope scope, CancellationToken cancellationToken);

    /// <summary>One record; null when absent, withdrawn or out of scope.</summary>
    Task<EnterpriseRecord?> FindAsync(Guid enterpriseId, Guid id, Scope scope, CancellationToken cancellationToken);

    /// <summary>Adds a record.</summary>
    Task AddAsync(EnterpriseRecord record, CancellationToken cancellationToken);

    /// <summary>Writes how a record ended; false when somebody closed or withdrew it meanwhile.</summary>
    Task<bool> CloseAsync(EnterpriseRecord record, CancellationToken cancellationToken);

    /// <summary>Withdraws a record; false when somebody else did meanwhile.</summary>
    Task<bool> WithdrawAsync(Guid id, string reason, Signature by, CancellationToken cancellationToken);
}
