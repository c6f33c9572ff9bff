using ClearanceSim.Customs.Compliance;
using ClearanceSim.Customs.Crossings;
using ClearanceSim.Customs.Regimes;
using ClearanceSim.Customs.Risk;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Processes;
using ClearanceSim.Scenarios.Sections;

namespace ClearanceSim.Scenarios.Regimes;

/// <summary>Reads the stages of a regime.</summary>
/// <param name="names">What stages refer to.</param>
/// <param name="around">Posts at which they may be done, by number.</param>
internal sealed class StageReader(ProcessNames names, IReadOnlyCollection<int> around)
{
    /// <summary>Where each stage stands, by id: what the compiler finds wrong is told there.</summary>
    public Dictionary<string, (Place Place, string Path)> Places { get; } = new(StringComparer.Ordinal);

    /// <summary>The stages of a mapping, in order: those that name a place are moved to it.</summary>
    public IReadOnlyList<StageDefinition> Read(Section? stages)
    {
        if (stages is null) return [];
        var order = new List<(string Name, Section Section)>();
        var moved = new List<(string Name, Section Section)>();
        foreach (var stage in stages.Named())
            (stage.Section.Has("after") || stage.Section.Has("before") ? moved : order).Add(stage);
        // A stage may stand behind one that is itself moved: tried until nothing more finds its place.
        for (bool progress = true; progress && moved.Count > 0;)
        {
            progress = false;
            foreach (var stage in moved.ToList())
            {
                int at = order.FindIndex(s => s.Name == Neighbour(stage.Section));
                if (at < 0) continue;
                order.Insert(stage.Section.Has("after") ? at + 1 : at, stage);
                moved.Remove(stage);
                progress = true;
            }
        }
        foreach (var (name, section) in moved)
        {
            string key = section.Has("after") ? "after" : "before";
            section.Fault(key, $"there is no stage '{Neighbour(section)}' beside '{name}'; "
                + $"{Spelling.Hint(Neighbour(section) ?? "", order.Select(s => s.Name))}");
        }
        CheckReaches(order);
        return [.. order.Select(s => Stage(s.Name, s.Section))];
    }

    // The compiler finds it too, but only when all else is right, and not which line says so.
    private static void CheckReaches(List<(string Name, Section Section)> order)
    {
        for (int i = 0; i < order.Count; i++)
        {
            if (order[i].Section.Text("through") is not { } through) continue;
            var behind = order.Skip(i + 1).Select(s => s.Name).ToList();
            if (!behind.Contains(through))
                order[i].Section.Fault(
                    "through", $"there is no stage '{through}' behind '{order[i].Name}' in its sequence; {Spelling.Hint(through, behind)}");
        }
    }

    private static SlotRules? Slots(Section? s, string stage)
    {
        if (s?.Duration("every") is not { } every || s.Count("places") is not { } places) return null;
        var usual = new SlotRules { Every = every, Places = places };
        return usual with
        {
            Ahead = s.Distribution("ahead") ?? usual.Ahead,
            NoShows = s.Number("no-shows") ?? 0,
            Again = s.Distribution("again") ?? usual.Again,
            First = [.. new[] { First(s, Turn.OutOfTurn, stage), First(s, Turn.Accelerated, stage) }.OfType<FirstSlots>()],
            Late = s.Distribution("late") ?? usual.Late,
        };
    }

    private static FirstSlots? First(Section slots, Turn turn, string stage)
    {
        string key = Turns.List.Codes[(int)turn];
        return slots.Sub(key) is { } s && s.Condition("when", $"{stage}.{key}") is { } when && s.Number("at-most") is { } share
            ? new(turn, when, share) : null;
    }

    private static string? Neighbour(Section stage) => stage.Text("after") ?? stage.Text("before");

