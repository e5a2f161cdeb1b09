using System.ComponentModel.DataAnnotations;
using ListingPipeline.Application.Common.Paging;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Common;

/// <summary>Which part of a list is wanted.</summary>
/// <remarks>Never bind it to a parameter called <c>page</c>: the binder would take that for a prefix and ignore the values.</remarks>
public sealed class PageQuery
{
    /// <summary>Page number from 1; default 1.</summary>
    [FromQuery(Name = "page")]
    [Range(1, 1_000_000)]
    public int Page { get; init; } = 1;

    /// <summary>Rows a page, 1 to 100; default 20.</summary>
    [FromQuery(Name = "pageSize")]
    [Range(1, 100)]
    public int PageSize { get; init; } = 20;

    /// <summary>As the application layer takes it.</summary>
    internal PageRequest ToRequest() => new(Page, PageSize);
}
