using System.Globalization;
using System.Text;
using System.Xml;

namespace ClearanceSim.Experiments.Replay;

/// <summary>
/// Writes a report of expectations as JUnit XML, as build servers read it: a test case a declaration and regime.
/// </summary>
public static class JUnitReport
{
    /// <summary>Writes the report; no time, no host, so the same report gives the same bytes.</summary>
    /// <param name="report">The report.</param>
    /// <param name="scenario">Id of the scenario: the class of the test cases.</param>
    /// <param name="to">Where to; left open.</param>
    public static void Write(ExpectationReport report, string scenario, TextWriter to)
    {
        var wrong = report.Mismatches.ToLookup(m => (m.Declaration, m.Regime));
        var regimes = report.Cases.Select(c => c.Regime).Concat(report.Mismatches.Select(m => m.Regime)).Distinct().ToList();
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) };
        using var xml = XmlWriter.Create(to, settings);
        xml.WriteStartElement("testsuites");
        foreach (string regime in regimes)
        {
            var cases = report.Cases.Where(c => c.Regime == regime)
                .Concat(report.Mismatches.Where(m => m.Regime == regime).Select(m => (m.Declaration, m.Regime)))
                .Distinct().ToList();
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", $"{scenario} {regime}");
            xml.WriteAttributeString("tests", cases.Count.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("failures", cases.Count(wrong.Contains).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("errors", "0");
            foreach (var one in cases) Case(xml, scenario, one, [.. wrong[one]]);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.Flush();
        to.Write('\n');
    }

    private static void Case(
        XmlWriter xml, string scenario, (string Declaration, string Regime) one, IReadOnlyList<Mismatch> wrong)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", $"{scenario}.{one.Regime}");
        xml.WriteAttributeString("name", one.Declaration);
        if (wrong.Count > 0)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", string.Join("; ", wrong.Select(Sentence)));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static string Sentence(Mismatch m) => $"{m.Field}: expected {m.Expected}, was {m.Actual}";
}
