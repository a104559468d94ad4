namespace ChatAssistant.Bot.Operations;

/// <summary>How the keys in the database are protected: by nothing but the database's own walls, or by a certificate too.</summary>
public sealed class KeyOptions
{
    public const string Section = "Keys";

    /// <summary>A PKCS #12 file with its private key, the same on every replica; null leaves the keys readable to whoever reads the database.</summary>
    public string? CertificateFile { get; set; }

    public string? CertificatePassword { get; set; }

    public static KeyOptions From(IConfiguration configuration) => configuration.GetSection(Section).Get<KeyOptions>() ?? new();
}
