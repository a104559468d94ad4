using System.Text;
using ChatAssistant.Adapters.Discord;

namespace ChatAssistant.Adapters.Tests.Discord;

public sealed class DiscordOptionsTests
{
    private static readonly string Token = Convert.ToBase64String(Encoding.ASCII.GetBytes("845027738276462632")).TrimEnd('=') + ".GaBcDe.a-secret-of-the-tests";

    [Fact]
    public void A_token_alone_is_enough_and_none_is_off()
    {
        Assert.True(new DiscordOptionsValidator().Validate(null, new() { Token = Token }).Succeeded);
        Assert.True(new DiscordOptionsValidator().Validate(null, new() { Mode = "anything" }).Succeeded);
        Assert.Equal("845027738276462632", DiscordBot.IdIn(Token));
    }

    [Theory]
    [InlineData("Token", "Bot abc", "developer portal")]
    [InlineData("Mode", "webhook", "gateway or http")]
    [InlineData("ApiBaseUrl", "discord.com", "version 10")]
    [InlineData("GatewayUrl", "https://gateway.discord.gg", "wss://")]
    [InlineData("Shards", "0", "between 1 and 1000")]
    [InlineData("PublicUrl", "assistant.example", "https address")]
    [InlineData("PublicKey", "abc", "64 hexadecimal digits")]
    public void A_wrong_setting_is_named_with_its_remedy_and_no_secret_is_repeated(string key, string value, string remedy)
    {
        var options = new DiscordOptions { Token = Token, Mode = key == "PublicKey" ? "http" : "gateway" };
        var property = typeof(DiscordOptions).GetProperty(key)!;
        property.SetValue(options, key == "Shards" ? int.Parse(value, null) : value);
        var failure = Assert.Single(new DiscordOptionsValidator().Validate(null, options).Failures!);
        Assert.StartsWith($"Discord:{key} ", failure, StringComparison.Ordinal);
        Assert.Contains(remedy, failure, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-of-the-tests", failure, StringComparison.Ordinal);
    }
}
