using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ChatAssistant.Adapters.Tests.Teams;

/// <summary>Who signs what comes from Teams, and gives the bot its own tokens.</summary>
internal sealed class FakeLogin(TimeProvider time) : IDisposable
{
    public const string Issuer = "https://api.botframework.com";

    private const string ByAssertion = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    public const string BotToken = "fake-token-of-the-bot";
    public const string Secret = "fake-client-secret-of-the-tests";

    private readonly List<(string Kid, RSA Key, string[] Endorsements)> keys = [("first", RSA.Create(2048), ["msteams", "webchat"])];

    /// <summary>At which addresses keys were asked for, where those are real ones.</summary>
    public List<string> KeysAskedAt { get; } = [];

    /// <summary>How often keys were asked for.</summary>
    public int KeysAsked { get; set; }

    public int TokensGiven { get; private set; }

    /// <summary>Who asked for our own tokens, in order: the login's address with the tenant, and for what.</summary>
    public List<(string Authority, string Scope)> TokensAsked { get; } = [];

    /// <summary>The tenant in whose name tokens are given.</summary>
    public string Tenant { get; set; } = FakeTeams.Tenant;

    /// <summary>What tokens are for.</summary>
    public string Resource { get; set; } = Issuer;

    /// <summary>Who signs what comes in.</summary>
    public string SignsAs { get; set; } = Issuer;

    /// <summary>With which the application proves itself, in place of the secret; null for the secret.</summary>
    public X509Certificate2? Certificate { get; set; }

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
            Issuer = shape.Issuer ?? SignsAs, Audience = shape.Audience, NotBefore = now + shape.BeginsAfter, IssuedAt = now + shape.BeginsAfter, Expires = now + shape.Lasts, Claims = claims,
            SigningCredentials = shape.Signing ?? Credentials(keys[^1].Kid),
        });
    }

    public JsonObject Metadata(string origin) => new()
    {
        ["issuer"] = SignsAs, ["authorization_endpoint"] = "https://invalid.botframework.com", ["jwks_uri"] = origin + "/keys", ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
    };

    public JsonObject Keys(string? address)
    {
        KeysAsked++;
        if (address is not null)
            KeysAskedAt.Add(address);
        return new() { ["keys"] = new JsonArray([.. keys.Select(Json)]) };
    }

    /// <summary>As the login does (client credentials).</summary>
    public async Task<IResult> GiveAsync(string authority, IFormCollection form)
    {
        TokensAsked.Add((authority, form["scope"].ToString().Split(' ')[0]));
        var isKnown = authority.EndsWith("/" + Tenant, StringComparison.Ordinal) && form["client_id"] == FakeTeams.AppId && form["grant_type"] == "client_credentials"
            && form["scope"].ToString().Split(' ')[0] == Resource + "/.default";
        return isKnown && (Certificate is null ? form["client_secret"] == Secret : !form.ContainsKey("client_secret") && await IsProvedAsync(authority, form))
            ? Given()
            : Results.Json(new { error = "invalid_client" }, statusCode: 401);
    }

    /// <summary>As a machine on Azure does for what runs on it (Instance Metadata Service).</summary>
    public IResult GiveToMachine(HttpRequest request)
    {
        TokensAsked.Add((RoutedToLoopback.AuthorityOf(request) ?? "", request.Query["resource"].ToString()));
        return request.Headers["Metadata"] == "true" && request.Query["resource"] == Resource && request.Query["client_id"] == FakeTeams.AppId ? Given() : Results.Json(new { error = "invalid_request" }, statusCode: 400);
    }

    public void Dispose() => keys.ForEach(key => key.Key.Dispose());

    private IResult Given()
    {
        TokensGiven++;
        var expires = TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds();
        return Results.Json(new { token_type = "Bearer", expires_in = 3600, expires_on = $"{expires}", resource = Resource, access_token = BotToken });
    }

    /// <summary>The application's own statement, signed with its certificate, for this login and for minutes only (RFC 7523).</summary>
    private async Task<bool> IsProvedAsync(string authority, IFormCollection form)
    {
        var said = await new JsonWebTokenHandler().ValidateTokenAsync(form["client_assertion"], new()
        {
            ValidIssuer = FakeTeams.AppId, ValidAudience = authority + "/oauth2/v2.0/token", IssuerSigningKey = new X509SecurityKey(Certificate), TryAllIssuerSigningKeys = true,
            ValidAlgorithms = [SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSha256], RequireExpirationTime = true,
        });
        if (form["client_assertion_type"] != ByAssertion || said is not { IsValid: true, SecurityToken: JsonWebToken token })
            return false;
        var names = token.TryGetHeaderValue("x5t#S256", out string? print) && print == Base64UrlEncoder.Encode(Certificate!.GetCertHash(HashAlgorithmName.SHA256));
        return names && token.Subject == FakeTeams.AppId && token.Id.Length > 0 && token.ValidTo - token.ValidFrom <= TimeSpan.FromMinutes(15);
    }

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
