using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Risk;
using ClearanceSim.Customs.Traders;
using ClearanceSim.Engine.Conditions;
using CsCheck;

namespace ClearanceSim.Customs.Tests.Risk;

public class RiskAssessmentTests
{
    private static readonly Condition Cars = new Condition.Between(DeclarationSchema.Hs, 8_703_000_000, 8_703_999_999);
    private static readonly Condition Dear = new Condition.Between(DeclarationSchema.Value, 5_000_001, long.MaxValue);

    [Fact]
    public void A_declaration_that_no_profile_matches_is_green_without_measures()
    {
        long[] row = Rows.New();
        new RiskAssessment([Profile("cars", Cars, Measure.Inspection)]).Run(row);
        Assert.Equal((Lane.Green, 0, 0), Seen(row));
    }

    [Fact]
    public void Several_hits_unite_their_measures_and_the_first_is_noted()
    {
        long[] row = Car(value: 6_000_000);
        new RiskAssessment(
            [
                Profile("never", Condition.Never, Measure.Sampling),
                Profile("cars", Cars, Measure.DocumentCheck, Measure.ValueCheck),
                Profile("dear", Dear, Measure.Inspection),
            ]).Run(row);
        Assert.Equal((Lane.Red, Measures.Mask(Measure.DocumentCheck, Measure.ValueCheck, Measure.Inspection), 2), Seen(row));
    }

    [Fact]
    public void A_second_assessment_adds_to_the_first()
    {
        long[] row = Car(value: 6_000_000);
        new RiskAssessment([Profile("cars", Cars, Measure.Audit)]).Run(row);
        new RiskAssessment([Profile("dear", Dear, Measure.DocumentCheck)]).Run(row);
        Assert.Equal((Lane.Yellow, Measures.Mask(Measure.Audit, Measure.DocumentCheck), 1), Seen(row));
    }

    [Fact]
    public void A_profile_is_in_force_from_its_first_moment_to_before_its_last()
    {
        var risk = new RiskAssessment([Profile("cars", Cars, Measure.Inspection) with { ValidFrom = 100, ValidUntil = 200 }]);
        Assert.Equal([false, true, true, false], ((long[])[99, 100, 199, 200]).Select(now => Hit(risk, Car(1), now)));
    }

    [Fact]
    public void A_category_is_hit_in_its_share_of_the_random_share()
    {
        var risk = new RiskAssessment(
        [
            Profile("cars", Cars, Measure.Inspection) with
            {
                Random = 0.8,
                Categories = new Dictionary<TraderCategory, double> { [TraderCategory.Low] = 0.1, [TraderCategory.Medium] = 0.5 },
            },
        ]);
        const int Count = 20_000;
        foreach (var (category, expected) in ((TraderCategory, double)[])
            [(TraderCategory.Low, 0.08), (TraderCategory.Medium, 0.4), (TraderCategory.High, 0.8)])
        {
            int hits = Enumerable.Range(1, Count).Count(i => Hit(risk, Car(1, i, category), 0));
            double error = Math.Sqrt(expected * (1 - expected) / Count);
            Assert.InRange((double)hits / Count, expected - 4 * error, expected + 4 * error);
        }
    }

    [Fact]
    public void Luck_is_the_declarations_own_for_each_profile()
    {
        var a = new RiskAssessment([Profile("one", Cars, Measure.Inspection) with { Random = 0.5 }]);
        var b = new RiskAssessment([Profile("two", Cars, Measure.Inspection) with { Random = 0.5 }]);
        bool[] first = [.. Enumerable.Range(1, 400).Select(i => Hit(a, Car(1, i), 0))];
        Assert.Equal(first, Enumerable.Range(1, 400).Select(i => Hit(a, Car(1, i), 0)));
        int same = Enumerable.Range(1, 400).Count(i => first[i - 1] == Hit(b, Car(1, i), 0));
        Assert.InRange(same, 150, 250);
    }

    [Fact]
    public void A_profile_that_matches_nothing_changes_nothing() =>
        Gen.Select(Profiles, RowsOf, Gen.Int[0, 10]).Sample((profiles, row, at) =>
        {
            var more = profiles.ToList();
            more.Insert(Math.Min(at, more.Count), Profile("nothing", Condition.Never, Measure.Expertise));
            long[] with = [.. row], without = [.. row];
            new RiskAssessment(more).Run(with);
            new RiskAssessment(profiles).Run(without);
            Assert.Equal(Seen(without) with { Profile = 0 }, Seen(with) with { Profile = 0 });
            Assert.Equal(Named(profiles, without), Named(more, with));
        });

    [Fact]
    public void The_index_never_hides_a_profile_that_matches() =>
        Gen.Select(Profiles, RowsOf).Sample((profiles, row) =>
        {
            long measures = 0;
            int first = 0;
            for (int i = 0; i < profiles.Length; i++)
            {
                var table = new ConditionTable();
                if (!table.Holds(table.Add(profiles[i].When), row)) continue;
                measures |= Measures.Mask([.. profiles[i].Orders]);
                if (first == 0) first = i + 1;
            }
            new RiskAssessment(profiles).Run(row);
            Assert.Equal((LaneRule.Of(measures), measures, first), Seen(row));
        });

