using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ChatAssistant.Core.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Bot.Tests.Operations;

/// <summary>The certificate that protects the keys in the database.</summary>
public sealed class CertificateTests : IDisposable
{
    private const string Password = "the-password-of-the-certificate";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("certificate-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string File => Path.Combine(folder.FullName, "keys.pfx");

    [Fact]
    public async Task With_a_certificate_the_keys_are_unreadable_in_the_database_and_open_what_they_closed_after_a_restart()
    {
        await WriteAsync();
        var database = $"Data Source={Path.Combine(folder.FullName, "assistant.db")}";
        string closed;
        using (var host = new BotHost(("Storage:ConnectionString", database), ("Keys:CertificateFile", File), ("Keys:CertificatePassword", Password)))
        {
            closed = Protector(host).Protect("hello");
            await using var db = host.Storage.Create();
            var keys = await db.Set<ProtectionKey>().Select(key => key.Xml).ToListAsync(Stop);
            Assert.All(keys, xml => Assert.Contains("EncryptedXmlDecryptor", xml, StringComparison.Ordinal));
            Assert.All(keys, xml => Assert.DoesNotContain("masterKey", xml, StringComparison.Ordinal));
        }

        using var again = new BotHost(("Storage:ConnectionString", database), ("Keys:CertificateFile", File), ("Keys:CertificatePassword", Password));
        Assert.Equal("hello", Protector(again).Unprotect(closed));
    }

    [Theory]
    [InlineData("keys.pfx", "another-password")]
    [InlineData("missing.pfx", Password)]
    public async Task A_certificate_that_cannot_be_read_stops_the_start_with_one_line_that_tells_no_password(string name, string password)
    {
        await WriteAsync();
        var bot = await BotProcess.RunAsync("--urls", "http://127.0.0.1:0", "--Keys:CertificateFile", Path.Combine(folder.FullName, name), "--Keys:CertificatePassword", password);
        Assert.Equal(1, bot.Code);
        var line = Assert.Single(bot.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("Keys:CertificateFile: the certificate cannot be read", line, StringComparison.Ordinal);
        Assert.Contains("Keys:CertificatePassword", line, StringComparison.Ordinal);
        Assert.DoesNotContain(password, line, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static IDataProtector Protector(BotHost host) => host.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private async Task WriteAsync()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        await System.IO.File.WriteAllBytesAsync(File, certificate.Export(X509ContentType.Pkcs12, Password), Stop);
    }
}
