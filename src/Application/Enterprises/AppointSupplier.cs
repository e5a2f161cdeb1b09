using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Appoints an account to supply for a department, or ends its duty.</summary>
/// <param name="AccountId">Account of the role department.</param>
/// <param name="Department">The department as the policies name it, e.g. 税务; null ends the duty.</param>
public sealed record AppointSupplierCommand(Guid AccountId, string? Department) : ICommand<Done>;

internal sealed class AppointSupplierHandler(ISupplierDuties duties, IFactSuppliers suppliers, ICurrentUser user, IClock clock, IEventLog events) : ICommandHandler<AppointSupplierCommand, Done>
{
    public async Task<Result<Done>> Handle(AppointSupplierCommand request, CancellationToken cancellationToken)
    {
        if (request.Department is { } department && suppliers.Find(FactSupplier.DepartmentPrefix + department) is null)
        {
            return EnterpriseErrors.DepartmentUnknown.At("department");
        }

        if ((await duties.ListAsync(cancellationToken)).All(duty => duty.AccountId != request.AccountId))
        {
            return EnterpriseErrors.SupplierNotFound;
        }

        await duties.AppointAsync(request.AccountId, request.Department, user.Sign(clock), cancellationToken);
        events.Record(new SupplierAppointed(request.AccountId, request.Department));
        return default(Done);
    }
}
