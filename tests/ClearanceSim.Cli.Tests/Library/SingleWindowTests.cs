using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.Library;

/// <summary>The portal: its services by time, its integrations' outages with and without another way.</summary>
[Trait("Tier", "Full")]
public class SingleWindowTests
{
    private const string Way = "created to ended";

    [Fact]
    public void Every_service_is_asked_for_of_more_than_twelve_bodies_through_all_eighteen_integrations()
    {
        var run = ShippedRun.Of("single-window.yaml", 1);
        var services = run.Codes("portal", "service");
        Assert.Equal(30, services.Count);
        string portal = File.ReadAllText(ClearSim.Shipped("scenarios/regimes/portal.yaml"));
        Assert.Equal((9, 4), (portal.Split("kind: register,").Length - 1, portal.Split("kind: preliminary-decision,").Length - 1));
        var done = run.Done("portal");
        Assert.True(done.Keys.Count(stage => stage.EndsWith("-decides", StringComparison.Ordinal)) > 12);
        // A question is named after the pool that answers it.
        var integrations = File.ReadLines(ClearSim.Shipped("scenarios/regimes/integrations.yaml"))
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal) && char.IsLetter(line[2]))
            .Select(line => line.Trim().Split(':')[0]).ToList();
        Assert.Equal(18, integrations.Count);
        Assert.All(integrations, integration => Assert.Contains(integration, done.Keys));
        // What a machine answers comes at once; what is entered in a register, within days; what has to be studied, within weeks.
        string[] kinds = ["check", "certificate", "permit", "register", "preliminary-decision"];
        double[] minutes = [.. kinds.Select(kind => run.MinutesOf("portal", "kind", kind))];
        Assert.Equal(minutes.Order(), minutes);
        Assert.InRange(minutes[0], 2, 60);
        Assert.True(minutes[4] > 10 * 24 * 60);
        Assert.InRange(run.Minutes("in-keden", Way) / run.Minutes("portal", Way), 0.6, 0.95);
    }

    [Fact]
    public void A_day_s_outage_costs_more_where_there_is_no_other_way_and_the_bodies_nights_hide_most_of_it()
    {
        var run = ShippedRun.Of("portal-outage.yaml", 2);
        double verified = run.Minutes("no-fallback", "sent to verified") - run.Minutes("portal", "sent to verified");
        double sent = run.Minutes("no-fallback", "created to sent") - run.Minutes("portal", "created to sent");
        Assert.InRange(verified, 5, 25);
        Assert.InRange(sent, 12, 35);
        Assert.InRange(run.Minutes("no-fallback", Way) - run.Minutes("portal", Way), 3, verified + sent);
        Assert.True(run.Waiting("portal", "outage") < 0.4 * run.Waiting("no-fallback", "outage"));
    }
}
