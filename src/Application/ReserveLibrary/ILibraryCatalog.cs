using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>The libraries of the loaded packs.</summary>
public interface ILibraryCatalog
{
    /// <summary>Every library in display order.</summary>
    IReadOnlyList<Library> All { get; }

    /// <summary>The library of that id; null when there is none.</summary>
    Library? Find(string libraryId);
}
