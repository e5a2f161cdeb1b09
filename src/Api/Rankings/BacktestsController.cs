using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Jobs;
using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.Rankings;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Rankings;

/// <summary>Backtests: lists of a past day held against what really happened later.</summary>
[ApiController]
[Route("api/v1/rankings/backtests")]
[Produces("application/json")]
public sealed class BacktestsController(IMediator mediator) : ControllerBase
{
    /// <summary>Asks for a backtest in the background; its id is that of the job.</summary>
    /// <remarks>The list is computed by the model in force on the past day from what was known of it, and held against the listings since. Error codes:
    /// <c>request.invalid</c>, <c>rankings.backtest-days</c>, <c>rankings.unknown-programme</c> (400), <c>rankings.no-model-in-force</c> (422). The job may end with
    /// <c>rankings.no-candidate</c>.</remarks>
    /// <param name="request">Which day.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost(Name = "Rankings_StartBacktest")]
    [HasPermission(Permissions.Rankings.Draft)]
    [ProducesResponseType<JobResponse>(201)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<JobResponse>> Start(BacktestRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new StartBacktestCommand(request.Programme, request.AsOf, request.Until, request.Knowledge), cancellationToken))
            .ToCreatedResult(job => $"/api/v1/rankings/backtests/{job.Id}");

    /// <summary>Lists the newest hundred backtests, newest first.</summary>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet(Name = "Rankings_ListBacktests")]
    [HasPermission(Permissions.Rankings.Draft)]
    [ProducesResponseType<IReadOnlyList<RankingStudy>>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<IReadOnlyList<RankingStudy>>> List(CancellationToken cancellationToken) =>
        (await mediator.Send(new ListBacktestsQuery(), cancellationToken)).ToActionResult();

    /// <summary>Reads a backtest: precision, recall and lift of the lists, where those listed later stood, and on which board they are.</summary>
    /// <remarks>Shares are parts of one. Error codes: <c>rankings.study-not-found</c> (404), also while its job is under way.</remarks>
    /// <param name="id">Identifier, that of its job.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("{id:guid}", Name = "Rankings_GetBacktest")]
    [HasPermission(Permissions.Rankings.Draft)]
    [ProducesResponseType<BacktestResponse>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<BacktestResponse>> Get(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetBacktestQuery(id), cancellationToken)).ToActionResult();
}

/// <summary>A backtest to make.</summary>
/// <param name="Programme">Policy pack, e.g. <c>guangzhou-2022</c>.</param>
/// <param name="AsOf">The past day.</param>
/// <param name="Until">Last day of the listings looked at; null means today.</param>
/// <param name="Knowledge">What may be known of the past day.</param>
public sealed record BacktestRequest([Required][StringLength(60)] string Programme, [property: JsonRequired] DateOnly AsOf, DateOnly? Until, BacktestKnowledge Knowledge);
