using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using ListingPipeline.Application.Common.Spreadsheets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ListingPipeline.Api.Identity;

/// <summary>Records one call is answered; kept for callers with an API key only.</summary>
internal sealed class RecordTally
{
    /// <summary>Records so far.</summary>
    public long Count { get; set; }

    /// <summary>The same rows, each counted as it passes where the caller is counted.</summary>
    public static IAsyncEnumerable<T> Of<T>(HttpContext context, IAsyncEnumerable<T> rows) =>
        context.Features.Get<RecordTally>() is { } tally ? tally.CountedAsync(rows) : rows;

    /// <summary>The same workbook with its rows counted.</summary>
    public static Workbook Of(HttpContext context, Workbook workbook) =>
        context.Features.Get<RecordTally>() is { } tally ? new Workbook([.. workbook.Sheets.Select(sheet => sheet with { Rows = tally.CountedAsync(sheet.Rows) })]) : workbook;

    /// <summary>Counts records that were sent otherwise.</summary>
    public static void Add(HttpContext context, int records)
    {
        if (context.Features.Get<RecordTally>() is { } tally)
        {
            tally.Count += records;
        }
    }

    private async IAsyncEnumerable<T> CountedAsync<T>(IAsyncEnumerable<T> rows)
    {
        await foreach (var row in rows)
        {
            Count++;
            yield return row;
        }
    }
}

/// <summary>Counts the records of answers that are one object: the items of a page or list, else one.</summary>
internal sealed class RecordCounting : IResultFilter
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo?> ItemsOf = new();

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.HttpContext.Features.Get<RecordTally>() is { } tally && context.Result is ObjectResult { Value: { } value })
        {
            tally.Count += CountOf(value);
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    private static int CountOf(object value) =>
        (value as ICollection ?? ItemsOf.GetOrAdd(value.GetType(), type => type.GetProperty("Items"))?.GetValue(value) as ICollection)?.Count ?? 1;
}
