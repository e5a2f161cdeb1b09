using System.Text;
using System.Xml;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets.Annotation;

/// <summary>Texts of cells and notes as their XML may hold them.</summary>
internal static class EscapedText
{
    /// <summary>Characters a cell holds at most.</summary>
    private const int Longest = 32_767;

    /// <summary>The text cut to what a cell holds; characters XML cannot hold become Excel's _xHHHH_ escapes, and what looks like one is escaped itself.</summary>
    public static string Of(string text)
    {
        var kept = text.Length <= Longest ? text : text[..Longest];
        var escaped = new StringBuilder(kept.Length);
        for (var i = 0; i < kept.Length; i++)
        {
            var c = kept[i];
            if (char.IsHighSurrogate(c) && i + 1 < kept.Length && char.IsLowSurrogate(kept[i + 1]))
            {
                escaped.Append(c).Append(kept[++i]);
            }
            else if (char.IsSurrogate(c))
            {
                escaped.Append('\uFFFD');
            }
            else if (!XmlConvert.IsXmlChar(c) || (c == '_' && i + 1 < kept.Length && kept[i + 1] == 'x'))
            {
                escaped.Append($"_x{(int)c:X4}_");
            }
            else
            {
                escaped.Append(c);
            }
        }

        return escaped.ToString();
    }
}
