using ClearanceSim.Customs.Declarations;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Scenarios.Batches;

namespace ClearanceSim.Scenarios.Tests.Batches;

/// <summary>Layouts and files that the tests of batches share.</summary>
internal static class Layouts
{
    public const long Hour = 3_600_000_000;

    private static readonly string[] KoreanHeadings =
    [
        "Declaration ID", "Date", "Office ID", "Process Type", "Import Type", "Import Use", "Payment Type", "Mode of Transport",
        "Declarant ID", "Importer ID", "Seller ID", "Courier ID", "HS6 Code", "Country of Departure", "Country of Origin",
        "Tax Rate", "Tax Type", "Country of Origin Indicator", "Net Mass", "Item Price", "Fraud", "Critical Fraud",
    ];

    /// <summary>A schema with a column of each kind that files give.</summary>
    public static AttributeSchema Schema()
    {
        var schema = new AttributeSchema(["seoul", "incheon", "busan", "other"]);
        schema.Add("number", AttributeKind.Number);
        schema.Add("mode", AttributeKind.Code, codes: ["sea", "air", "road", "post"]);
        schema.Add("trader", AttributeKind.Text);
        schema.Add("hs", AttributeKind.Commodity);
        schema.Add("origin", AttributeKind.Text, unit: CountryCode.Unit);
        schema.Add("departure", AttributeKind.Text);
        schema.Add("value", AttributeKind.Number, unit: "KZT");
        schema.Add("mass", AttributeKind.Number, scale: 1000, unit: "kg");
        schema.Add("items", AttributeKind.Number);
        schema.Add("codes", AttributeKind.Flags, codes: ["A", "B", "C", "D", "E", "F", "G", "H"]);
        schema.Add("documents-at-hand", AttributeKind.Code, codes: ["no", "yes"]);
        schema.Add("procedure", AttributeKind.Code, codes: ["10", "40", "80"]);
        schema.Add("problem", AttributeKind.Code, codes: ["none", "documents", "classification", "value"]);
        return schema;
    }

    /// <summary>Monday to Friday from 9 to 13 and from 14 to 18; 2020-01-01 is a Wednesday.</summary>
    public static CapacitySchedule OfficeHours()
    {
        var segments = new List<(long, int)>();
        for (int day = 0; day < 5; day++)
            foreach (var (hour, open) in new[] { (9, 1), (13, 0), (14, 1), (18, 0) })
                segments.Add((day * CapacitySchedule.Day + hour * Hour, open));
        return CapacitySchedule.Weekly(segments, 2 * CapacitySchedule.Day);
    }

    /// <summary>The layout of the Korean import declarations, whose 22 headings it names.</summary>
    public static BatchLayout Korean(AttributeSchema? schema = null)
    {
        var s = schema ?? Schema();
        return new BatchLayout
        {
            Number = "Declaration ID",
            Date = new BatchDate("Date"),
            Filing = new FilingHours(OfficeHours()),
            Start = new DateOnly(2020, 1, 1),
            Schema = s,
            NumberAttribute = s["number"],
            Headings = KoreanHeadings,
            Columns =
            [
                new(s["post"], new CellSource.FromFile("Office ID")
                {
                    Values = [("10", 0), ("20", 1), ("40", 1), ("30", 2)],
                    Otherwise = 3,
                }),
                new(s["mode"], new CellSource.FromFile("Mode of Transport")
                {
                    Values = [("10", 0), ("20", 2), ("30", 2), ("40", 1), ("50", 3), ("90", 3)],
                }),
                new(s["trader"], new CellSource.FromFile("Importer ID"))
                {
                    Like = new CellSource.Weighted(
                        [.. Enumerable.Range(0, 50).Select(i => (PackedText.Pack($"IM{i:D5}"), 1.0 / (i + 1)))]),
                },
                new(s["hs"], new CellSource.FromFile("HS6 Code") { Digits = 6 })
                {
                    Like = new CellSource.Weighted([(3926900000, 3), (9503000000, 2), (0710800000, 1), (8703210000, 1)]),
                },
                new(s["origin"], new CellSource.FromFile("Country of Origin")) { Like = Countries() },
                new(s["departure"], new CellSource.FromFile("Country of Departure")) { Like = Countries() },
                new(s["value"], new CellSource.FromFile("Item Price") { Times = 0.35m })
                {
                    Like = new CellSource.Drawn(LogNormal.FromMeanAndP90(1_000_000, 2_200_000)),
                },
                new(s["mass"], new CellSource.FromFile("Net Mass"))
                {
                    Like = new CellSource.Drawn(LogNormal.FromMeanAndP90(900_000, 1_900_000)),
                },
                new(s["problem"], new CellSource.FromFile("Fraud") { Values = [("0", 0), ("1", 2)] })
                {
                    Like = new CellSource.Weighted([(0, 78), (2, 22)]),
                },
                new(s["procedure"], new CellSource.Constant(1)),
                new(s["items"], new CellSource.Drawn(new Uniform(1, 6))),
                new(s["documents-at-hand"], new CellSource.Weighted([(0, 8), (1, 92)])),
                new(s["codes"], new CellSource.Independent([(3, 0.2), (5, 0.05)])),
            ],
        };
    }

    /// <summary>A layout with times of day, one object a line, and flags.</summary>
    public static BatchLayout Timed(BatchFormat format = BatchFormat.Ndjson)
    {
        var s = Schema();
        return new BatchLayout
        {
            Format = format,
            Number = "number",
            Date = new BatchDate("filed", "yyyy-MM-dd HH:mm:ss"),
            Start = new DateOnly(2020, 1, 1),
            Schema = s,
            NumberAttribute = s["number"],
            Columns =
            [
                new(s["mode"], new CellSource.FromFile("mode")),
                new(s["value"], new CellSource.FromFile("value")),
                new(s["codes"], new CellSource.FromFile("codes")),
            ],
        };
    }

    private static CellSource.Weighted Countries() =>
        new([(PackedText.Pack("CN"), 5), (PackedText.Pack("JP"), 1), (PackedText.Pack("US"), 1), (PackedText.Pack("DE"), 1)]);
}
