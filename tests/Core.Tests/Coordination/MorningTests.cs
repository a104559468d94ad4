using ChatAssistant.Core.Coordination;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Tests.Scripts;
using NodaTime;
using NodaTime.Text;

namespace ChatAssistant.Core.Tests.Coordination;

public sealed class MorningTests
{
    private static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    [Fact]
    public async Task Each_open_morning_says_what_waits_and_keeps_silent_when_nothing_does()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        await PlanAsync(assistant);
        await assistant.AdvanceAsync(Duration.FromDays(1));
        Assert.DoesNotContain((await community.Coordinator.LookAsync()).Heard, IsMorning);

        await TodoTests.AddAsync(assistant, community, "other", "un besoin sans piste");
        await assistant.AdvanceAsync(Duration.FromDays(1));
        (await community.Coordinator.LookAsync()).Expect("Bonjour Nadia. 1 chose vous attend").Expect("1. À regarder : un besoin sans piste");
    }

    [Fact]
    public async Task Planning_again_plans_nothing_twice()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        await PlanAsync(assistant);
        await PlanAsync(assistant);
        await TodoTests.AddAsync(assistant, community, "other", "une chose");
        await assistant.AdvanceAsync(Duration.FromDays(1));
        Assert.Single((await community.Coordinator.LookAsync()).Heard, IsMorning);
    }

    [Theory]
    [InlineData("2026-03-05", "2026-03-06T07:30:00Z")] // Thursday to Friday
    [InlineData("2026-03-06", "2026-03-09T07:30:00Z")] // Friday to Monday
    [InlineData("2026-04-03", "2026-04-07T06:30:00Z")] // Easter Monday is left out
    [InlineData("2026-07-31", "2026-08-31T06:30:00Z")] // closed in August
    public void The_next_morning_is_an_open_day_at_half_past_eight(string today, string expected)
    {
        var network = new Network { Id = new(Guid.Empty), Name = "-", Closures = [ClosedPeriod.Of(new(2026, 8, 1), new(2026, 8, 30))] };
        var noon = LocalDatePattern.Iso.Parse(today).Value.At(LocalTime.Noon).InZoneLeniently(Paris).ToInstant();
        Assert.Equal(InstantPattern.General.Parse(expected).Value, MorningPlan.Next(network, Paris, noon));
    }

    private static bool IsMorning(OutboundMessage message) => message.Text.Plain.StartsWith("Bonjour Nadia.", StringComparison.Ordinal);

    private static async Task PlanAsync(TestAssistant assistant)
    {
        await using var db = assistant.Db();
        await new MorningPlan().SweepAsync(db, assistant.Now, TestContext.Current.CancellationToken);
    }
}