    [Fact]
    public void The_lane_follows_from_the_measures_alone() =>
        Gen.Select(Profiles, RowsOf).Sample((profiles, row) =>
        {
            new RiskAssessment(profiles).Run(row);
            Assert.Equal((long)LaneRule.Of(row[DeclarationSchema.Measures]), row[DeclarationSchema.Lane]);
        });

    [Fact]
    public void An_assessment_allocates_nothing()
    {
        var risk = new RiskAssessment(
            [Profile("cars", Cars, Measure.Inspection) with { Random = 0.5 }, Profile("dear", Dear, Measure.Audit)]);
        long[] row = Car(6_000_000);
        // What the runtime itself needs for once, it needs in one of the rounds.
        Assert.Contains(0, Enumerable.Range(0, 3).Select(_ => Allocated(() => risk.Run(row, []))));
    }

    private static long Allocated(Action assessment)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++) assessment();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    // Up to 130 profiles, so that their sets take three words, over columns that are indexed in each way and one that is not.
    private static Gen<ProfileDefinition[]> Profiles => Gen.Select(Conditions, Gen.Int[0, 8]).Array[0, 130].Select(drawn =>
        drawn.Select((p, i) => Profile($"p{i}", p.Item1, (Measure)p.Item2)).ToArray());

    private static Gen<Condition> Conditions => Gen.Recursive<Condition>((depth, inner) => depth > 3
        ? Leaves
        : Gen.Frequency(
            (4, Leaves),
            (3, inner.Array[0, 3].Select(parts => (Condition)new Condition.And(parts))),
            (2, inner.Array[0, 3].Select(parts => (Condition)new Condition.Or(parts))),
            (1, inner.Select(part => (Condition)new Condition.Not(part)))));

    private static Gen<Condition> Leaves => Gen.OneOf(
        Gen.Int[0, 15].Select(v => (Condition)new Condition.Between(DeclarationSchema.Procedure, v, v)),
        Gen.Int[0, 2].Select(v => (Condition)new Condition.Between(DeclarationSchema.TraderCategory, v, 2)),
        Gen.Select(
            Gen.Long[0, 1 << 8], Gen.Bool, (mask, all) => (Condition)new Condition.HasBits(DeclarationSchema.Codes, mask, all)),
        Gen.Long[-3, 3].Array[0, 3].Select(v => (Condition)new Condition.OneOf(DeclarationSchema.Origin, v)),
        Gen.Select(
            Gen.Long[-3, 3], Gen.Long[0, 1],
            (low, width) => (Condition)new Condition.Between(DeclarationSchema.Departure, low, low + width)),
        Gen.Select(Gen.Long[0, 9], Gen.Long[0, 9], (low, high) =>
            (Condition)new Condition.Between(DeclarationSchema.Hs, low * 150_000_000, high * 150_000_000 + 7)),
        Gen.Long[0, 9].Select(low => (Condition)new Condition.Between(DeclarationSchema.Value, low, long.MaxValue)),
        Gen.Bool.Select(value => (Condition)new Condition.Constant(value)));

    private static Gen<long[]> RowsOf => Gen.Select(
        Gen.Select(
            Gen.Long[0, 13], Gen.Long[0, 2],
            Gen.Long[0, 255]), Gen.Long[-3, 4], Gen.Long[-3, 4], Gen.Long[0, 1_400_000_000], Gen.Long[0, 9],
        (codes, origin, departure, hs, value) =>
        {
            long[] row = Rows.New();
            (row[DeclarationSchema.Procedure], row[DeclarationSchema.TraderCategory], row[DeclarationSchema.Codes]) = codes;
            row[DeclarationSchema.Origin] = origin;
            row[DeclarationSchema.Departure] = departure;
            row[DeclarationSchema.Hs] = hs;
            row[DeclarationSchema.Value] = value;
            return row;
        });

    private static ProfileDefinition Profile(string id, Condition when, params Measure[] orders) =>
        new() { Id = id, When = when, Orders = orders };

    private static long[] Car(long value, long ordinal = 1, TraderCategory category = TraderCategory.Medium)
    {
        long[] row = Rows.New(ordinal);
        row[DeclarationSchema.Hs] = HsCode.Parse("870321").Cell;
        row[DeclarationSchema.Value] = value;
        row[DeclarationSchema.TraderCategory] = (long)category;
        return row;
    }

    private static bool Hit(RiskAssessment risk, long[] row, long now)
    {
        risk.Run(row, now: now);
        return row[DeclarationSchema.Profile] != 0;
    }

    private static string? Named(IReadOnlyList<ProfileDefinition> profiles, long[] row) =>
        row[DeclarationSchema.Profile] is > 0 and var number ? profiles[(int)number - 1].Id : null;

    private static (Lane Lane, long Measures, int Profile) Seen(long[] row) =>
        ((Lane)row[DeclarationSchema.Lane], row[DeclarationSchema.Measures], (int)row[DeclarationSchema.Profile]);
}
