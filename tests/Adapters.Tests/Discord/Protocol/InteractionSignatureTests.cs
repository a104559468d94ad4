using System.Globalization;
using System.Text;
using ChatAssistant.Adapters.Discord.Protocol;
using Microsoft.Extensions.Time.Testing;

namespace ChatAssistant.Adapters.Tests.Discord;

public sealed class InteractionSignatureTests
{
    private const string Body = """{"type":1,"é":"ü"}""";

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 4, 9, 0, 0, TimeSpan.Zero));
    private readonly FakeSigner signer = new();

    [Fact]
    public void What_the_platform_signed_is_taken() => Assert.True(IsGood(Sign(At()), At(), Body));

    [Theory]
    [InlineData("another body")]
    [InlineData("another timestamp")]
    [InlineData("another key")]
    [InlineData("a bit of the signature")]
    public void What_differs_by_a_little_is_not(string what)
    {
        var (at, signature) = (At(), Sign(At()));
        Assert.False(what switch
        {
            "another body" => IsGood(signature, at, Body + " "),
            "another timestamp" => IsGood(signature, At(TimeSpan.FromSeconds(1)), Body),
            "another key" => new InteractionSignature(new FakeSigner(7).PublicKey, time).IsGood(signature, at, Encoding.UTF8.GetBytes(Body)),
            _ => IsGood((signature[0] == '0' ? '1' : '0') + signature[1..], at, Body),
        });
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("zz")]
    [InlineData("é")]
    public void What_is_no_signature_is_none(string? signature)
    {
        Assert.False(IsGood(signature, At(), Body));
        Assert.False(IsGood(signature is null ? null : string.Concat(Enumerable.Repeat(signature + "q", 64))[..Math.Min(128, 64 * (signature.Length + 1))], At(), Body));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("now")]
    [InlineData("-1")]
    [InlineData(" 1772614800")]
    [InlineData("1772614800.5")]
    [InlineData("99999999999999999999999999")]
    public void What_is_no_timestamp_is_none(string? timestamp) => Assert.False(IsGood(Sign(timestamp ?? ""), timestamp, Body));

    [Theory]
    [InlineData(-301, false)]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public void What_was_signed_more_than_five_minutes_away_is_refused(int seconds, bool isGood)
    {
        var at = At(TimeSpan.FromSeconds(seconds));
        Assert.Equal(isGood, IsGood(Sign(at), at, Body));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("not hex", false)]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000", false)]
    public void A_key_is_recognised_before_it_is_used(string? hex, bool isKey)
    {
        Assert.Equal(isKey, InteractionSignature.IsKey(hex));
        Assert.True(InteractionSignature.IsKey(signer.PublicKey));
        Assert.True(InteractionSignature.IsKey(signer.PublicKey.ToUpperInvariant()));
    }

    [Fact]
    public async Task Another_implementation_judges_the_same()
    {
        SignatureJudge.SkipWhereMissing();
        var at = At();
        var cases = new List<(string Key, string Signature, string Timestamp, string Body)>();
        foreach (var body in new[] { Body, "", "{}", new string('é', 5000) })
        {
            var signature = signer.Sign(at, Encoding.UTF8.GetBytes(body));
            cases.Add((signer.PublicKey, signature, at, body));
            cases.Add((signer.PublicKey, signature, at, body + "x"));
            cases.Add((new FakeSigner(9).PublicKey, signature, at, body));
            cases.Add((signer.PublicKey, new string('0', 128), at, body));
        }

        var judged = await SignatureJudge.JudgeAsync(cases);
        Assert.Equal(cases.Select(one => new InteractionSignature(one.Key, time).IsGood(one.Signature, one.Timestamp, Encoding.UTF8.GetBytes(one.Body))), judged);
        Assert.Equal(4, judged.Count(isGood => isGood));
    }

    private bool IsGood(string? signature, string? timestamp, string body) => new InteractionSignature(signer.PublicKey, time).IsGood(signature, timestamp, Encoding.UTF8.GetBytes(body));

    private string Sign(string timestamp) => signer.Sign(timestamp, Encoding.UTF8.GetBytes(Body));

    private string At(TimeSpan after = default) => (time.GetUtcNow() + after).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
