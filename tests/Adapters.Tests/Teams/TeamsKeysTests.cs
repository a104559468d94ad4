using System.Security.Cryptography;
using ChatAssistant.Adapters.Teams.Authentication;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace ChatAssistant.Adapters.Tests.Teams;

/// <summary>When the signer's keys are fetched again.</summary>
public sealed class TeamsKeysTests : IDisposable
{
    private readonly FakeTimeProvider time = new();
    private readonly TeamsKeys keys;
    private readonly RSA key = RSA.Create(2048);
    private List<string> signers = ["first"];
    private int fetched;
    private bool isAway;

    public TeamsKeysTests() => keys = new(
        _ =>
        {
            fetched++;
            if (isAway)
                throw new HttpRequestException("away");
            var set = new JsonWebKeySet();
            foreach (var signer in signers)
                set.Keys.Add(new JsonWebKey { Kid = signer });
            return Task.FromResult(new OpenIdConnectConfiguration { JsonWebKeySet = set });
        },
        time);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task They_are_kept_a_day_and_one_that_is_withdrawn_is_good_no_longer()
    {
        await KnownAsync("first");
        time.Advance(TimeSpan.FromHours(23));
        await KnownAsync("first");
        Assert.Equal(1, fetched);
        signers = ["second"];
        time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(["second"], await KnownAsync());
        Assert.Equal(2, fetched);
    }

    [Fact]
    public async Task While_they_cannot_be_fetched_yesterdays_are_good_and_they_are_asked_for_every_five_minutes()
    {
        await KnownAsync("first");
        isAway = true;
        time.Advance(TimeSpan.FromHours(25));
        for (var i = 0; i < 10; i++)
            await KnownAsync("first");
        Assert.Equal(2, fetched);
        time.Advance(TimeSpan.FromMinutes(6));
        await KnownAsync("first");
        Assert.Equal(3, fetched);
        (isAway, signers) = (false, ["second"]);
        time.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(["second"], await KnownAsync());
    }

    [Fact]
    public async Task A_token_that_names_an_unknown_one_has_them_fetched_at_once_and_then_not_for_five_minutes()
    {
        await KnownAsync("first");
        signers = ["first", "second"];
        await keys.LookForAsync(TokenOf("second"), Cancellation);
        Assert.Equal(["first", "second"], await KnownAsync());
        for (var i = 0; i < 10; i++)
            await keys.LookForAsync(TokenOf($"nobody{i}"), Cancellation);
        Assert.Equal(2, fetched);
        time.Advance(TimeSpan.FromMinutes(6));
        await keys.LookForAsync(TokenOf("nobody"), Cancellation);
        Assert.Equal(3, fetched);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJSUzI1NiJ9.e30.x")]
    public async Task What_names_none_has_nothing_fetched(string? token)
    {
        await keys.LookForAsync(token, Cancellation);
        Assert.Equal(0, fetched);
    }

    public void Dispose()
    {
        keys.Dispose();
        key.Dispose();
    }

    private async Task KnownAsync(string expected) => Assert.Equal([expected], await KnownAsync());

    private async Task<IEnumerable<string>> KnownAsync() => (await keys.GetConfigurationAsync(Cancellation)).JsonWebKeySet.Keys.Select(known => known.Kid);

    private string TokenOf(string kid) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor { SigningCredentials = FakeLogin.CredentialsOf(key, kid) });
}
