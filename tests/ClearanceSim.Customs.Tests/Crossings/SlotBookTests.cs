using ClearanceSim.Customs.Crossings;
using ClearanceSim.Customs.Declarations;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using CsCheck;

namespace ClearanceSim.Customs.Tests.Crossings;

/// <summary>The electronic queue gives everybody the first free place that is of use, and no slot more vehicles than it has places.</summary>
public class SlotBookTests
{
    private const long Minute = 60_000_000;

    [Fact]
    public void No_slot_has_more_vehicles_than_places_and_nobody_passes_a_free_one() =>
        Gen.Select(Gen.Int[1, 4], Gen.Int[5, 60], Gen.Int[0, 120].Array[1, 80]).Sample((places, every, asked) =>
        {
            var rules = new SlotRules { Every = every * Minute, Places = places, Ahead = new Constant(90 * Minute) };
            var taken = new Dictionary<long, int>();
            long[] registers = new long[SlotBook.RegistersOf(rules, 2)];
            var book = new SlotBook(rules, "slot", 0, 2);
            foreach (var (minute, i) in asked.Order().Select((minute, i) => (minute, i)))
            {
                long slot = Booked(book, registers, minute * Minute, i + 1);
                Assert.Equal(0, slot % rules.Every);
                Assert.True(slot >= (minute + 90) * Minute);
                for (long earlier = slot - rules.Every; earlier >= (minute + 90) * Minute; earlier -= rules.Every)
                    Assert.Equal(places, taken[earlier]);
                taken[slot] = taken.GetValueOrDefault(slot) + 1;
                Assert.True(taken[slot] <= places);
            }
        }, iter: 200);

    [Fact]
    public void Every_post_has_places_of_its_own()
    {
        var rules = new SlotRules { Every = 30 * Minute, Places = 1 };
        long[] registers = new long[SlotBook.RegistersOf(rules, 2)];
        var book = new SlotBook(rules, "slot", 0, 2);
        Assert.Equal([0, 0, 30 * Minute], new[] { Booked(book, registers, 0, 1), Booked(book, registers, 0, 2, post: 1), Booked(book, registers, 0, 3) });
    }

    [Fact]
    public void Who_does_not_come_loses_the_place_and_books_again()
    {
        var rules = new SlotRules { Every = 30 * Minute, Places = 1, NoShows = 0.5, Again = new Constant(60 * Minute) };
        long[] registers = new long[SlotBook.RegistersOf(rules, 2)];
        var book = new SlotBook(rules, "slot", 0, 2);
        var slots = Enumerable.Range(1, 200).Select(i => Booked(book, registers, 0, i)).ToList();
        // Two hundred came, and about as many places were lost.
        Assert.Equal(200, slots.Distinct().Count());
        Assert.InRange(slots.Max() / rules.Every, 330, 480);
    }

    [Fact]
    public void Who_is_late_comes_after_the_beginning_of_the_slot()
    {
        var rules = new SlotRules { Every = 30 * Minute, Places = 9, Late = new Uniform(Minute, 40 * Minute) };
        long[] registers = new long[SlotBook.RegistersOf(rules, 2)];
        long slot = Booked(new SlotBook(rules, "slot", 0, 2), registers, 0, 1);
        Assert.InRange(slot, Minute, 40 * Minute);
    }

    [Fact]
    public void A_full_book_gives_its_last_slot()
    {
        var rules = new SlotRules { Every = 60 * Minute, Places = 1 };
        long[] registers = new long[SlotBook.RegistersOf(rules, 2)];
        var book = new SlotBook(rules, "slot", 0, 2);
        var slots = Enumerable.Range(1, 400).Select(i => Booked(book, registers, 0, i)).ToList();
        Assert.Equal((14 * 24 - 1) * 60 * Minute, slots.Max());
        Assert.Equal(400 - 14 * 24 + 1, slots.Count(s => s == slots.Max()));
    }

    [Fact]
    public void Who_goes_first_is_given_a_slot_though_it_be_full_up_to_the_day_s_quota_of_a_post()
    {
        var odd = new Condition.OneOf(AttributeSchema.Ordinal, [.. Enumerable.Range(0, 200).Select(i => 2L * i + 1)]);
        var rules = new SlotRules { Every = 60 * Minute, Places = 2, First = [new(Turn.OutOfTurn, odd, 0.05)] };
        long[] registers = new long[SlotBook.RegistersOf(rules, 2)];
        var book = new SlotBook(rules, "slot", 0, 2);
        var slots = Enumerable.Range(1, 40).Select(i => Booked(book, registers, 0, i)).ToList();
        // Of 48 places a day two: the first two odd ones wait for nothing, and the second of them leaves a place of the next slot empty.
        Assert.Equal([0, 0, 0, 60 * Minute, 120 * Minute], slots.Take(5));
        Assert.Equal(19 * 60 * Minute, slots.Max());
        Assert.Equal(0, Booked(book, registers, 0, 1, post: 1));
        // The next day has two of its own.
        Assert.Equal([24 * 60 * Minute, 24 * 60 * Minute], new[] { 1, 3 }.Select(i => Booked(book, registers, 24 * 60 * Minute, i)));
    }

    private static long Booked(SlotBook book, long[] registers, long now, int ordinal, int post = 0)
    {
        long[] row = Rows.New(ordinal);
        row[AttributeSchema.Site] = post;
        book.Run(row, registers, now);
        return row[DeclarationSchema.Slot];
    }
}