    private StageDefinition Stage(string id, Section s)
    {
        if (!Places.TryAdd(id, (s.Node.Place, s.Path)))
            s.Reading.Faults.Add(
                s.Node.Place, s.Path, $"there is a stage '{id}' already; ids are unique in a regime, groups included");
        var when = s.Condition("when", id) ?? Condition.Always;
        int[] here = [.. around.Where(site => Possibility.Of(when, AttributeSchema.Site, site, site).True)];
        var work = s.Has("by") ? names.Requests(s, here) : [];
        if (s.Has("by") != s.Has("takes"))
            s.Reading.Faults.Add(s.Node.Place, s.Path, s.Has("by")
                ? "has 'by' and no 'takes': say how long the work takes"
                : "has 'takes' and no 'by': name the pools, or write 'waits'");
        if (s.YesNo("pays") == true && !s.Has("short"))
            s.Reading.Faults.Add(
                s.Node.Place, s.Path, "pays and does not say what happens without money; add short: { waits: 5h }");
        var members = new StageReader(names, here);
        var of = members.Read(s.Sub("of"));
        var instead = members.Read(s.Sub("instead"));
        if (instead.Count > 0 && !s.Has("within") && !s.Has("within-working-days"))
            s.Fault("instead", "is done when a limit has passed, and there is none; give 'within'");
        foreach (var (name, place) in members.Places)
            if (!Places.TryAdd(name, place))
                s.Reading.Faults.Add(
                    place.Place, place.Path, $"there is a stage '{name}' already; ids are unique in a regime, groups included");
        if (s.Text("reaches") is { } milestone) names.Milestones.Add(milestone);
        if (s.Text("signals") is { } signal) names.Signalled.Add(signal);
        return new()
        {
            Id = id,
            Title = s.Text("title") ?? "",
            When = when,
            Within = s.Distribution("within"),
            WithinWorkingDays = s.Count("within-working-days"),
            Through = s.Text("through"),
            Extended = Extension(s.Sub("extended"), id),
            Instead = instead,
            Late = Giving(s.Text("late"), GivingUp.Continue),
            RepeatWhile = s.Sub("repeat")?.Condition("while", id),
            AwaitsSignal = Awaited(s.Sub("awaits")),
            AwaitsUntil = s.Sub("awaits")?.Condition("until", id),
            Books = Slots(s.Sub("books"), id),
            By = work,
            Takes = s.Distribution("takes"),
            Waits = s.Distribution("waits"),
            Of = of,
            In = Order(s, of.Count),
            Cause = CauseNames.Find(s.Text("cause")),
            Priority = s.Count("priority"),
            Patience = s.Distribution("patience"),
            Impatient = Giving(s.Text("impatient"), GivingUp.Lapse),
            Charges = s.Price("charges"),
            Inspects = s.YesNo("inspects") ?? false,
            Finds = Finds(s.Sub("finds")),
            Corrects = s.YesNo("corrects") ?? false,
            Assess = s.YesNo("assess") ?? false,
            Pays = s.YesNo("pays") ?? false,
            Secures = s.YesNo("secures") ?? false,
            SecuresAlso = s.Number("secures-also") ?? 0,
            Meets = s.YesNo("meets") ?? false,
            Frees = s.YesNo("frees") ?? false,
            CallsIn = s.YesNo("calls-in") ?? false,
            ShortWaits = s.Sub("short")?.Distribution("waits"),
            ShortWithinWorkingDays = s.Sub("short")?.Count("within-working-days"),
            Routes = s.Text("routes") is { } lane && Lanes.List.Find(lane) is > 0 and var code ? (Lane)code : null,
            Sets = [.. SettingReader.Read(s.Sub("sets")).Select(x => new ColumnSetting(x.Attribute.Name, x.To, x.Adds))],
            Signals = s.Text("signals"),
            Refuses = s.Condition("refuses", id),
            Withdraws = s.Condition("withdraws", id),
            Fires = s.Text("fires"),
            Reaches = s.Text("reaches"),
        };
    }

    private static StageExtension? Extension(Section? s, string stage) => s is null ? null : new(
        s.Condition("when", stage + ".extended") ?? Condition.Always, s.Distribution("within"), s.Count("within-working-days"));

    private string? Awaited(Section? awaits)
    {
        if (awaits?.Text("signal") is not { } signal) return null;
        names.Awaited.Add((signal, awaits["signal"]!, awaits.PathOf("signal")));
        return signal;
    }

    private static GroupOrder Order(Section s, int members)
    {
        if (s.Has("in") && !s.Has("of")) s.Fault("in", "says how stages of a group follow each other, and there is no 'of'");
        switch (s.Text("in"))
        {
            case null or "sequence":
                return GroupOrder.Sequence;
            case "parallel":
                return GroupOrder.All;
            case "first":
                return GroupOrder.First;
            default:
                int needed = s.Count("in") ?? 1;
                if (needed > members)
                    s.Fault("in", $"there are only {members} stages in the group; write 'parallel' or a smaller number");
                return GroupOrder.Of(Math.Clamp(needed, 1, Math.Max(1, members)));
        }
    }

    private static Dictionary<Problem, double> Finds(Section? finds)
    {
        var shares = new Dictionary<Problem, double>();
        foreach (string name in Problems.List.Codes.Skip(1))
            if (finds?.Number(name) is { } share) shares[(Problem)Problems.List.Find(name)] = share;
        return shares;
    }

    private static GivingUp Giving(string? word, GivingUp otherwise) => word switch
    {
        "continue" => GivingUp.Continue,
        "refuse" => GivingUp.Refuse,
        "withdraw" => GivingUp.Withdraw,
        "lapse" => GivingUp.Lapse,
        _ => otherwise,
    };
}
