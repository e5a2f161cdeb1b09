using ListingPipeline.Application.Common;

namespace ListingPipeline.Infrastructure.Persistence;

/// <summary>Shows others that the product runs on a data folder, by a locked file; the operating system lifts the lock however the process ends.</summary>
/// <param name="folder">The data folder.</param>
internal sealed class DataFolderUse(string folder) : IDisposable
{
    private const string FileName = "in-use.lock";
    private FileStream? _held;

    private string File => Path.Combine(folder, FileName);

    /// <summary>Holds the folder, beside others that run on it too.</summary>
    /// <exception cref="StartException">A backup is being put in place.</exception>
    public void Share()
    {
        Directory.CreateDirectory(folder);
        try
        {
            _held ??= new FileStream(File, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);
        }
        catch (IOException refusal) when (System.IO.File.Exists(File))
        {
            throw new StartException($"A backup is being put into {folder}; start again when that is done.", refusal);
        }
    }

    /// <summary>Holds the folder alone.</summary>
    /// <exception cref="BackupException">The product runs on it.</exception>
    public void Claim()
    {
        try
        {
            _held ??= System.IO.File.Exists(File) ? new FileStream(File, FileMode.Open, FileAccess.ReadWrite, FileShare.None) : null;
        }
        catch (IOException)
        {
            throw new BackupException("The product runs on this data folder; stop it first. Nothing was changed.");
        }
    }

    public void Dispose() => _held?.Dispose();
}
