using ChatAssistant.Core.People;
using ChatAssistant.Core.Tests.Scripts;
using ChatAssistant.Core.Turns;
using NodaTime;

namespace ChatAssistant.Core.Tests.Privacy;

public sealed class ContactPolicyTests
{
    private static readonly Instant Evening = Instant.FromUtc(2026, 3, 4, 20, 0);

    [Fact]
    public async Task In_quiet_hours_what_was_asked_for_waits_for_the_morning_and_an_answer_does_not()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var person = await PersonAsync(assistant);
        Assert.Equal(new ContactDecision.Hold(Instant.FromUtc(2026, 3, 5, 7, 30)), await DecideAsync(assistant, person, MessageKind.CheckIn, Evening));
        Assert.Equal(ContactDecision.Now, await DecideAsync(assistant, person, MessageKind.Answer, Evening));
    }

    [Fact]
    public async Task The_morning_is_that_of_the_clock_on_the_wall_when_it_changes_in_the_night()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var person = await PersonAsync(assistant);
        var saturday = Instant.FromUtc(2026, 3, 28, 21, 0);
        Assert.Equal(new ContactDecision.Hold(Instant.FromUtc(2026, 3, 29, 6, 30)), await DecideAsync(assistant, person, MessageKind.Reminder, saturday));
    }

    [Fact]
    public async Task A_pause_ends_at_half_past_eight_or_with_the_quiet_hours()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var person = await PersonAsync(assistant);
        person.PausedUntil = new(2026, 3, 10);
        Assert.Equal(new ContactDecision.Hold(Instant.FromUtc(2026, 3, 10, 7, 30)), await DecideAsync(assistant, person, MessageKind.Relay, assistant.Now));
        person.QuietUntil = new(10, 0);
        Assert.Equal(new ContactDecision.Hold(Instant.FromUtc(2026, 3, 10, 9, 0)), await DecideAsync(assistant, person, MessageKind.Relay, assistant.Now));
    }

    [Fact]
    public async Task Nothing_unsolicited_without_a_yes_nor_after_it_was_taken_back()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var lea = assistant.Someone();
        await lea.SayAsync("/consentement");
        var person = await lea.PersonAsync();
        Assert.IsType<ContactDecision.Refuse>(await DecideAsync(assistant, person, MessageKind.PartnerProposal, assistant.Now));
        await lea.TapAsync("Oui");
        Assert.Equal(ContactDecision.Now, await DecideAsync(assistant, person, MessageKind.PartnerProposal, assistant.Now));
        await lea.SayAsync("/consentement non");
        Assert.IsType<ContactDecision.Refuse>(await DecideAsync(assistant, person, MessageKind.PartnerProposal, assistant.Now));
    }

    [Fact]
    public async Task A_third_proposal_in_a_week_waits_until_the_first_is_a_week_old()
    {
        await using var assistant = await TestAssistant.StartAsync(services => services.AddCommand<TellSomebody>());
        var (lea, karim) = (await assistant.Someone().SayAsync("/consentement oui"), await assistant.Someone("Karim").SayAsync("/aide"));
        await TellSomebody.PressAsync(assistant, karim, (await lea.PersonAsync()).Id, MessageKind.PartnerProposal, times: 3);
        await assistant.AdvanceAsync(Duration.FromDays(7) - Duration.FromMinutes(1));
        Assert.Equal(2, (await lea.LookAsync()).Heard.Count(message => message.Text.Plain == "Aide"));
        await assistant.AdvanceAsync(Duration.FromMinutes(1));
        Assert.Equal(3, (await lea.LookAsync()).Heard.Count(message => message.Text.Plain == "Aide"));
    }

    [Fact]
    public async Task Who_asked_to_be_erased_gets_answers_and_nothing_else()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var person = await PersonAsync(assistant);
        person.ErasureDueAt = assistant.Now + Duration.FromDays(7);
        foreach (var kind in Enum.GetValues<MessageKind>())
            Assert.Equal(kind == MessageKind.Answer, await DecideAsync(assistant, person, kind, assistant.Now) is ContactDecision.Send);
    }

    private static async Task<Person> PersonAsync(TestAssistant assistant) => await (await assistant.Someone().SayAsync("/aide")).PersonAsync();

    private static async Task<ContactDecision> DecideAsync(TestAssistant assistant, Person person, MessageKind kind, Instant now)
    {
        await using var db = assistant.Db();
        return await assistant.Get<IContactPolicy>().DecideAsync(db, person, kind, now, CancellationToken.None);
    }
}
