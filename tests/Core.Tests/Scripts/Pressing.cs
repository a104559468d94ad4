using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Tests.Scripts;

/// <summary>Presses a button that the test puts in a person's hand: what only later features would show.</summary>
public static class Pressing
{
    public static async Task<Someone> PressAsync(this TestAssistant assistant, Someone someone, string command)
    {
        await using var db = assistant.Db();
        var question = new Question { PersonId = (await someone.PersonAsync()).Id, AskedAt = assistant.Now, Options = [new("-", command)] };
        db.Questions.Add(question);
        await db.SaveChangesAsync();
        return await someone.ActAsync(new InboundContent.Option(OptionToken.Option(question.Id, 0).ToString()));
    }
}
