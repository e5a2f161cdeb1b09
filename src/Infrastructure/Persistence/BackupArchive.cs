using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace ListingPipeline.Infrastructure.Persistence;

/// <summary>What stands in the way of a backup or a restore, for the operator.</summary>
public sealed class BackupException(string message) : Exception(message);

/// <summary>One file of a backup.</summary>
/// <param name="Path">Path in the archive.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">Hash, hexadecimal.</param>
public sealed record BackupFile(string Path, long Length, string Sha256);

/// <summary>What a backup holds.</summary>
/// <param name="Format">Version of the layout.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Files">Its files besides this description.</param>
public sealed record BackupManifest(int Format, DateTimeOffset CreatedAt, IReadOnlyList<BackupFile> Files);

/// <summary>Copies database, attachments and exported heads of the audit trail into one archive while the product runs, and puts them back.</summary>
/// <remarks>The keys of the audit trail and of sealed settings are not in it: who holds a backup must not be able to rewrite the trail.</remarks>
/// <param name="database">The database.</param>
/// <param name="dataFolder">Folder of database and attachments.</param>
/// <param name="headsFile">File of the exported heads.</param>
internal sealed class BackupArchive(DatabaseOptions database, string dataFolder, string headsFile)
{
    private const int Format = 1;
    private const string ManifestName = "manifest.json";
    private const string DatabaseName = "listing-pipeline.db";
    private const string HeadsName = "audit-heads.txt";
    private const string AttachmentsName = "attachments";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private string DatabaseFile => Path.GetFullPath(new SqliteConnectionStringBuilder(database.ConnectionString).DataSource);

    private string AttachmentsFolder => Path.Combine(dataFolder, AttachmentsName);

