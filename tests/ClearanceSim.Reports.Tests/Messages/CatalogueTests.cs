using System.Reflection;
using ClearanceSim.Reports.Comparison;

namespace ClearanceSim.Reports.Tests.Messages;

/// <summary>Laws of the catalogue that hold for every language and subject, whatever they say.</summary>
public class CatalogueTests
{
    private const BindingFlags All =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Type[] Types = typeof(ResultsReport).Assembly.GetTypes();

    private static readonly Type[] Catalogues =
        [.. Types.Where(t => t.IsInterface && t.Namespace == "ClearanceSim.Reports.Messages" && t.Name.EndsWith("Messages", StringComparison.Ordinal))];

    [Fact]
    public void Every_language_has_a_catalogue_for_every_subject()
    {
        var language = Types.Single(t => t.Name == "ReportLanguage");
        Assert.Equal(
            Catalogues.Select(c => c.Name).Order(StringComparer.Ordinal),
            language.GetProperties().Select(p => p.PropertyType.Name).Where(n => n.EndsWith("Messages", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }

    // What nobody says needs no translation. A call names a method by its token, four bytes of the caller's code.
    [Fact]
    public void Every_message_is_said_somewhere()
    {
        var languages = Types.Where(t => t.IsClass && Catalogues.Any(c => c.IsAssignableFrom(t))).ToList();
        var called = Types.Where(t => !languages.Contains(t) && !languages.Contains(t.DeclaringType!))
            .SelectMany(t => t.GetMethods(All).Cast<MethodBase>().Concat(t.GetConstructors(All)))
            .SelectMany(Tokens).ToHashSet();
        var silent =
            from catalogue in Catalogues
            from message in catalogue.GetMethods()
            let own = languages.Where(catalogue.IsAssignableFrom).SelectMany(l => Implementations(l, catalogue, message))
            where !own.Append(message).Any(m => called.Contains(m.MetadataToken))
            select $"{catalogue.Name}.{message.Name}";
        Assert.Empty(silent);
    }

    private static IEnumerable<MethodInfo> Implementations(Type language, Type catalogue, MethodInfo message)
    {
        var map = language.GetInterfaceMap(catalogue);
        return map.InterfaceMethods.Zip(map.TargetMethods).Where(p => p.First == message).Select(p => p.Second);
    }

    private static IEnumerable<int> Tokens(MethodBase method)
    {
        byte[] code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (int at = 0; at + 4 <= code.Length; at++) yield return BitConverter.ToInt32(code, at);
    }
}
