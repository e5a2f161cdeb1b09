using System.Numerics;

namespace ListingPipeline.Domain.Enterprises;

/// <summary>Where the value of a metric is kept inside <see cref="EnterpriseFacts"/>.</summary>
internal enum FactStorage
{
    /// <summary>Two bits: known, and true.</summary>
    Flag,

    /// <summary>Among the numbers that are not yearly.</summary>
    Number,

    /// <summary>Among the numbers of a fiscal year.</summary>
    YearlyNumber,

    /// <summary>Among the words that are not yearly.</summary>
    Word,

    /// <summary>Among the words of a fiscal year.</summary>
    YearlyWord,
}

/// <summary>How facts of one vocabulary lie in memory. Marks are words of 64 bits: the flags, two bits each, then a row for the numbers that are not
/// yearly and one for each fiscal year. A row begins with the count of numbers known in the rows before it and has a bit for each metric of its kind;
/// a known number stands where as many are known before it, so that unknown ones take no room.</summary>
internal sealed class FactLayout
{
    public const int SingleRow = 0;
    public const int UnknownFlag = 0;
    public const int TrueFlag = 3;
    private const int FalseFlag = 1;
    private const int FlagsInMark = 32;
    private const ulong Before = 0xFFFF_FFFF;
    private const ulong HasWord = 1UL << 32;
    private readonly int _flagMarks;
    private readonly int _singleMarks;
    private readonly int _yearlyMarks;
    private readonly int _words;
    private readonly int _yearlyWords;

    /// <summary>Gives each metric its place.</summary>
    public FactLayout(IReadOnlyList<MetricDefinition> metrics)
    {
        var counts = new int[Enum.GetValues<FactStorage>().Length];
        foreach (var metric in metrics)
        {
            metric.Storage = StorageOf(metric);
            metric.Place = counts[(int)metric.Storage]++;
        }

        _flagMarks = Marks(counts[(int)FactStorage.Flag], FlagsInMark);
        _singleMarks = Marks(counts[(int)FactStorage.Number], 64);
        _yearlyMarks = Marks(counts[(int)FactStorage.YearlyNumber], 64);
        _words = counts[(int)FactStorage.Word];
        _yearlyWords = counts[(int)FactStorage.YearlyWord];
    }

    public static int RowOfYear(int index) => index + 1;

    public static int YearOfRow(int row) => row - 1;

    public static int FlagMark(ulong[] marks, int place) => (int)((marks[place / FlagsInMark] >> (place % FlagsInMark * 2)) & 3);

    public static void SetFlag(ulong[] marks, int place, bool? value)
    {
        var (mark, shift) = (place / FlagsInMark, place % FlagsInMark * 2);
        var bits = value switch { null => UnknownFlag, true => TrueFlag, false => FalseFlag };
        marks[mark] = (marks[mark] & ~(3UL << shift)) | ((ulong)bits << shift);
    }

    public int MarkCount(int yearCount) => Start(RowOfYear(yearCount));

    public int WordCount(int yearCount) => _words + (_yearlyWords * yearCount);

    public int WordOfYear(int place, int year, int yearCount) => _words + (place * yearCount) + year;

    public void SetKnown(ulong[] marks, int row, int place, bool isKnown)
    {
        var mark = Start(row) + 1 + (place / 64);
        var bit = 1UL << (place % 64);
        marks[mark] = isKnown ? marks[mark] | bit : marks[mark] & ~bit;
    }

    /// <summary>Notes that a fiscal year has a word, so that the year counts as known.</summary>
    public void NoteWord(ulong[] marks, int row, bool isKnown) => marks[Start(row)] |= isKnown ? HasWord : 0;

    /// <summary>Counts the known numbers and notes for each row how many stand before it.</summary>
    public int PlaceRows(ulong[] marks, int yearCount)
    {
        var before = 0;
        for (var row = SingleRow; row <= RowOfYear(yearCount) - 1; row++)
        {
            var start = Start(row);
            marks[start] |= (uint)before;
            for (var mark = start + 1; mark < Start(row + 1); mark++)
            {
                before += BitOperations.PopCount(marks[mark]);
            }
        }

        return before;
    }

    /// <summary>Where the number stands; negative when it is unknown.</summary>
    public int Find(ulong[] marks, int row, int place)
    {
        var mark = Start(row);
        var at = (int)(marks[mark++] & Before);
        for (; place >= 64; place -= 64)
        {
            at += BitOperations.PopCount(marks[mark++]);
        }

        var bit = 1UL << place;
        return (marks[mark] & bit) == 0 ? -1 : at + BitOperations.PopCount(marks[mark] & (bit - 1));
    }

    /// <summary>True when anything is known of the row.</summary>
    public bool HasAny(ulong[] marks, int row)
    {
        var start = Start(row);
        var any = marks[start] & HasWord;
        for (var mark = start + 1; mark < Start(row + 1); mark++)
        {
            any |= marks[mark];
        }

        return any != 0;
    }

    private int Start(int row) => row == SingleRow ? _flagMarks : _flagMarks + 1 + _singleMarks + ((row - 1) * (1 + _yearlyMarks));

    private static int Marks(int count, int inMark) => (count + inMark - 1) / inMark;

    private static FactStorage StorageOf(MetricDefinition metric) => (metric.Kind, metric.IsYearly) switch
    {
        (MetricKind.Flag, false) => FactStorage.Flag,
        (MetricKind.Choice, false) => FactStorage.Word,
        (MetricKind.Choice, true) => FactStorage.YearlyWord,
        (_, false) => FactStorage.Number,
        (_, true) => FactStorage.YearlyNumber,
    };
}
