using System.Collections.Immutable;
using System.Globalization;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Tests.Scripts;

/// <summary>A person in a test: says things, taps buttons, and sees what the assistant answers.</summary>
public sealed class Someone(TestAssistant assistant, string name, string? language)
{
    private static int count;
    private readonly string account = "account-" + Interlocked.Increment(ref count).ToString(CultureInfo.InvariantCulture);
    private int said;

    /// <summary>What was said to them since their last act, oldest first.</summary>
    public IReadOnlyList<OutboundMessage> Heard { get; private set; } = [];

    /// <summary>The same as one text.</summary>
    public string Text => string.Join("\n\n", Heard.Select(message => message.Text.Plain));

    public Task<Someone> ArriveAsync(string? code = null) => ActAsync(new InboundContent.Arrived(code));

    public Task<Someone> SayAsync(string text) => ActAsync(new InboundContent.Text(text));

    /// <summary>Taps the newest button whose label holds these words.</summary>
    public async Task<Someone> TapAsync(string label)
    {
        var tapped = (await AllAsync()).AsEnumerable().Reverse().SelectMany(Buttons).FirstOrDefault(option => option.Label.Contains(label, StringComparison.OrdinalIgnoreCase));
        Assert.True(tapped is not null, $"No button « {label} » in: {Text} [{string.Join("] [", Heard.SelectMany(Buttons).Select(option => option.Label))}]");
        return await ActAsync(new InboundContent.Option(tapped.Token, tapped.Label));
    }

    /// <summary>Fills the open form.</summary>
    public async Task<Someone> FillAsync(params (string Slot, string Value)[] answers)
    {
        var form = (await AllAsync()).Last(message => message.Question is not null).Question!;
        return await ActAsync(new InboundContent.Form(form.Token, answers.ToImmutableSortedDictionary(answer => answer.Slot, answer => answer.Value)));
    }

    public Someone Expect(string words)
    {
        Assert.Contains(Plain(words), Plain(Text + "\n" + string.Join('\n', Heard.SelectMany(Buttons).Select(option => option.Label))), StringComparison.OrdinalIgnoreCase);
        return this;
    }

    public Someone ExpectNot(string words)
    {
        Assert.DoesNotContain(Plain(words), Plain(Text), StringComparison.OrdinalIgnoreCase);
        return this;
    }

    public async Task<Someone> ActAsync(InboundContent content)
    {
        var before = await LastSequenceAsync();
        await assistant.Get<ITurnHandler>().HandleAsync(
            new(new("test", "bot", account), "message", (++said).ToString(CultureInfo.InvariantCulture), new(account, name, language), content), CancellationToken.None);
        Heard = await SinceAsync(before);
        return this;
    }

    /// <summary>Looks at what came in unasked since the person's last act.</summary>
    public async Task<Someone> LookAsync()
    {
        await using var db = assistant.Db();
        var conversation = await db.Conversations.AsNoTracking().SingleAsync(place => place.ExternalId == account);
        var last = await db.Inbox.AsNoTracking().Where(row => row.ConversationId == conversation.Id).MaxAsync(row => row.AfterSequence);
        Heard = await SinceAsync(last);
        return this;
    }

    public async Task<Person> PersonAsync()
    {
        await using var db = assistant.Db();
        var known = await db.ChannelAccounts.AsNoTracking().SingleAsync(row => row.ExternalId == account);
        return await db.People.AsNoTracking().SingleAsync(person => person.Id == known.PersonId);
    }

    public Task<IReadOnlyList<OutboundMessage>> AllAsync() => SinceAsync(0);

    private static IEnumerable<OptionView> Buttons(OutboundMessage message) => message.Options.Concat(message.Question?.Actions ?? []);

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ').Replace('’', '\'');

    private async Task<long> LastSequenceAsync()
    {
        await using var db = assistant.Db();
        return await db.Conversations.Where(place => place.ExternalId == account).Select(place => place.LastSequence).SingleOrDefaultAsync();
    }

    private async Task<IReadOnlyList<OutboundMessage>> SinceAsync(long sequence)
    {
        await using var db = assistant.Db();
        return await db.Outbox.AsNoTracking()
            .Where(row => row.Sequence > sequence && db.Set<Conversation>().Any(place => place.Id == row.ConversationId && place.ExternalId == account))
            .OrderBy(row => row.Sequence).Select(row => row.Message).ToListAsync();
    }
}
