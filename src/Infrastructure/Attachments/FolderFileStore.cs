using System.Security.Cryptography;
using ListingPipeline.Application.Attachments;
using ListingPipeline.Domain.Attachments;

namespace ListingPipeline.Infrastructure.Attachments;

/// <summary>Keeps files in a folder beside the database, spread over 256 subfolders; names are ids, never what a user sent.</summary>
/// <param name="folder">The folder; made on first use.</param>
internal sealed class FolderFileStore(string folder) : IFileStore
{
    private const string Unfinished = ".part";

    public async Task<StoredFile> SaveAsync(Guid id, Stream content, CancellationToken cancellationToken)
    {
        var path = PathOf(id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = path + Unfinished;
        try
        {
            var stored = await WriteAsync(id, content, unfinished, cancellationToken);
            // Renaming is atomic: the file is there whole or not at all.
            File.Move(unfinished, path);
            return stored;
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    public Task<Stream?> OpenAsync(Guid id, CancellationToken cancellationToken)
    {
        var path = PathOf(id);
        return Task.FromResult<Stream?>(File.Exists(path)
            ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan)
            : null);
    }

    public Task DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        var path = PathOf(id);
        if (File.Exists(path))
        {
            File.Delete(path);
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Guid>> ListAsync(DateTimeOffset storedBefore, CancellationToken cancellationToken)
    {
        var ids = new List<Guid>();
        if (!Directory.Exists(folder))
        {
            return Task.FromResult<IReadOnlyList<Guid>>(ids);
        }

        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (File.GetLastWriteTimeUtc(path) >= storedBefore.UtcDateTime)
            {
                continue;
            }

            if (path.EndsWith(Unfinished, StringComparison.Ordinal))
            {
                File.Delete(path);
            }
            else if (Guid.TryParseExact(Path.GetFileName(path), "N", out var id))
            {
                ids.Add(id);
            }
        }

        return Task.FromResult<IReadOnlyList<Guid>>(ids);
    }

    private static async Task<StoredFile> WriteAsync(Guid id, Stream content, string path, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024, FileOptions.Asynchronous);
        var buffer = new byte[64 * 1024];
        var size = 0L;
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            size += read;
        }

        // On the disk before a row names it, so that a power cut cannot leave a row without its file.
        await file.FlushAsync(cancellationToken);
        file.Flush(flushToDisk: true);
        return new StoredFile(id, size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    // The last two digits spread evenly; the first ones are the time.
    private string PathOf(Guid id)
    {
        var name = id.ToString("N");
        return Path.Combine(folder, name[^2..], name);
    }
}
