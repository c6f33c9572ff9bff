using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using ClearanceSim.Engine.Distributions;

namespace ClearanceSim.Customs.Regimes;

/// <summary>
/// A part of a regime or world as a text that is the same for equal parts: what tells programs with other rules apart.
/// </summary>
/// <remarks>
/// A record's own text names its lists and does not say what is in them, and what a text leaves out here lets a snapshot into a
/// program that it was not taken from. So the public members are written one by one, whatever they will be.
/// </remarks>
public static class DefinitionText
{
    /// <summary>The text of a record, list, dictionary, tuple or single value.</summary>
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(value, text);
        return text.ToString();
    }

    private static void Write(object? value, StringBuilder text)
    {
        switch (value)
        {
            case null:
                text.Append('~');
                break;
            case Distribution distribution:
                text.Append(distribution.Describe());
                break;
            case double number:
                text.Append(number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case IConvertible or IFormattable:
                text.Append(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            case IEnumerable list:
                var items = list.Cast<object?>().Select(Of);
                Join(list is IDictionary ? items.Order(StringComparer.Ordinal) : items, text);
                break;
            case ITuple tuple:
                Join(Enumerable.Range(0, tuple.Length).Select(i => Of(tuple[i])), text);
                break;
            default:
                text.Append(value.GetType().Name);
                Join(Members(value).Select(m => $"{m.Name}: {Of(m.GetValue(value))}"), text);
                break;
        }
    }

    private static IEnumerable<PropertyInfo> Members(object value) =>
        value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0)
            .OrderBy(p => p.Name, StringComparer.Ordinal);

    private static void Join(IEnumerable<string> parts, StringBuilder text) =>
        text.Append('[').AppendJoin("; ", parts).Append(']');
}
