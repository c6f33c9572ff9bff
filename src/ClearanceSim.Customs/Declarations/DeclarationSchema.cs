using ClearanceSim.Customs.Compliance;
using ClearanceSim.Customs.Crossings;
using ClearanceSim.Customs.Risk;
using ClearanceSim.Customs.Traders;
using ClearanceSim.Engine.Attributes;

namespace ClearanceSim.Customs.Declarations;

/// <summary>The columns of a declaration, and where in the row each stands.</summary>
/// <remarks>The post is the engine's site cell. Money is whole tenge (KZT), mass whole kilograms.</remarks>
public static class DeclarationSchema
{
    /// <summary>The declaration's number; see <see cref="DeclarationNumber"/>.</summary>
    public const int Number = 6;

    /// <summary>Customs procedure; see <see cref="Procedures"/>.</summary>
    public const int Procedure = 7;

    /// <summary>Mode of transport at the border; see <see cref="TransportModes"/>.</summary>
    public const int Mode = 8;

    /// <summary>The declarant's identifier, a packed text.</summary>
    public const int Trader = 9;

    /// <summary>The declarant's risk category.</summary>
    public const int TraderCategory = 10;

    /// <summary>The declarant's certificate as authorised economic operator.</summary>
    public const int Operator = 11;

    /// <summary>Commodity code of the main goods; see <see cref="HsCode"/>.</summary>
    public const int Hs = 12;

    /// <summary>Country of origin, a packed text of two letters.</summary>
    public const int Origin = 13;

    /// <summary>Country of departure, a packed text of two letters.</summary>
    public const int Departure = 14;

    /// <summary>Declared customs value, KZT.</summary>
    public const int Value = 15;

    /// <summary>Net mass, kg.</summary>
    public const int Mass = 16;

    /// <summary>Number of goods items.</summary>
    public const int Items = 17;

    /// <summary>Prohibitions and restrictions that apply; see <see cref="ProhibitionCode"/>.</summary>
    public const int Codes = 18;

    /// <summary>Has the declarant the documents at hand when they are asked for?</summary>
    public const int DocumentsAtHand = 19;

    /// <summary>Duties payable as declared (after a correction: as corrected), KZT.</summary>
    public const int Duties = 20;

    /// <summary>Value added tax and the fee for declaring, KZT; a correction adds what was evaded.</summary>
    public const int Taxes = 21;

    /// <summary>What is wrong, known to the simulator alone.</summary>
    public const int Problem = 22;

    /// <summary>What was found to be wrong.</summary>
    public const int Found = 23;

    /// <summary>Were the goods inspected?</summary>
    public const int Inspected = 24;

    /// <summary>The lane.</summary>
    public const int Lane = 25;

    /// <summary>The measures ordered.</summary>
    public const int Measures = 26;

    /// <summary>Number of the first profile that hit, from 1; 0 for none.</summary>
    public const int Profile = 27;

    /// <summary>Is money missing on the declarant's account?</summary>
    public const int Unpaid = 28;

    /// <summary>Duties and taxes that the problem evades, KZT; zero once put right, refused or withdrawn.</summary>
    public const int Evaded = 29;

    /// <summary>Duties and taxes debited so far, KZT.</summary>
    public const int Collected = 30;

    /// <summary>Checks that agencies have ended.</summary>
    public const int AgencyChecks = 31;

    /// <summary>When information was sent ahead of the goods; see <see cref="AdvanceInformation"/>.</summary>
    public const int Advance = 32;

    /// <summary>When the vehicle will be at the gate, by its slot of the electronic queue.</summary>
    public const int Slot = 33;

    /// <summary>All duties, taxes and fees that the goods bear, whoever pays them or not, KZT: paid, secured, waived and outstanding.</summary>
    public const int Payable = 34;

    /// <summary>Of these, what is secured and not paid, as under transit, KZT.</summary>
    public const int Secured = 35;

    /// <summary>Of these, what the procedure waives, or what is owed no longer since the goods are not released, KZT.</summary>
    public const int Waived = 36;

    /// <summary>Security that the declarant's guarantee holds at this moment, KZT.</summary>
    public const int Guaranteed = 37;

    /// <summary>Duties and taxes that were evaded, found and put right, KZT; zero if refused or withdrawn after all.</summary>
    public const int Recovered = 38;

    /// <summary>Of <see cref="Recovered"/>, what an audit after release assessed, KZT.</summary>
    public const int RecoveredByAudit = 39;

    /// <summary>How often an officer met the trader; see <see cref="Regimes.PersonalContact"/>.</summary>
    public const int Contacts = 40;

