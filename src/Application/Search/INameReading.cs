namespace ListingPipeline.Application.Search;

/// <summary>Reads Chinese names aloud, so that they are found by syllables and by initials, as the register's names are.</summary>
public interface INameReading
{
    /// <summary>Initials and syllables without tones: 科创属性 becomes <c>kcsx kechuangshuxing</c>; letters and digits stay, other marks are left out.</summary>
    string Of(string name);
}
