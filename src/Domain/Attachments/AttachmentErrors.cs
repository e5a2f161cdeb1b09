using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Attachments;

/// <summary>Expected failures of attachments.</summary>
public static class AttachmentErrors
{
    /// <summary>No file was sent, or one without content.</summary>
    public static readonly Error FileEmpty = new Error("attachments.file-empty", ErrorKind.Invalid, "The file is empty.").At("file");

    /// <summary>The file is larger than accepted.</summary>
    public static readonly Error FileTooLarge = new(
        "attachments.file-too-large", ErrorKind.TooLarge, $"A file may hold at most {Attachment.MostBytes / 1024 / 1024} MB.");

    /// <summary>The name has parts of a path, control characters, no extension, or more than 200 characters.</summary>
    public static readonly Error NameInvalid = new Error(
        "attachments.name-invalid",
        ErrorKind.Invalid,
        "The file name must hold 1 to 200 characters with an extension, without slashes, control characters or hidden direction marks.").At("file");

    /// <summary>Neither extension nor content is one of the accepted formats.</summary>
    public static readonly Error FormatNotAccepted = new Error(
        "attachments.format-not-accepted", ErrorKind.Invalid, "Accepted are PDF, OFD, DOCX, XLSX, PNG, JPEG, TXT and CSV files.").At("file");

    /// <summary>The file has macros.</summary>
    public static readonly Error Macros = new Error("attachments.macros", ErrorKind.Invalid, "Files with macros are not accepted.").At("file");

    /// <summary>The file breaks off or its container cannot be read.</summary>
    public static readonly Error FileBroken = new Error("attachments.file-broken", ErrorKind.Invalid, "The file is damaged or incomplete.").At("file");

    /// <summary>There is no such attachment in the caller's scope.</summary>
    public static readonly Error NotFound = new("attachments.not-found", ErrorKind.NotFound, "There is no such attachment.");

    /// <summary>There is nothing of that kind and id to attach to, in the caller's scope.</summary>
    public static readonly Error SubjectNotFound = new("attachments.subject-not-found", ErrorKind.NotFound, "There is nothing of that kind to attach to.");

    /// <summary>The record is there, but its file is not in the store; the administrator restores it from the backup.</summary>
    public static readonly Error ContentMissing = new(
        "attachments.content-missing", ErrorKind.NotFound, "The file of this attachment is missing from the store; tell the administrator.");

    /// <summary>Only images, PDF and text are shown in the browser.</summary>
    public static readonly Error NotPreviewable = new("attachments.not-previewable", ErrorKind.Refused, "Only images, PDF and text can be previewed; download the file.");

    /// <summary>The attachment was withdrawn.</summary>
    public static readonly Error Withdrawn = new("attachments.withdrawn", ErrorKind.Conflict, "The attachment was withdrawn.");

    /// <summary>Somebody else replaced the attachment meanwhile.</summary>
    public static readonly Error StaleVersion = new("attachments.stale-version", ErrorKind.Conflict, "The attachment was replaced after you read it; read it again.");

    /// <summary>The reason is empty, too long or holds control characters.</summary>
    public static readonly Error ReasonInvalid = new Error(
        "attachments.reason-invalid", ErrorKind.Invalid, $"The reason must hold 1 to {Attachment.LongestReason} characters without control characters.").At("reason");

    /// <summary>The extension promises another format than the content has.</summary>
    /// <param name="fileName">Name of the file, checked.</param>
    /// <param name="promised">Format the extension promises.</param>
    /// <param name="found">Format of the content; null for none that is accepted.</param>
    public static Error ContentDiffers(string fileName, FileFormat promised, FileFormat? found) => new Error(
        "attachments.content-differs",
        ErrorKind.Invalid,
        $"'{fileName}' is named as {Word(promised)}, but its content is {(found is { } format ? Word(format) : "of another kind")}.").At("file");

    private static string Word(FileFormat format) => format.ToString().ToUpperInvariant();
}
