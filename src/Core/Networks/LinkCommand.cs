using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Networks;

/// <summary>One identity on several channels: shows a code on the first, takes it on the second.</summary>
public sealed class LinkCommand : ICommand
{
    public string Key => "link";

    public HelpGroup Group => HelpGroup.Self;

    public bool OpensFromLink => true;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (argument.Length == 0)
            await ShowAsync(turn, cancellationToken);
        else if (turn.Message.Content is InboundContent.Arrived)
            Confirm(turn, argument);
        else if (await TooOftenWrongAsync(turn, cancellationToken))
            turn.Reply("link.too-often");
        else
            await TakeAsync(turn, argument, cancellationToken);
    }

    /// <summary>Somebody else may have sent them the link: whoever follows it says so themselves.</summary>
    private static void Confirm(Turn turn, string code) =>
        turn.Reply("link.confirm", buttons: LinkCode.ReadCode(code) is { } read ? [new("link.confirm.yes", $"link {read}"), new("link.confirm.no", "status")] : [new("link.confirm.no", "status")]);

    /// <summary>A new code takes the place of the one before.</summary>
    private static async Task ShowAsync(Turn turn, CancellationToken cancellationToken)
    {
        turn.Db.LinkCodes.RemoveRange(await turn.Db.LinkCodes.Where(code => code.PersonId == turn.Person.Id || code.ExpiresAt <= turn.Now).ToListAsync(cancellationToken));
        var shown = new LinkCode { Id = turn.NewId(), Code = LinkCode.NewCode(), PersonId = turn.Person.Id, ExpiresAt = turn.Now + LinkCode.Lasts };
        turn.Db.LinkCodes.Add(shown);
        turn.Reply("link.code", [("code", shown.Code), ("minutes", (int)LinkCode.Lasts.TotalMinutes)]);
    }

    private static async Task TakeAsync(Turn turn, string typed, CancellationToken cancellationToken)
    {
        var code = LinkCode.ReadCode(typed);
        var known = code is null ? null : await turn.Db.LinkCodes.FirstOrDefaultAsync(shown => shown.Code == code && shown.ExpiresAt > turn.Now, cancellationToken);
        if (known is null)
        {
            turn.Db.WrongLinkCodes.Add(new() { Id = turn.NewId(), PersonId = turn.Person.Id, At = turn.Now });
            turn.Reply("link.unknown");
        }
        else if (known.PersonId == turn.Person.Id)
            turn.Reply("link.same");
        else
        {
            var other = await turn.Db.People.SingleAsync(person => person.Id == known.PersonId, cancellationToken);
            if (PersonMerge.Refusal(turn.Person, other) is { } reason)
                turn.Reply(reason);
            else
                await LinkAsync(turn, other, known, cancellationToken);
        }
    }

    private static async Task LinkAsync(Turn turn, Person other, LinkCode code, CancellationToken cancellationToken)
    {
        turn.Db.LinkCodes.Remove(code);
        await PersonMerge.RunAsync(turn, other, cancellationToken);
        var places = await turn.Db.Conversations.Where(place => place.PersonId == turn.Person.Id && place.Id != turn.Conversation.Id && place.Unreachable == null).ToListAsync(cancellationToken);
        foreach (var place in places)
            turn.Outbox.Say(place, turn.Person, MessageKind.Answer, new("link.done", []));
        turn.Reply("link.done", buttons: [new("common.choice.status", "status")]);
    }

    private static async Task<bool> TooOftenWrongAsync(Turn turn, CancellationToken cancellationToken)
    {
        var since = turn.Now - Duration.FromHours(1);
        return await turn.Db.WrongLinkCodes.CountAsync(wrong => wrong.PersonId == turn.Person.Id && wrong.At > since, cancellationToken) >= WrongLinkCode.MostInAnHour;
    }
}
