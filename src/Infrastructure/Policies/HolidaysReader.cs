using ListingPipeline.Domain.Common.Calendar;

namespace ListingPipeline.Infrastructure.Policies;

/// <summary>Reads the national pack's <c>holidays.yaml</c> into the calendar of working days.</summary>
internal sealed class HolidaysReader : IPolicySectionReader
{
    private sealed record Year(int Number, IReadOnlyList<DateOnly> DaysOff, IReadOnlyList<DateOnly> MakeUpDays);

    public string FilePattern => "holidays.yaml";

    public object Read(PolicyMap file, PolicySectionContext context)
    {
        var years = file.List("years", node => node.Map(map => ReadYear(map, node)));
        return new WorkCalendar(years.Select(year => year.Number), years.SelectMany(year => year.DaysOff), years.SelectMany(year => year.MakeUpDays));
    }

    private static Year ReadYear(PolicyMap map, PolicyNode node)
    {
        var year = new Year(map.Whole("year"), map.List("days_off", day => day.Date()), map.List("make_up_days", day => day.Date()));
        _ = map.Text("source");
        foreach (var both in year.DaysOff.Intersect(year.MakeUpDays))
        {
            node.Problem($"{both:yyyy-MM-dd} is both off and worked");
        }

        // Around New Year a notice names days of the neighbouring year too.
        foreach (var stray in year.DaysOff.Concat(year.MakeUpDays).Where(day => Math.Abs(day.Year - year.Number) > 1))
        {
            node.Problem($"{stray:yyyy-MM-dd} lies outside {year.Number}");
        }

        return year;
    }
}
