using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Tests.Scripts;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Tests.Meetups;

internal static class ButtonLines
{
    /// <summary>Runs a button's command line as somebody, whether it was shown to them or not.</summary>
    public static async Task<Someone> RunAsync(this Someone someone, TestAssistant assistant, string line)
    {
        await using var db = assistant.Db();
        var question = new Question { PersonId = (await someone.PersonAsync()).Id, Options = [new("-", line)], AskedAt = assistant.Now };
        db.Questions.Add(question);
        await db.SaveChangesAsync();
        return await someone.ActAsync(new InboundContent.Option(OptionToken.Option(question.Id, 0).ToString()));
    }
}
