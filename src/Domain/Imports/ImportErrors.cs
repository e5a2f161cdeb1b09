using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Imports;

/// <summary>Failures of an import as a whole; problems of single cells are <see cref="ImportFindingCodes"/>.</summary>
public static class ImportErrors
{
    /// <summary>No file was sent, or it has no bytes.</summary>
    public static Error FileEmpty { get; } = new("import.file-empty", ErrorKind.Invalid, "文件为空。The file is empty.");

    /// <summary>No import of that id in the caller's scope.</summary>
    public static Error NotFound { get; } = new("import.not-found", ErrorKind.NotFound, "没有这次导入记录。No such import.");

    /// <summary>The table has errors; nothing of it was stored.</summary>
    public static Error Refused(int errors) =>
        new("import.refused", ErrorKind.Refused, $"表格有 {errors} 处错误，未保存任何内容。The table has {errors} errors; nothing was stored.");

    /// <summary>The file, a part of it or its number of rows or columns exceeds the stated limit.</summary>
    public static Error FileTooLarge(string what) => new("import.file-too-large", ErrorKind.TooLarge, $"文件超出上限：{what}。The file is too large.");

    /// <summary>The file cannot be read to its end.</summary>
    public static Error FileBroken(string what) => new("import.file-broken", ErrorKind.Invalid, $"文件已损坏，无法读取：{what}。The file is damaged.");

    /// <summary>Neither XLSX nor text.</summary>
    public static Error FileNotSupported(string what) =>
        new("import.file-not-supported", ErrorKind.Invalid, $"不支持的文件格式：{what}。请另存为 .xlsx 或 .csv。Only XLSX and CSV are read.");

    /// <summary>The package unpacks to far more than it weighs.</summary>
    public static Error ZipBomb(string part) =>
        new("import.zip-bomb", ErrorKind.TooLarge, $"压缩包内容异常膨胀：{part}。The package unpacks to more than is accepted.");

    /// <summary>A text is no notation of registered capital.</summary>
    /// <param name="excerpt">The text, shortened.</param>
    public static Error NotACapital(string excerpt) =>
        new(ImportFindingCodes.NotACapital, ErrorKind.Invalid, $"“{excerpt}”不是注册资本的写法。Not an amount of registered capital.");

    /// <summary>The workbook carries macros.</summary>
    public static Error Macros { get; } =
        new("import.macros", ErrorKind.Invalid, "工作簿含有宏，请另存为不含宏的 .xlsx。Workbooks with macros are refused.");

    /// <summary>The workbook refers to other files or connections.</summary>
    public static Error ExternalLink(string part) =>
        new("import.external-link", ErrorKind.Invalid, $"工作簿含有外部链接或数据连接：{part}。请断开链接后再导入。Workbooks with external links are refused.");

    /// <summary>The named sheet is absent, or no sheet is visible.</summary>
    public static Error NoSuchSheet(string name) => new("import.no-such-sheet", ErrorKind.Invalid, $"没有可读取的工作表：{name}。No such sheet.");

    /// <summary>The text is neither UTF-8, UTF-16 nor GB18030.</summary>
    public static Error UnknownEncoding { get; } = new(
        "import.unknown-encoding",
        ErrorKind.Invalid,
        "无法识别文本编码，请另存为 UTF-8 或 GB18030 编码的 CSV。The text is neither UTF-8 nor GB18030.");
}
