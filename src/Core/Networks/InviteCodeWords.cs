using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Core.Networks;

/// <summary>Takes an invite's code that was written by itself: people copy it without the command before it.</summary>
public sealed class InviteCodeWords(IServiceProvider services) : IFreeText
{
    public async Task<bool> TryAsync(string text, Turn turn, CancellationToken cancellationToken)
    {
        // Many a word of twelve letters looks like a code: only one that is known is one.
        if (Invite.ReadCode(text) is not { } code || !await turn.Db.Invites.AnyAsync(invite => invite.Code == code, cancellationToken))
            return false;
        await services.GetRequiredService<CommandCatalog>().Find(Router.WelcomeCommand)!.RunAsync(turn, code, cancellationToken);
        return true;
    }
}
