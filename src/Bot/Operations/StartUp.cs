using System.Net.Sockets;
using ChatAssistant.Bot.Demo;
using ChatAssistant.Core.Privacy;
using ChatAssistant.Core.Turns;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace ChatAssistant.Bot.Operations;

/// <summary>A start that cannot succeed says why on one line and ends with code 1.</summary>
public static class StartUp
{
    /// <summary>The assembly in which the server reads the addresses of its settings.</summary>
    private const string Addresses = "Microsoft.AspNetCore.Http";

    public static async Task<int> OrSayWhyAsync(Func<Task> run)
    {
        try
        {
            await run();
            return 0;
        }
        catch (Exception error) when (Explain(error) is { } reason)
        {
            await Console.Error.WriteLineAsync("ChatAssistant cannot start. " + reason.ReplaceLineEndings(" "));
            return 1;
        }
    }

    /// <summary>Checks every setting, before anything is done with one.</summary>
    public static void CheckSettings(this WebApplication app) => app.Services.GetService<IStartupValidator>()?.Validate();

    /// <summary>Brings the schema up to date, lets the first administrator in, and erases again whom a restored backup brought back; then the server may listen.</summary>
    public static async Task PrepareAsync(this WebApplication app)
    {
        await using (await StorageSetup.OpenAsync(app.Services.GetRequiredService<IStorage>(), CancellationToken.None))
            await BeginAsync(app.Services);
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            app.Services.GetRequiredService<StartUpLog>().HasStarted = true;
            foreach (var address in app.Urls)
                Console.WriteLine("ChatAssistant answers at " + Reachable(address));
        });
    }

    /// <summary>Makes the addresses and what runs beside them ready, which the host would do at its start: the database is still being opened.</summary>
    public static void PutTogether(this WebApplication app)
    {
        foreach (var source in ((IEndpointRouteBuilder)app).DataSources)
            _ = source.Endpoints;
        _ = app.Services.GetServices<IHostedService>();
    }

    /// <summary>The reason in words, for errors that a setting explains; null for a bug.</summary>
    internal static string? Explain(Exception error) => error switch
    {
        OptionsValidationException invalid => string.Join(" ", invalid.Failures.Select(Sentence)),
        AggregateException many when many.InnerExceptions.All(inner => inner is OptionsValidationException) => string.Join(" ", many.InnerExceptions.Select(Explain)),
        SettingException setting => setting.Message,
        IOException { InnerException: AddressInUseException } => "ASPNETCORE_URLS: the address is in use; choose another, such as http://localhost:5081.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } => "ASPNETCORE_URLS: this user may not listen on that port; choose one above 1023, such as http://localhost:5080.",
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } or IOException { InnerException: SocketException { SocketErrorCode: SocketError.AddressNotAvailable } } =>
            "ASPNETCORE_URLS: the address is not one of this machine; use one of its own, or http://0.0.0.0:5080 for all of them.",
        FormatException { Source: Addresses } address => $"ASPNETCORE_URLS: {address.Message.TrimEnd('.')}. Write it like http://localhost:5080.",
        InvalidDataException file => file.Message + " Correct the file.",
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } value => value.Message + " Correct the value.",
        _ => null,
    };

    /// <summary>The validator puts the property before the message, which names the key itself.</summary>
    private static string Sentence(string failure) => failure.Split(": ", 2) is [var property, var message] && !property.Contains(' ', StringComparison.Ordinal) ? message : failure;

    /// <summary>What happens once: another replica waits meanwhile.</summary>
    private static async Task BeginAsync(IServiceProvider services)
    {
        var key = Task.Run(() => KeysSetup.EnsureKey(services));
        if (services.GetService<DemoNetwork>() is { } demo)
            await demo.EnsureAsync(CancellationToken.None);
        await services.GetRequiredService<FirstStart>().EnsureNetworkAsync(CancellationToken.None);
        await ReplayAsync(services.GetRequiredService<ErasureReplay>());
        await key;
    }

    private static async Task ReplayAsync(ErasureReplay replay)
    {
        try
        {
            await replay.RunAsync(CancellationToken.None);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"{StorageOptions.Section}:ErasureJournal: the file cannot be opened ({error.Message.TrimEnd('.')}). Name a file in a folder that can be written.", error);
        }
    }

    private static string Reachable(string address) => address.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal);
}