    /// <summary>Writes the archive; it appears under its name once it is whole, readable by its owner only.</summary>
    public async Task<BackupManifest> WriteAsync(string file, DateTimeOffset now, CancellationToken cancellationToken)
    {
        RequireSqlite();
        if (File.Exists(file))
        {
            throw new BackupException($"{file} exists already; a backup is never overwritten.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var copy = Path.Combine(Directory.CreateTempSubdirectory("listing-pipeline-backup-").FullName, DatabaseName);
        var part = file + ".part";
        try
        {
            CopyDatabase(copy);
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            BackupManifest manifest;
            await using (var target = new FileStream(part, options))
            using (var archive = new ZipArchive(target, ZipArchiveMode.Create))
            {
                manifest = new BackupManifest(Format, now, await AddFilesAsync(archive, copy, cancellationToken));
                await using var entry = archive.CreateEntry(ManifestName).Open();
                await JsonSerializer.SerializeAsync(entry, manifest, Json, cancellationToken);
            }

            File.Move(part, file);
            return manifest;
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(copy)!, recursive: true);
            File.Delete(part);
        }
    }

    /// <summary>Checks an archive and puts its content in place; what was there is moved aside, never deleted. The product must not run meanwhile.</summary>
    /// <returns>The description of the archive, and the folder that holds what was there before; null where nothing was.</returns>
    public async Task<(BackupManifest Manifest, string? Earlier)> RestoreAsync(string file, DateTimeOffset now, CancellationToken cancellationToken)
    {
        RequireSqlite();
        if (!File.Exists(file))
        {
            throw new BackupException($"There is no file {file}.");
        }

        Directory.CreateDirectory(dataFolder);
        var staging = Path.Combine(dataFolder, $".restore-{now:yyyyMMddHHmmssfff}");
        try
        {
            var manifest = await UnpackAsync(file, staging, cancellationToken);
            var earlier = MoveAside(Path.Combine(dataFolder, $"before-restore-{now:yyyyMMddHHmmssfff}"));
            Directory.CreateDirectory(Path.GetDirectoryName(DatabaseFile)!);
            File.Move(Path.Combine(staging, DatabaseName), DatabaseFile);
            if (Directory.Exists(Path.Combine(staging, AttachmentsName)))
            {
                Directory.Move(Path.Combine(staging, AttachmentsName), AttachmentsFolder);
            }

            if (File.Exists(Path.Combine(staging, HeadsName)) && !File.Exists(headsFile))
            {
                File.Move(Path.Combine(staging, HeadsName), headsFile);
            }

            return (manifest, earlier);
        }
        finally
        {
            if (Directory.Exists(staging))
            {
                Directory.Delete(staging, recursive: true);
            }
        }
    }

    private void RequireSqlite()
    {
        if (database.Dialect != SqlDialect.Sqlite)
        {
            throw new BackupException("The database is SQL Server: back it up with its own means, and copy attachments and audit-heads.txt of the data folder beside it.");
        }
    }

    /// <summary>The engine's own copy: consistent while others write.</summary>
    private void CopyDatabase(string copy)
    {
        using var source = new SqliteConnection(database.ConnectionString);
        using var target = new SqliteConnection($"Data Source={copy};Pooling=False");
        source.Open();
        target.Open();
        source.BackupDatabase(target);
        using var command = target.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=DELETE;";
        command.ExecuteNonQuery();
    }

    /// <summary>The database goes first: a file attached meanwhile is then too many, never missing.</summary>
    private async Task<IReadOnlyList<BackupFile>> AddFilesAsync(ZipArchive archive, string copy, CancellationToken cancellationToken)
    {
        var files = new List<BackupFile> { await AddAsync(archive, copy, DatabaseName, cancellationToken) };
        if (Directory.Exists(AttachmentsFolder))
        {
            foreach (var attachment in Directory.EnumerateFiles(AttachmentsFolder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                var name = Path.GetRelativePath(dataFolder, attachment).Replace(Path.DirectorySeparatorChar, '/');
                files.Add(await AddAsync(archive, attachment, name, cancellationToken));
            }
        }

        if (File.Exists(headsFile))
        {
            files.Add(await AddAsync(archive, headsFile, HeadsName, cancellationToken));
        }

        return files;
    }

    private static async Task<BackupFile> AddAsync(ZipArchive archive, string file, string name, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        await using var target = archive.CreateEntry(name).Open();
        var length = await CopyAsync(source, target, hash, cancellationToken);
        return new BackupFile(name, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static async Task<BackupManifest> UnpackAsync(string file, string staging, CancellationToken cancellationToken)
    {
        try
        {
            using var archive = new ZipArchive(new FileStream(file, FileMode.Open, FileAccess.Read), ZipArchiveMode.Read);
            var manifest = await ReadManifestAsync(archive, cancellationToken);
            foreach (var listed in manifest.Files)
            {
                var target = Path.GetFullPath(Path.Combine(staging, listed.Path));
                var entry = archive.GetEntry(listed.Path);
                if (entry is null || !target.StartsWith(Path.GetFullPath(staging) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                {
                    throw new BackupException($"The backup lacks {listed.Path}; nothing was changed.");
                }

                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
                await using var source = entry.Open();
                await using var written = new FileStream(target, FileMode.CreateNew);
                await CopyAsync(source, written, hash, cancellationToken);
                if (Convert.ToHexStringLower(hash.GetHashAndReset()) != listed.Sha256)
                {
                    throw new BackupException($"{listed.Path} in the backup is not what was backed up; nothing was changed.");
                }
            }

            return manifest;
        }
        catch (InvalidDataException)
        {
            throw new BackupException($"{file} is no backup, or is damaged; nothing was changed.");
        }
    }

    private static async Task<BackupManifest> ReadManifestAsync(ZipArchive archive, CancellationToken cancellationToken)
    {
        try
        {
            await using var text = archive.GetEntry(ManifestName)?.Open() ?? throw new BackupException("The archive has no manifest.json: it is no backup of this product.");
            return await JsonSerializer.DeserializeAsync<BackupManifest>(text, Json, cancellationToken) is { Format: Format, Files: { } files } manifest
                && files.Any(f => f.Path == DatabaseName)
                ? manifest
                : throw new BackupException("The backup has a layout this version does not know.");
        }
        catch (JsonException)
        {
            throw new BackupException("The manifest of the backup cannot be read.");
        }
    }

    private static async Task<long> CopyAsync(Stream source, Stream target, IncrementalHash hash, CancellationToken cancellationToken)
    {
        var buffer = new byte[128 * 1024];
        long length = 0;
        for (int read; (read = await source.ReadAsync(buffer, cancellationToken)) > 0; length += read)
        {
            hash.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return length;
    }

    private string? MoveAside(string aside)
    {
        string[] files = [DatabaseFile, DatabaseFile + "-wal", DatabaseFile + "-shm", Path.Combine(dataFolder, HeadsName)];
        var present = files.Where(File.Exists).ToList();
        if (present.Count == 0 && !Directory.Exists(AttachmentsFolder))
        {
            return null;
        }

        Directory.CreateDirectory(aside);
        present.ForEach(file => File.Move(file, Path.Combine(aside, Path.GetFileName(file))));
        if (Directory.Exists(AttachmentsFolder))
        {
            Directory.Move(AttachmentsFolder, Path.Combine(aside, AttachmentsName));
        }

        return aside;
    }
}