    /// <summary>How the vehicle was given its slot; see <see cref="Turns"/>.</summary>
    public const int Turn = 41;

    /// <summary>The names of yes-or-no columns.</summary>
    public static IReadOnlyList<string> NoYes { get; } = ["no", "yes"];

    /// <summary>A schema with the columns of a declaration.</summary>
    /// <param name="posts">Ids of the posts, in the order of their numbers.</param>
    /// <param name="kinds">What kind of post each is, or null if nobody asks.</param>
    /// <remarks>
    /// Each program needs a schema of its own, for its compiler adds cells; the columns stand at the same places in all.
    /// </remarks>
    public static AttributeSchema Create(IReadOnlyList<string> posts, IReadOnlyList<string>? kinds = null)
    {
        var schema = new AttributeSchema(posts) { SiteKinds = kinds ?? [] };
        Place(Number, schema.Add("number", AttributeKind.Number));
        Place(Procedure, Code("procedure", Procedures.List, Procedures.DomesticConsumption));
        Place(Mode, Code("mode", TransportModes.List, TransportModes.List["30"]));
        Place(Trader, schema.Add("trader", AttributeKind.Text));
        Place(TraderCategory, Code("trader-category", TraderLists.Categories, (int)Traders.TraderCategory.Medium));
        Place(Operator, Code("operator", TraderLists.Operators));
        Place(Hs, schema.Add("hs", AttributeKind.Commodity));
        Place(Origin, schema.Add("origin", AttributeKind.Text, unit: CountryCode.Unit));
        Place(Departure, schema.Add("departure", AttributeKind.Text, unit: CountryCode.Unit));
        Place(Value, schema.Add("value", AttributeKind.Number, unit: "KZT"));
        Place(Mass, schema.Add("mass", AttributeKind.Number, unit: "kg"));
        Place(Items, schema.Add("items", AttributeKind.Number, initial: 1));
        Place(Codes, schema.Add("codes", AttributeKind.Flags, codes: Prohibitions.List.Codes));
        Place(DocumentsAtHand, YesOrNo("documents-at-hand", initial: 1));
        Place(Duties, schema.Add("duties", AttributeKind.Number, unit: "KZT"));
        Place(Taxes, schema.Add("taxes", AttributeKind.Number, unit: "KZT"));
        Place(Problem, Code("problem", Problems.List));
        Place(Found, Code("found", Problems.List));
        Place(Inspected, YesOrNo("inspected"));
        Place(Lane, Code("lane", Lanes.List));
        Place(Measures, schema.Add("measures", AttributeKind.Flags, codes: Risk.Measures.List.Codes));
        Place(Profile, schema.Add("profile", AttributeKind.Number));
        Place(Unpaid, YesOrNo("unpaid"));
        Place(Evaded, schema.Add("evaded", AttributeKind.Number, unit: "KZT"));
        Place(Collected, schema.Add("collected", AttributeKind.Number, unit: "KZT"));
        Place(AgencyChecks, schema.Add("agency-checks", AttributeKind.Number));
        Place(Advance, Code("advance-information", AdvanceInformation.List));
        Place(Slot, schema.Add("slot", AttributeKind.Time, initial: AttributeSchema.Unset));
        Place(Payable, schema.Add("payable", AttributeKind.Number, unit: "KZT"));
        Place(Secured, schema.Add("secured", AttributeKind.Number, unit: "KZT"));
        Place(Waived, schema.Add("waived", AttributeKind.Number, unit: "KZT"));
        Place(Guaranteed, schema.Add("guaranteed", AttributeKind.Number, unit: "KZT"));
        Place(Recovered, schema.Add("recovered", AttributeKind.Number, unit: "KZT"));
        Place(RecoveredByAudit, schema.Add("recovered-by-audit", AttributeKind.Number, unit: "KZT"));
        Place(Contacts, schema.Add("contacts", AttributeKind.Number));
        Place(Turn, Code("turn", Turns.List));
        return schema;

        AttributeDefinition Code(string name, Codelist list, long initial = 0) =>
            schema.Add(name, AttributeKind.Code, codes: list.Codes, initial: initial);
        AttributeDefinition YesOrNo(string name, long initial = 0) =>
            schema.Add(name, AttributeKind.Code, codes: NoYes, initial: initial);
    }

    // Actions use the constants above without a look-up, so the engine's own cells must end where they begin.
    private static void Place(int slot, AttributeDefinition definition)
    {
        if (definition.Slot != slot)
            throw new InvalidOperationException($"Column '{definition.Name}' stands at {definition.Slot}, not {slot}.");
    }
}
