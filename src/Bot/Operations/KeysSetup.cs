using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace ChatAssistant.Bot.Operations;

/// <summary>The keys that protect the page's state: one ring for all replicas, in the database and so in its backups.</summary>
public static class KeysSetup
{
    /// <exception cref="SettingException">The certificate cannot be read.</exception>
    public static WebApplicationBuilder AddKeys(this WebApplicationBuilder builder)
    {
        // One name, wherever the program's files are: replicas read each other's.
        var protection = builder.Services.AddDataProtection().SetApplicationName("ChatAssistant");
        builder.Services.AddSingleton<KeyRing>().AddOptions<KeyManagementOptions>().Configure<KeyRing>((options, ring) => options.XmlRepository = ring);
        if (KeyOptions.From(builder.Configuration) is { CertificateFile: { Length: > 0 } file } keys)
            protection.ProtectKeysWithCertificate(Load(file, keys.CertificatePassword));
        return builder;
    }

    /// <summary>Makes the first key, while no other replica does.</summary>
    public static void EnsureKey(IServiceProvider services) => services.GetRequiredService<IDataProtectionProvider>().CreateProtector("start").Protect([]);

    private static X509Certificate2 Load(string file, string? password)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(file, password);
        }
        catch (Exception error) when (error is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"{KeyOptions.Section}:CertificateFile: the certificate cannot be read ({error.Message.TrimEnd('.')}). Name a PKCS #12 file (.pfx) with its private key, and its password in {KeyOptions.Section}:CertificatePassword.", error);
        }
    }
}
