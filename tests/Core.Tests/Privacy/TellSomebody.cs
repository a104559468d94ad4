using System.Globalization;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Tests.Scripts;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Tests.Privacy;

/// <summary>Writes to somebody else: "{person} {kind} {times}".</summary>
public sealed class TellSomebody : ICommand
{
    public string Key => "tell-somebody";

    public bool IsListed => false;

    public static Task PressAsync(TestAssistant assistant, Someone teller, PersonId person, MessageKind kind, int times = 1) =>
        assistant.PressAsync(teller, string.Create(CultureInfo.InvariantCulture, $"tell-somebody {person} {kind} {times}"));

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var words = argument.Split(' ');
        var id = new PersonId(Guid.Parse(words[0]));
        var person = await turn.Db.People.SingleAsync(one => one.Id == id, cancellationToken);
        for (var i = 0; i < int.Parse(words[2], CultureInfo.InvariantCulture); i++)
            await turn.TellAsync(person, Enum.Parse<MessageKind>(words[1]), new("common.choice.help", []), cancellationToken);
    }
}
