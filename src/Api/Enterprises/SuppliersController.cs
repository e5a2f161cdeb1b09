using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Enterprises;

/// <summary>Who supplies what: offices with their figures, and accounts of departments.</summary>
[ApiController]
[Route("api/v1/enterprises")]
[Produces("application/json")]
public sealed class SuppliersController(IMediator mediator) : ControllerBase
{
    /// <summary>Tells as whom the caller supplies figures, and which.</summary>
    [HttpGet("supply", Name = "Enterprises_GetSupply")]
    [HasPermission(Permissions.Enterprises.Supply)]
    [ProducesResponseType<SupplyResponse>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<SupplyResponse>> GetSupply(CancellationToken cancellationToken) =>
        (await mediator.Send(new GetSupplyQuery(), cancellationToken)).ToActionResult();

    /// <summary>Lists the offices with what each may send, and which account supplies for which department.</summary>
    [HttpGet("suppliers", Name = "Enterprises_ListSuppliers")]
    [HasPermission(Permissions.Enterprises.Settle)]
    [ProducesResponseType<SuppliersResponse>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<SuppliersResponse>> ListSuppliers(CancellationToken cancellationToken) =>
        (await mediator.Send(new ListSuppliersQuery(), cancellationToken)).ToActionResult();

    /// <summary>Appoints a department's account to supply for a department, or ends its duty.</summary>
    /// <remarks>Error codes: <c>enterprises.department-unknown</c> (400), <c>enterprises.supplier-not-found</c> (404).</remarks>
    /// <param name="accountId">Account of the role department.</param>
    /// <param name="request">Which department.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [HttpPut("suppliers/{accountId:guid}", Name = "Enterprises_AppointSupplier")]
    [HasPermission(Permissions.Enterprises.Settle)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult> Appoint(Guid accountId, AppointmentRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new AppointSupplierCommand(accountId, request.Department), cancellationToken)).ToNoContentResult();
}

/// <summary>Which department an account supplies for.</summary>
/// <param name="Department">As the policies name it, e.g. 税务; null ends the duty.</param>
public sealed record AppointmentRequest([StringLength(20)] string? Department);
