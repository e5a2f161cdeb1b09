using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Imports;

/// <summary>Failures of an import as a whole; problems of single cells are <see cref="ImportFindingCodes"/>.</summary>
public static class ImportErrors
{
    /// <summary>No file was sent, or it has no bytes.</summary>
    public static Error FileEmpty { get; } = new Error("import.file-empty", ErrorKind.Invalid, "文件为空。The file is empty.").At("file");

    /// <summary>No import of that id in the caller's scope.</summary>
    public static Error NotFound { get; } = new("import.not-found", ErrorKind.NotFound, "没有这次导入记录。No such import.");

    /// <summary>The department's account supplies for no department.</summary>
    public static Error NoDuty { get; } = new(
        "import.no-duty", ErrorKind.Forbidden, "本账号尚未指定报送部门，请联系市金融局。This account is appointed to no department yet; ask the finance bureau.");

    /// <summary>Code of a row somebody changed since an import.</summary>
    public const string ChangedSinceCode = "import.changed-since";

    /// <summary>There is no form of that id.</summary>
    public static Error FormUnknown { get; } = new("import.form-unknown", ErrorKind.NotFound, "没有这种模板。There is no such form.");

    /// <summary>The year of a form lies in the future or too far back.</summary>
    public static Error FormYear { get; } = new Error("import.form-year", ErrorKind.Invalid, "年度不在可填报的范围内。The year is out of range.").At("year");

    /// <summary>No uploaded file of that id belongs to the caller.</summary>
    public static Error UploadNotFound { get; } = new("import.upload-not-found", ErrorKind.NotFound, "没有这份已上传的文件。No such uploaded file.");

    /// <summary>The uploaded file was kept for its time and then removed.</summary>
    public static Error UploadGone { get; } = new(
        "import.upload-gone", ErrorKind.NotFound, "该文件已过保存期，请重新上传。The uploaded file is no longer kept; send it again.");

    /// <summary>The check of the uploaded file has not ended, or ended without a report.</summary>
    public static Error NotChecked { get; } = new("import.not-checked", ErrorKind.Conflict, "该文件尚未检查完毕，不能入库。The file has not been checked yet.");

    /// <summary>The uploaded file was stored already.</summary>
    public static Error AlreadyStored { get; } = new("import.already-stored", ErrorKind.Conflict, "该文件已经入库。The file was stored already.");

    /// <summary>The reason is missing, too long or not readable.</summary>
    public static Error ReasonInvalid { get; } = new("import.reason-invalid", ErrorKind.Invalid, "请填写理由。A reason is needed.");

    /// <summary>The import stored nothing.</summary>
    public static Error NothingToUndo { get; } = new("import.nothing-to-undo", ErrorKind.Refused, "这次导入没有保存任何内容。The import stored nothing.");

    /// <summary>The import was committed before undoing existed.</summary>
    public static Error TooOldToUndo { get; } = new("import.too-old-to-undo", ErrorKind.Refused, "这次导入早于撤销功能，无法撤销。The import is older than undoing.");

    /// <summary>Somebody took the import back already.</summary>
    public static Error AlreadyUndone { get; } = new("import.already-undone", ErrorKind.Conflict, "这次导入已经撤销。The import was taken back already.");

    /// <summary>Something refers to an enterprise the import had entered.</summary>
    public static Error UndoInUse { get; } = new(
        "import.undo-in-use", ErrorKind.Conflict, "导入新登记的企业已被其他业务引用，不能撤销。Something refers to an enterprise the import had entered.");

    /// <summary>Enterprises were changed since the import; the fields name the first of them.</summary>
    public static Error ChangedSince(int count) =>
        new(ChangedSinceCode, ErrorKind.Conflict, $"导入后已有 {count} 家企业的资料被修改，不能撤销。{count} enterprises were changed since the import.");

    /// <summary>The table has errors; nothing of it was stored.</summary>
    public static Error Refused(int errors) =>
        new("import.refused", ErrorKind.Refused, $"表格有 {errors} 处错误，未保存任何内容。The table has {errors} errors; nothing was stored.");

    /// <summary>The file, a part of it or its number of rows or columns exceeds the stated limit.</summary>
    public static Error FileTooLarge(string what) => new("import.file-too-large", ErrorKind.TooLarge, $"文件超出上限：{what}。The file is too large.");

    /// <summary>The file cannot be read to its end.</summary>
    public static Error FileBroken(string what) => new Error("import.file-broken", ErrorKind.Invalid, $"文件已损坏，无法读取：{what}。The file is damaged.").At("file");

    /// <summary>Neither XLSX nor text.</summary>
    public static Error FileNotSupported(string what) =>
        new Error("import.file-not-supported", ErrorKind.Invalid, $"不支持的文件格式：{what}。请另存为 .xlsx 或 .csv。Only XLSX and CSV are read.").At("file");

    /// <summary>The package unpacks to far more than it weighs.</summary>
    public static Error ZipBomb(string part) =>
        new("import.zip-bomb", ErrorKind.TooLarge, $"压缩包内容异常膨胀：{part}。The package unpacks to more than is accepted.");

    /// <summary>A text is no notation of registered capital.</summary>
    /// <param name="excerpt">The text, shortened.</param>
    public static Error NotACapital(string excerpt) =>
        new(ImportFindingCodes.NotACapital, ErrorKind.Invalid, $"“{excerpt}”不是注册资本的写法。Not an amount of registered capital.");

    /// <summary>The workbook carries macros.</summary>
    public static Error Macros { get; } =
        new Error("import.macros", ErrorKind.Invalid, "工作簿含有宏，请另存为不含宏的 .xlsx。Workbooks with macros are refused.").At("file");

    /// <summary>The workbook refers to other files or connections.</summary>
    public static Error ExternalLink(string part) =>
        new Error("import.external-link", ErrorKind.Invalid, $"工作簿含有外部链接或数据连接：{part}。请断开链接后再导入。Workbooks with external links are refused.").At("file");

    /// <summary>The named sheet is absent, or no sheet is visible.</summary>
    public static Error NoSuchSheet(string name) => new Error("import.no-such-sheet", ErrorKind.Invalid, $"没有可读取的工作表：{name}。No such sheet.").At("sheet");

    /// <summary>The text is neither UTF-8, UTF-16 nor GB18030.</summary>
    public static Error UnknownEncoding { get; } = new Error(
        "import.unknown-encoding",
        ErrorKind.Invalid,
        "无法识别文本编码，请另存为 UTF-8 或 GB18030 编码的 CSV。The text is neither UTF-8 nor GB18030.").At("file");
}
