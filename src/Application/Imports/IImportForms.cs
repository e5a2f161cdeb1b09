using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Application.Imports;

/// <summary>Spreadsheets officers fill in, as the policies describe them.</summary>
public interface IImportForms
{
    /// <summary>Every form in the order of the file; the first is the usual one.</summary>
    IReadOnlyList<ImportForm> All { get; }

    /// <summary>The form of that id; null when there is none.</summary>
    ImportForm? Find(string id);
}
