using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Comparison;
using CsCheck;

namespace ClearanceSim.Reports.Tests.Comparison;

public class ResultsReportTests
{
    [Fact]
    public void A_comparison_of_regimes_reads_as_agreed() => Assert.Equal(Agreed("customs.txt"), Written(Documents.Customs()));

    [Fact]
    public void A_process_without_customs_has_no_customs_blocks()
    {
        string report = Written(Documents.Generic());
        Assert.Equal(Agreed("generic.txt"), report);
        Assert.DoesNotContain("Keden", report, StringComparison.Ordinal);
        Assert.DoesNotContain("CONTROL", report, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "declaration ", report.Replace("--declaration ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_is_wider_than_eighty_columns_whatever_the_figures() =>
        Gen.Double[-4, 5].Sample(power => Assert.All(
            Written(Documents.Customs(Math.Pow(10, power))).Split('\n'), line => Assert.True(line.Length <= 80, line)));

    [Fact]
    public void Many_scenarios_take_several_tables_of_eighty_columns()
    {
        string report = Written(Documents.Scenarios("baseline", "more-lorries", "fewer-inspectors", "night-shift", "both"));
        Assert.All(report.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.Contains("night-shift - baseline", report, StringComparison.Ordinal);
    }

    [Fact]
    public void How_many_were_observed_is_said_of_each_scenario_where_they_differ()
    {
        var document = Documents.Scenarios("baseline", "more-lorries");
        Assert.Contains("; 123 456 declarations observed under each regime.", Flat(document), StringComparison.Ordinal);
        var more = document.Simulated with { Cohort = 150_000 };
        document = document with { Scenarios = [document.Scenarios[0], document.Scenarios[1] with { Simulated = more }] };
        Assert.Contains("; observed were 123 456 in baseline, 150 000 in more-lorries.", Flat(document), StringComparison.Ordinal);
        Assert.DoesNotContain("NOT RUN ALIKE", Flat(document), StringComparison.Ordinal);
        var longer = more with { To = "2024-02-17T00:00:00" };
        document = document with { Scenarios = [document.Scenarios[0], document.Scenarios[1] with { Simulated = longer }] };
        Assert.Contains("baseline: 10 replications of 30 days each", Flat(document), StringComparison.Ordinal);
        Assert.Contains("more-lorries: 10 replications of 40 days each", Flat(document), StringComparison.Ordinal);
        Assert.Contains("NOT RUN ALIKE: warm-ups or lengths differ", Flat(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Missed_and_recovered_revenue_are_told_for_each_per_cent_of_what_is_wrong_and_contacts_beside_them()
    {
        var document = Documents.Customs();
        Assert.DoesNotContain("for 1 % wrong", Flat(document), StringComparison.Ordinal);
        Estimate Of(double value) => new(value, null, 0.95);
        var control = document.Regimes[0].Control! with
        {
            MissedRevenuePerPoint = Of(3e8),
            RecoveredRevenue = Of(5e8),
            RecoveredByAudit = Of(6e7),
            RecoveredRevenuePerPoint = Of(1.25e8),
            ContactsPerDeclaration = Of(1.616),
        };
        string report = Flat(document with { Regimes = [document.Regimes[0] with { Control = control }, document.Regimes[1]] });
        int at = 0;
        foreach (string row in (string[])
            [
                "missed revenue, KZT 1.20 bn", "for 1 % wrong 300 mn", "recovered, KZT 500 mn", "by audit 60.0 mn", "for 1 % wrong 125 mn",
                "officer contacts 1.62", "How many declarations have something wrong is assumed",
            ])
        {
            int next = report.IndexOf(row, at, StringComparison.Ordinal);
            Assert.True(next >= 0, $"'{row}' after {at} in: {report}");
            at = next;
        }
    }

    [Fact]
    public void An_overloaded_pool_is_warned_of_where_the_main_difference_is_told()
    {
        var document = Documents.Customs();
        Assert.DoesNotContain("OVERLOADED", Flat(document), StringComparison.Ordinal);
        var busy = document.Regimes[0].Pools[1] with { Overloaded = 10 };
        var first = document.Regimes[0] with { Pools = [busy, .. document.Regimes[0].Pools.Skip(2)] };
        Assert.Contains(
            "OVERLOADED under Astana-1: inspectors (post-0). Busy for at least 98 % of the open time",
            Flat(document with { Regimes = [first, document.Regimes[1]] }), StringComparison.Ordinal);
    }

    [Fact]
    public void Slots_that_are_booked_out_are_warned_of_like_an_overloaded_pool()
    {
        var document = Documents.Customs();
        var first = document.Regimes[0] with { LateSlots = [new("slot", 3 * 86_400)] };
        Assert.Contains(
            "OVERLOADED under Astana-1: the slots of 'slot', which are on average 3 d", Flat(document with { Regimes = [first, document.Regimes[1]] }),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "12.6")] // 12.706 / sqrt 2 over 2.262 / sqrt 10
    [InlineData(4, "2.2")]
    [InlineData(5, null)]
    [InlineData(1, null)]
    public void Intervals_of_few_replications_are_said_to_be_wide_for_want_of_more(int replications, string? times)
    {
        string report = Flat(Documents.Customs() with { Replications = replications });
        if (times is null) Assert.DoesNotContain("FEW REPLICATIONS", report, StringComparison.Ordinal);
        else Assert.Contains($"would be some {times} times narrower (--replications 10)", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_within_its_interval_is_not_called_one()
    {
        var document = Documents.Customs();
        var chance = document.Differences[0] with { Difference = Documents.E(-200, 480) };
        string report = Flat(document with { Differences = [chance] });
        Assert.Contains("no difference from registered to released can be told from chance", report, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_speaks_first_of_the_interval_that_the_scenario_is_about()
    {
        var document = Documents.Customs();
        var filed = document.Differences[0] with { Measure = "intervals.filed-released.mean" };
        document = document with
        {
            Scenarios = [document.Scenarios[0] with { Headline = "filed-released" }],
            Differences = [.. document.Differences, filed],
        };
        Assert.Contains("(33 % less) from filed to released than under Astana-1", Flat(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_regimes_are_said_to_be_exactly_equal()
    {
        var document = Documents.Customs();
        var same = document.Differences[0] with { Difference = Documents.E(0, 0) };
        Assert.Contains("exactly the same time", Flat(document with { Differences = [same] }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_side_that_keeps_more_inside_than_the_other_is_warned_of()
    {
        var document = Documents.Customs();
        Assert.DoesNotContain("STILL INSIDE when", Flat(document), StringComparison.Ordinal);
        var other = document.Regimes[1];
        var keeping = other with { Declarations = other.Declarations with { InProgress = other.Declarations.Submitted / 40 } };
        Assert.Matches(
            @"STILL INSIDE when the simulation ended: 0\.36? ?% under Astana-1 \(most for .*inspectors\), 2\.5 % under Keden",
            Flat(document with { Regimes = [document.Regimes[0], keeping] }));
    }

    [Fact]
    public void An_interrupted_run_says_what_its_figures_rest_on() => Assert.Contains(
        "Interrupted: 10 of 25 replications were finished", Flat(Documents.Customs() with { ReplicationsPlanned = 25 }),
        StringComparison.Ordinal);

    [Fact]
    public void A_figure_from_a_handful_of_events_says_how_few_they_were() => Assert.Contains(
        "the hit rate rests on 19 hits in 88 inspections", Flat(Documents.Customs()), StringComparison.Ordinal);

    private static string Written(ResultsDocument document)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        ResultsReport.Write(document, writer);
        return writer.ToString();
    }

    // Without line breaks, so that a sentence can be looked for.
    private static string Flat(ResultsDocument document) =>
        string.Join(' ', Written(document).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string Agreed(string file) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Comparison", file)).ReplaceLineEndings("\n");

    [Fact]
    public void Several_differences_are_told_with_intervals_that_hold_together_and_with_what_common_luck_saved()
    {
        var document = Documents.Scenarios("baseline", "more-lorries", "fewer-inspectors");
        Assert.DoesNotContain("Bonferroni", Flat(document), StringComparison.Ordinal);
        document = document with
        {
            Differences = [.. document.Differences.Select(d => d with { Together = d.Difference with { HalfWidth = 600 }, VarianceSaved = 12 })],
        };
        string report = Flat(document);
        Assert.Contains("(95 % joint interval of the difference: 9 min 18 s to 29 min 18 s more)", report, StringComparison.Ordinal);
        Assert.Contains("+19 min 18 s ± 10 min", report, StringComparison.Ordinal);
        Assert.Contains("2 differences are told of each measure: their intervals are so wide that all 2 hold at once at the 95 % level "
            + "(Bonferroni: each for itself at the 97.5 % level).", report, StringComparison.Ordinal);
        Assert.Contains("would be 12.0 (more-lorries, keden), 12.0 (fewer-inspectors, keden) times what it is", report, StringComparison.Ordinal);
    }

    [Fact]
    public void How_much_common_luck_can_save_at_most_is_told_of_two_means_that_scatter_unlike()
    {
        var document = Documents.Customs();
        double[] halves = [300, 150];
        document = document with
        {
            Regimes = [.. document.Regimes.Select((r, i) => r with
            {
                Intervals = [r.Intervals[0] with { Mean = r.Intervals[0].Mean with { HalfWidth = halves[i] } }, .. r.Intervals.Skip(1)],
            })],
            Differences = [.. document.Differences.Select(d => d with { VarianceSaved = 2 })],
        };
        // (300^2 + 150^2) / (300 - 150)^2.
        Assert.Contains("would be 2.00 times what it is, as 10 replications tell. As these tell, no common luck could make it more than some 5.00 times, for the two "
            + "means scatter unlike (± 5.0 min, ± 2.5 min).", Flat(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_and_quantiles_that_rest_on_few_events_say_how_few()
    {
        var document = Documents.Customs();
        var regime = document.Regimes[0];
        regime = regime with
        {
            Intervals = [.. regime.Intervals.Select(i => i with { Count = 430 })],
            ShareReleasedWithin = new Dictionary<string, Estimate> { ["60s"] = new(0.9997, null, 0.95), ["4h"] = new(1, null, 0.95) },
        };
        string report = Flat(document with { Regimes = [regime] });
        Assert.Contains("Astana-1: 'nine in ten within' rests on how few took longer: registered to released 43, filed to released 43.", report,
            StringComparison.Ordinal);
        Assert.Contains("Astana-1: shares rest on how few were on one side: within 60s 37.", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "Precision met: every chosen measure is known to ±2 % at the 95 % level (the widest: registered to released, mean, keden less "
        + "astana-1, ±1 %); a pilot of 10 foresaw 64, 1 000 were allowed.")]
    [InlineData(false, "PRECISION NOT MET: after 10 replications registered to released, mean, keden less astana-1 is known to ±5 %, and not to ±2 % "
        + "at the 95 % level; that would take about 64; a pilot of 10 foresaw 64, 1 000 were allowed (at-most).")]
    public void Whether_a_precision_was_met_is_said_at_the_top(bool met, string sentence)
    {
        var precision = new PrecisionResult
        {
            Within = 0.02,
            Level = 0.95,
            AtMost = 1000,
            Pilot = 10,
            Foreseen = 64,
            Met = met,
            Measures =
            [
                new()
                {
                    Measure = "intervals.registered-released.mean",
                    From = new("baseline", "astana-1"),
                    To = new("baseline", "keden"),
                    Relative = met ? 0.01 : 0.05,
                    Needed = 64,
                    Met = met,
                },
            ],
        };
        Assert.Contains(sentence, Flat(Documents.Customs() with { Precision = precision }), StringComparison.Ordinal);
        Assert.StartsWith(
            met ? "Pilot of 10 replications: every" : "Pilot of 10 replications: registered to released, mean, keden less astana-1 is known to ±5 %. "
                + "±2 % at the 95 % level would take about 64 in all; at most 1 000 are run: some 54 s more.",
            PrecisionText.Forecast(precision, 10), StringComparison.Ordinal);
    }
}
