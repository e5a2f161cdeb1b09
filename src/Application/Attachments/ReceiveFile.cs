using System.IO.Compression;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Attachments;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Attachments;

/// <summary>Checks a file and stores its bytes, outside any transaction; <see cref="AttachFileCommand"/> then gives them a row.</summary>
/// <param name="Subject">What it is to belong to; checked before anything is stored.</param>
/// <param name="FileName">Name it was sent under.</param>
/// <param name="Content">Seekable stream, read from its start.</param>
public sealed record ReceiveFileQuery(AttachmentSubject Subject, string? FileName, Stream Content) : IQuery<ReceivedFile>;

/// <summary>A checked file in the store that no row names yet.</summary>
/// <param name="File">The stored file.</param>
/// <param name="FileName">Its name, checked.</param>
/// <param name="Format">Its format by content.</param>
public sealed record ReceivedFile(StoredFile File, string FileName, FileFormat Format);

internal sealed class ReceiveFileHandler(AttachmentOwners owners, IFileStore files, ITextProbe texts, IIdGenerator ids) : IQueryHandler<ReceiveFileQuery, ReceivedFile>
{
    public async Task<Result<ReceivedFile>> Handle(ReceiveFileQuery request, CancellationToken cancellationToken)
    {
        if ((await owners.FindAsync(request.Subject, AttachmentUse.Write, cancellationToken)).Error is { } refused)
        {
            return refused;
        }

        if (!Attachment.CheckName(request.FileName).TryGetValue(out var name, out var invalid))
        {
            return invalid;
        }

        if (!(await CheckAsync(name, request.Content, cancellationToken)).TryGetValue(out var format, out var error))
        {
            return error;
        }

        request.Content.Position = 0;
        return new ReceivedFile(await files.SaveAsync(ids.Next(), request.Content, cancellationToken), name, format);
    }

    private async Task<Result<FileFormat>> CheckAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        if (content.Length == 0)
        {
            return AttachmentErrors.FileEmpty;
        }

        if (content.Length > Attachment.MostBytes)
        {
            return AttachmentErrors.FileTooLarge;
        }

        if (!FileFormats.OfName(name).TryGetValue(out var promised, out var unknown))
        {
            return unknown;
        }

        var head = await ReadAsync(content, 0, FileFormats.HeadBytes, cancellationToken);
        var tail = await ReadAsync(content, Math.Max(0, content.Length - FileFormats.TailBytes), FileFormats.TailBytes, cancellationToken);
        Result<FileFormat> found = FileFormats.OfHead(head) is { } plain ? plain
            : FileFormats.IsZip(head) ? OfZip(content)
            : FileFormats.IsText(promised) && texts.CharsetOf(content) is not null ? promised
            : AttachmentErrors.FormatNotAccepted;
        if (found.Error == AttachmentErrors.FormatNotAccepted)
        {
            return AttachmentErrors.ContentDiffers(name, promised, null);
        }

        return found.Then<FileFormat>(format =>
            format != promised ? AttachmentErrors.ContentDiffers(name, promised, format)
            : FileFormats.IsWhole(format, tail) ? format
            : AttachmentErrors.FileBroken);
    }

    private static Result<FileFormat> OfZip(Stream content)
    {
        try
        {
            // Only the directory at the end is read; nothing is unpacked. A made-up directory can point outside the stream, which not every stream takes well.
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return FileFormats.OfZip([.. zip.Entries.Select(entry => entry.FullName)]);
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or ArgumentException)
        {
            return AttachmentErrors.FileBroken;
        }
    }

    private static async Task<byte[]> ReadAsync(Stream content, long from, int count, CancellationToken cancellationToken)
    {
        content.Position = from;
        var bytes = new byte[Math.Min(count, content.Length - from)];
        await content.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }
}
