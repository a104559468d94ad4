using Microsoft.IdentityModel.Tokens;

namespace ChatAssistant.Adapters.Tests.Teams;

/// <summary>How a token of the Bot Framework is made; changed, it is a forged one.</summary>
internal sealed record TokenShape(string ServiceUrl)
{
    /// <summary>Null for the login's own.</summary>
    public string? Issuer { get; init; }

    public string Audience { get; init; } = FakeTeams.AppId;

    /// <summary>From the clock's now.</summary>
    public TimeSpan Lasts { get; init; } = TimeSpan.FromHours(1);

    public TimeSpan BeginsAfter { get; init; } = -TimeSpan.FromMinutes(1);

    /// <summary>Null for the login's own.</summary>
    public SigningCredentials? Signing { get; init; }

    public bool SaysServiceUrl { get; init; } = true;
}
