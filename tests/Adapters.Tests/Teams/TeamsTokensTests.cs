using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ChatAssistant.Adapters.Tests.Channels;

namespace ChatAssistant.Adapters.Tests.Teams;

/// <summary>Our own tokens, in each way the settings offer: where they are asked for, for what, with which proof, and that a second message asks for none.</summary>
public sealed class TeamsTokensTests
{
    private const string Lea = "lea";
    private const string Password = "password-of-the-tests";

    [Fact]
    public async Task An_application_of_one_organisation_proves_itself_by_its_secret()
    {
        await using var scene = new TeamsScene { IsRouted = true };
        await TwoAnswersAskOnceAsync(scene, $"https://login.microsoftonline.com/{FakeTeams.Tenant}", "https://api.botframework.com/.default");
    }

    [Fact]
    public async Task Or_by_a_certificate_that_signs_a_statement_for_that_login()
    {
        using var key = RSA.Create(2048);
        using var certificate = CertificateOf(key);
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.pfx");
        await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pkcs12, Password), TestContext.Current.CancellationToken);
        try
        {
            await using var scene = new TeamsScene
            {
                IsRouted = true, Login = { Certificate = certificate },
                Settings = { ["Teams:ClientSecret"] = null, ["Teams:CertificatePath"] = file, ["Teams:CertificatePassword"] = Password },
            };
            await TwoAnswersAskOnceAsync(scene, $"https://login.microsoftonline.com/{FakeTeams.Tenant}", "https://api.botframework.com/.default");
            Assert.DoesNotContain(Password, scene.Logs.Text, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_statement_of_another_certificate_gets_no_token()
    {
        using var key = RSA.Create(2048);
        using var ours = CertificateOf(key);
        using var foreign = RSA.Create(2048);
        using var theirs = CertificateOf(foreign);
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.pfx");
        await File.WriteAllBytesAsync(file, theirs.Export(X509ContentType.Pkcs12, Password), TestContext.Current.CancellationToken);
        await using var scene = new TeamsScene
        {
            IsRouted = true, Login = { Certificate = ours },
            Settings = { ["Teams:ClientSecret"] = null, ["Teams:CertificatePath"] = file, ["Teams:CertificatePassword"] = Password },
        };
        await scene.StartAsync();
        var told = scene.Write(Lea, "/echo one");
        await told.Acknowledged;
        await ChannelScene.UntilAsync(() => Task.FromResult(scene.Login.TokensAsked.Count > 0), "a token is asked for");
        Assert.Equal(0, scene.Login.TokensGiven);
        Assert.Empty(scene.SeenBy(Lea));
        File.Delete(file);
    }

    [Fact]
    public async Task A_machine_on_Azure_needs_no_secret()
    {
        await using var scene = new TeamsScene { IsRouted = true, Settings = { ["Teams:AppType"] = "ManagedIdentity", ["Teams:ClientSecret"] = null } };
        await TwoAnswersAskOnceAsync(scene, "http://169.254.169.254", "https://api.botframework.com");
    }

    [Fact]
    public async Task An_application_of_several_organisations_asks_the_Bot_Frameworks_own()
    {
        await using var scene = new TeamsScene { IsRouted = true, Login = { Tenant = "botframework.com" }, Settings = { ["Teams:AppType"] = "MultiTenant", ["Teams:TenantId"] = null } };
        await TwoAnswersAskOnceAsync(scene, "https://login.microsoftonline.com/botframework.com", "https://api.botframework.com/.default");
    }

    [Fact]
    public async Task The_American_governments_cloud_has_its_own_login_signer_and_scope()
    {
        await using var scene = new TeamsScene
        {
            IsRouted = true, Login = { Resource = "https://api.botframework.us", SignsAs = "https://api.botframework.us" }, Settings = { ["Teams:Cloud"] = "UsGovernment" },
        };
        await TwoAnswersAskOnceAsync(scene, $"https://login.microsoftonline.us/{FakeTeams.Tenant}", "https://api.botframework.us/.default");
        Assert.Equal(["https://login.botframework.azure.us"], scene.Login.KeysAskedAt);
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, await scene.PostAsync(
            scene.InPrivate(Lea, "message", new() { ["text"] = "x" }).ToJsonString(), scene.Login.Token(new(scene.ServiceUrl) { Issuer = FakeLogin.Issuer })));
    }

    private static async Task TwoAnswersAskOnceAsync(TeamsScene scene, string authority, string scope)
    {
        await scene.StartAsync();
        foreach (var word in new[] { "one", "two" })
            Assert.Equal(word, (await scene.SayAsync(Lea, "/echo " + word))[^1].Text);
        Assert.Equal((authority, scope), Assert.Single(scene.Login.TokensAsked));
        Assert.Equal(1, scene.Login.TokensGiven);
        Assert.Empty(scene.Teams.Faults);
    }

    private static X509Certificate2 CertificateOf(RSA key)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new CertificateRequest("CN=assistant", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
    }
}
