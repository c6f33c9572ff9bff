using ClearanceSim.Scenarios.Batches;

namespace ClearanceSim.Scenarios.Tests.Batches;

/// <summary>When declarations are filed whose rows tell only the day.</summary>
public class PostHoursTests
{
    private const long Hour = Layouts.Hour;

    [Fact]
    public void A_post_has_hours_of_its_own_and_the_mapping_may_say_otherwise()
    {
        var filing = ScenarioText.Read(CustomsText.Mapped("""
            posts:
              north: { hours: mon-fri 10:00-12:00, pools: { officers: { capacity: 2 } } }
              south: { hours: mon-fri 10:00-12:00, pools: { officers: { capacity: 2 } } }
              west: { pools: { officers: { capacity: 2 } } }
            batch:
              number: No
              date: { column: Filed }
              hours: mon-fri 09:00-18:00
              post-hours: { south: mon-fri 14:00-15:00 }
              columns: { post: { from: Post } }
            """)).Batch!.Filing;
        Assert.Equal((10 * Hour, 14 * Hour, 9 * Hour), (Opens(filing, 0), Opens(filing, 1), Opens(filing, 2)));
    }

    // 2024-01-01 is a Monday.
    private static long Opens(FilingHours filing, int post) => filing.ByPost.GetValueOrDefault(post, filing.Usual).NextChange(0);
}
