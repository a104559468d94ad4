using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ChatAssistant.Adapters.Tests.Teams;

/// <summary>Who signs what comes from Teams, and gives the bot its own tokens.</summary>
internal sealed class FakeLogin(TimeProvider time) : IDisposable
{
    public const string Issuer = "https://api.botframework.com";
    public const string BotToken = "fake-token-of-the-bot";
    public const string Secret = "fake-client-secret-of-the-tests";

    private readonly List<(string Kid, RSA Key, string[] Endorsements)> keys = [("first", RSA.Create(2048), ["msteams", "webchat"])];

    /// <summary>How often keys were asked for.</summary>
    public int KeysAsked { get; set; }

    public int TokensGiven { get; set; }

    public static SigningCredentials CredentialsOf(RSA key, string kid, string algorithm = SecurityAlgorithms.RsaSha256) => new(new RsaSecurityKey(key) { KeyId = kid, CryptoProviderFactory = new() { CacheSignatureProviders = false } }, algorithm);

    /// <summary>Signs from now on with a new key; the old ones stay.</summary>
    public void Roll(string kid, params string[] endorsements) => keys.Add((kid, RSA.Create(2048), endorsements));

    public SigningCredentials Credentials(string kid, string algorithm = SecurityAlgorithms.RsaSha256) => CredentialsOf(keys.Find(key => key.Kid == kid).Key, kid, algorithm);

    public byte[] PublicKey => keys[0].Key.ExportSubjectPublicKeyInfo();

    public string Token(TokenShape shape)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object>();
        if (shape.SaysServiceUrl)
            claims["serviceurl"] = shape.ServiceUrl;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = shape.Issuer, Audience = shape.Audience, NotBefore = now + shape.BeginsAfter, IssuedAt = now + shape.BeginsAfter, Expires = now + shape.Lasts, Claims = claims,
            SigningCredentials = shape.Signing ?? Credentials(keys[^1].Kid),
        });
    }

    public static JsonObject Metadata(string origin) => new()
    {
        ["issuer"] = Issuer, ["authorization_endpoint"] = "https://invalid.botframework.com", ["jwks_uri"] = origin + "/keys", ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
    };

    public JsonObject Keys()
    {
        KeysAsked++;
        return new() { ["keys"] = new JsonArray([.. keys.Select(Json)]) };
    }

    public void Dispose() => keys.ForEach(key => key.Key.Dispose());

    private static JsonNode Json((string Kid, RSA Key, string[] Endorsements) key)
    {
        var parameters = key.Key.ExportParameters(includePrivateParameters: false);
        var json = new JsonObject
        {
            ["kty"] = "RSA", ["use"] = "sig", ["kid"] = key.Kid, ["n"] = Base64UrlEncoder.Encode(parameters.Modulus), ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
        if (key.Endorsements.Length > 0)
            json["endorsements"] = new JsonArray([.. key.Endorsements.Select(name => (JsonNode)name)]);
        return json;
    }
}
