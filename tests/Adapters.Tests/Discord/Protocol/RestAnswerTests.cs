using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using ChatAssistant.Adapters.Discord.Protocol;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>The documentation's own examples of refusals.</summary>
public sealed class RestAnswerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("user", "User", 64.57)]
    [InlineData("global", "Global", 64.57)]
    [InlineData("shared", "Shared", 1336.57)]
    public async Task A_limit_says_whose_it_is_and_for_how_long_to_the_hundredth_of_a_second(string name, string scope, double seconds)
    {
        var sample = JsonNode.Parse(DiscordData.Payload("rest-429-" + name))!;
        using var answer = new HttpResponseMessage((HttpStatusCode)sample["status"]!.GetValue<int>()) { Content = new StringContent(sample["body"]!.ToJsonString()) };
        foreach (var (header, value) in sample["headers"]!.AsObject())
            answer.Headers.TryAddWithoutValidation(header, value!.GetValue<string>());
        var fault = await RestAnswer.FaultAsync(answer, Cancellation);
        Assert.Equal((429, scope), (fault.Status, $"{fault.Scope}"));
        Assert.Equal(seconds, fault.RetryAfter!.Value.TotalSeconds, tolerance: 0.001);
        Assert.Equal(name == "global" ? null : "abcd1234", RestAnswer.LimitsIn(answer)?.Bucket);
    }

    [Theory]
    [InlineData("code", 50014, "Invalid authentication token")]
    [InlineData("nested-array", 50035, "activities.0.platform BASE_TYPE_CHOICES")]
    [InlineData("nested-object", 50035, "access_token BASE_TYPE_REQUIRED")]
    [InlineData("request", 50035, "APPLICATION_COMMAND_TOO_LARGE")]
    public async Task A_refusal_says_its_code_and_which_field_is_meant(string name, int code, string reason)
    {
        using var answer = new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new ByteArrayContent(DiscordData.Payload("rest-error-" + name)) };
        var fault = await RestAnswer.FaultAsync(answer, Cancellation);
        Assert.Equal(code, fault.Code);
        Assert.Contains(reason, fault.Reason, StringComparison.Ordinal);
        Assert.False(fault.IsPassing, code.ToString(CultureInfo.InvariantCulture));
    }
}
