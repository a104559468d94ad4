using ChatAssistant.Adapters.Teams.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Adapters.Teams;

/// <summary>The HTTP clients. None follows a redirection: a token goes to the address it is for, and nowhere else.</summary>
internal static class TeamsClients
{
    public const string Keys = "teams-keys";
    public const string Login = "teams-login";
    public const string LoopbackLogin = "teams-login-loopback";
    public const string Connector = "teams-connector";
    public const string Upload = "teams-upload";

    /// <summary>Names change their addresses; a connection does not notice.</summary>
    private static readonly TimeSpan ConnectionsLast = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddTeamsClients(this IServiceCollection services)
    {
        foreach (var name in new[] { Keys, Login, LoopbackLogin, Connector, Upload })
        {
            var client = services.AddHttpClient(name, http => http.Timeout = Patience).RemoveAllLoggers()
                .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = ConnectionsLast })
                .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
            if (name == LoopbackLogin)
                client.AddHttpMessageHandler(() => new TeamsLoginClients.Loopback());
        }

        return services;
    }
}
