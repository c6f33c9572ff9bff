using ClearanceSim.Customs.Compliance;
using ClearanceSim.Customs.Risk;
using ClearanceSim.Customs.Traders;
using ClearanceSim.Engine.Attributes;

namespace ClearanceSim.Customs.Declarations;

/// <summary>A declaration as people read it: a view over its row, for logs and traces.</summary>
/// <remarks>It copies nothing, so it is good for as long as the row is; the loop itself works on cells.</remarks>
/// <param name="row">The row of a program made by <c>ClearanceCompiler</c>.</param>
public readonly ref struct Declaration(ReadOnlySpan<long> row)
{
    /// <summary>The cells.</summary>
    public ReadOnlySpan<long> Row { get; } = row;

    /// <summary>The number in its official form, or as the batch wrote it.</summary>
    public string Number => DeclarationNumber.Describe(Row[DeclarationSchema.Number]);

    /// <summary>Place of the post among the world's posts.</summary>
    public int Post => (int)Row[AttributeSchema.Site];

    /// <summary>Code of the customs procedure.</summary>
    public string Procedure => Procedures.List.Codes[(int)Row[DeclarationSchema.Procedure]];

    /// <summary>Code of the mode of transport.</summary>
    public string Mode => TransportModes.List.Codes[(int)Row[DeclarationSchema.Mode]];

    /// <summary>The declarant's identifier.</summary>
    public string Trader => PackedText.Unpack(Row[DeclarationSchema.Trader]);

    /// <summary>The declarant's category.</summary>
    public TraderCategory TraderCategory => (TraderCategory)Row[DeclarationSchema.TraderCategory];

    /// <summary>The declarant's certificate.</summary>
    public OperatorCertificate Operator => (OperatorCertificate)Row[DeclarationSchema.Operator];

    /// <summary>Commodity code.</summary>
    public HsCode Hs => HsCode.FromCell(Row[DeclarationSchema.Hs]);

    /// <summary>Country of origin.</summary>
    public string Origin => PackedText.Unpack(Row[DeclarationSchema.Origin]);

    /// <summary>Country of departure.</summary>
    public string Departure => PackedText.Unpack(Row[DeclarationSchema.Departure]);

    /// <summary>Customs value, KZT.</summary>
    public long Value => Row[DeclarationSchema.Value];

    /// <summary>Net mass, kg.</summary>
    public long Mass => Row[DeclarationSchema.Mass];

    /// <summary>Goods items.</summary>
    public long Items => Row[DeclarationSchema.Items];

    /// <summary>Duties, KZT.</summary>
    public long Duties => Row[DeclarationSchema.Duties];

    /// <summary>Taxes and the fee, KZT.</summary>
    public long Taxes => Row[DeclarationSchema.Taxes];

    /// <summary>Are the documents at hand?</summary>
    public bool DocumentsAtHand => Row[DeclarationSchema.DocumentsAtHand] != 0;

    /// <summary>What is wrong.</summary>
    public Problem Problem => (Problem)Row[DeclarationSchema.Problem];

    /// <summary>What was found.</summary>
    public Problem Found => (Problem)Row[DeclarationSchema.Found];

    /// <summary>Were the goods inspected?</summary>
    public bool Inspected => Row[DeclarationSchema.Inspected] != 0;

    /// <summary>The lane.</summary>
    public Lane Lane => (Lane)Row[DeclarationSchema.Lane];

    /// <summary>Number of the first profile that hit, 0 for none.</summary>
    public int Profile => (int)Row[DeclarationSchema.Profile];

    /// <summary>Prohibitions and restrictions, by letter.</summary>
    public IReadOnlyList<string> Codes => Names(Row[DeclarationSchema.Codes], Prohibitions.List);

    /// <summary>The measures ordered, by name.</summary>
    public IReadOnlyList<string> Measures => Names(Row[DeclarationSchema.Measures], Risk.Measures.List);

    private static List<string> Names(long flags, Codelist list)
    {
        var names = new List<string>();
        for (int i = 0; i < list.Codes.Count; i++)
            if ((flags >> i & 1) != 0) names.Add(list.Codes[i]);
        return names;
    }
}
