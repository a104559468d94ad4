using ChatAssistant.Adapters.Teams;
using Microsoft.Extensions.Options;

namespace ChatAssistant.Adapters.Tests.Teams;

public sealed class TeamsServiceUrlTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net/emea", "https://smba.trafficmanager.net/emea/")]
    [InlineData("https://SMBA.trafficmanager.net", "https://smba.trafficmanager.net/")]
    [InlineData("https://smba.example.org/fr", "https://smba.example.org/fr/")]
    [InlineData("http://127.0.0.1:56150/_connector", "http://127.0.0.1:56150/_connector/")]
    public void Known_connectors_are_written_to_with_or_without_a_slash(string serviceUrl, string expected) => Assert.Equal(expected, Urls.Find(serviceUrl)?.AbsoluteUri);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("smba.trafficmanager.net")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net:8443/")]
    [InlineData("https://evil.smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://me@smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net/?x=https://evil.example")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("http://127.0.0.1:56151/")]
    [InlineData("http://localhost:56150/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://169.254.169.254/")]
    [InlineData("file:///etc/passwd")]
    public void Nothing_else_is(string? serviceUrl) => Assert.Null(Urls.Find(serviceUrl));

    [Theory]
    [InlineData("https://contoso-my.sharepoint.com/personal/x/_api/upload?guid=1", true)]
    [InlineData("https://sharepoint.com.evil.example/upload", false)]
    [InlineData("https://evilsharepoint.com/upload", false)]
    [InlineData("http://contoso.sharepoint.com/upload", false)]
    [InlineData("https://10.0.0.1/upload", false)]
    public void Files_are_put_in_the_organisations_OneDrives_only(string uploadUrl, bool isTheirs) =>
        Assert.Equal(isTheirs, new TeamsUploadUrls(Options.Create(new TeamsOptions())).Find(uploadUrl) is not null);

    private static TeamsServiceUrls Urls { get; } = new(Options.Create(new TeamsOptions { AppId = FakeTeams.AppId, ServiceHosts = { "smba.example.org", "http://127.0.0.1:56150" } }));
}
