using ChatAssistant.Core.Coordination;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Tests.Scripts;
using ChatAssistant.Core.Texts;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Tests.Coordination;

public sealed class TodoActionsTests
{
    [Fact]
    public async Task Every_action_is_a_command_with_a_label()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var (commands, texts) = (assistant.Get<CommandCatalog>(), assistant.Get<TextCatalog>());
        foreach (var kind in TodoActions.Kinds)
            foreach (var (text, command) in TodoActions.Of(new TodoItem { NetworkId = new(Guid.Empty), Kind = kind }))
            {
                Assert.NotNull(commands.Find(command.Split(' ')[0]));
                Assert.True(texts.Has(text), text);
            }
    }
}
