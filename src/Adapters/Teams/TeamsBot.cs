using ChatAssistant.Core.Messaging;
using Microsoft.Extensions.Options;

namespace ChatAssistant.Adapters.Teams;

/// <summary>The way to our bot in Teams: a link that opens its chat, with what to send written ahead.</summary>
internal sealed class TeamsBot(IOptions<TeamsOptions> options) : IArrivalLink
{
    public string To(string code) => $"https://teams.microsoft.com/l/chat/0/0?users=28:{options.Value.AppId}&message={Uri.EscapeDataString($"/start {code}")}";
}
