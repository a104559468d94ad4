using ChatAssistant.Adapters.Teams;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Teams;

public sealed class TeamsOptionsTests
{
    [Fact]
    public void Without_an_application_the_channel_is_off_and_nothing_is_wrong() => Assert.Empty(FaultsOf(new TeamsOptions { AppType = "nonsense" }));

    [Fact]
    public void An_application_its_tenant_and_a_secret_are_enough() => Assert.Empty(FaultsOf(Good()));

    [Fact]
    public void A_managed_identity_needs_no_secret() =>
        Assert.Empty(FaultsOf(new TeamsOptions { AppId = FakeTeams.AppId, TenantId = FakeTeams.Tenant, AppType = TeamsOptions.ManagedIdentity }));

    [Theory]
    [InlineData("Teams:AppId")]
    [InlineData("Teams:TenantId")]
    [InlineData("Teams:ClientSecret")]
    [InlineData("Teams:CertificatePath")]
    [InlineData("Teams:AppType")]
    [InlineData("Teams:Cloud")]
    [InlineData("Teams:MetadataAddress")]
    [InlineData("Teams:LoginUrl")]
    [InlineData("Teams:Resource")]
    [InlineData("Teams:PublicUrl")]
    [InlineData("Teams:ServiceHosts")]
    [InlineData("Teams:MessagesPerSecond")]
    public void What_is_wrong_is_named_by_its_key_and_no_secret_is_repeated(string key)
    {
        var options = Good();
        switch (key)
        {
            case "Teams:AppId": options.AppId = "my app"; break;
            case "Teams:TenantId": options.TenantId = null; break;
            case "Teams:ClientSecret": options.ClientSecret = null; break;
            case "Teams:CertificatePath": (options.ClientSecret, options.CertificatePath) = (null, "/nowhere.pfx"); break;
            case "Teams:AppType": options.AppType = "multi"; break;
            case "Teams:Cloud": options.Cloud = "Moon"; break;
            case "Teams:MetadataAddress": options.MetadataAddress = "http://login.example.org/"; break;
            case "Teams:LoginUrl": options.LoginUrl = "http://login.example.org"; break;
            case "Teams:Resource": options.Resource = "api.botframework.com"; break;
            case "Teams:PublicUrl": options.PublicUrl = "assistant.example.org"; break;
            case "Teams:ServiceHosts": options.ServiceHosts.Add("https://smba.example.org/emea"); break;
            default: options.MessagesPerSecond = 0; break;
        }

        var fault = Assert.Single(FaultsOf(options));
        Assert.StartsWith(key, fault, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeLogin.Secret, fault, StringComparison.Ordinal);
    }

    /// <summary>Who may come in is not a matter of a switch.</summary>
    [Fact]
    public void There_is_no_switch() => Assert.DoesNotContain(typeof(TeamsOptions).GetProperties(), property => property.PropertyType == typeof(bool) && property.CanWrite);

    [Fact]
    public void The_usual_pace_keeps_to_what_Teams_grants_a_conversation_and_an_app()
    {
        var (usual, window) = (new TeamsOptions(), 4);
        foreach (var (seconds, granted) in new[] { (1, 7), (2, 8), (30, 60) })
            Assert.InRange(usual.MessagesInFourSeconds * Math.Ceiling((double)seconds / window), 1, granted);
        Assert.InRange(usual.MessagesPerSecond, 1, 30);
        Assert.Equal((1800, Duration.FromHours(1)), TeamsAdapter.PacingOf(usual).LongRun);
    }

    [Fact]
    public void The_channels_texts_are_complete_in_each_language() => Assert.Empty(new TeamsTexts().Differences());

    private static TeamsOptions Good() => new() { AppId = FakeTeams.AppId, TenantId = FakeTeams.Tenant, ClientSecret = FakeLogin.Secret };

    private static IEnumerable<string> FaultsOf(TeamsOptions options) => new TeamsOptionsValidator().Validate(null, options).Failures ?? [];
}
