namespace ListingPipeline.Application.Common.Paging;

/// <summary>Which part of a list is wanted.</summary>
/// <param name="Number">Page number from 1.</param>
/// <param name="Size">Rows a page, 1 to 100.</param>
public readonly record struct PageRequest(int Number, int Size)
{
    /// <summary>First row, counted from 1.</summary>
    public long FirstRow => ((long)(Number - 1) * Size) + 1;

    /// <summary>Last row, inclusive.</summary>
    public long LastRow => (long)Number * Size;
}

/// <summary>One page of a list.</summary>
/// <typeparam name="T">Row type.</typeparam>
/// <param name="Items">Rows in the requested order; empty past the end.</param>
/// <param name="Page">Page number from 1.</param>
/// <param name="PageSize">Rows asked for.</param>
/// <param name="TotalCount">Rows in the whole list, within the caller's scope and filters.</param>
public sealed record PagedList<T>(IReadOnlyList<T> Items, int Page, int PageSize, long TotalCount);
