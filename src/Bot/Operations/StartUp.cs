using ChatAssistant.Bot.Demo;
using ChatAssistant.Core.Turns;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace ChatAssistant.Bot.Operations;

/// <summary>A start that cannot succeed says why on one line and ends with code 1.</summary>
public static class StartUp
{
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

    /// <summary>Checks the settings, brings the schema up to date and lets the first administrator in; then the server may listen.</summary>
    public static async Task PrepareAsync(this WebApplication app)
    {
        app.Services.GetService<IStartupValidator>()?.Validate();
        await StorageSetup.MigrateAsync(app.Services.GetRequiredService<IStorage>(), CancellationToken.None);
        if (app.Services.GetService<DemoNetwork>() is { } demo)
            await demo.EnsureAsync(CancellationToken.None);
        await app.Services.GetRequiredService<FirstStart>().EnsureNetworkAsync(CancellationToken.None);
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            foreach (var address in app.Urls)
                Console.WriteLine("ChatAssistant answers at " + Reachable(address));
        });
    }

    /// <summary>The reason in words, for errors that a setting explains; null for a bug.</summary>
    internal static string? Explain(Exception error) => error switch
    {
        OptionsValidationException invalid => string.Join(" ", invalid.Failures.Select(Sentence)),
        AggregateException many when many.InnerExceptions.All(inner => inner is OptionsValidationException) => string.Join(" ", many.InnerExceptions.Select(Explain)),
        SettingException setting => setting.Message,
        IOException { InnerException: AddressInUseException } => "ASPNETCORE_URLS: the address is in use; choose another, such as http://localhost:5081.",
        InvalidDataException file => file.Message + " Correct the file.",
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } value => value.Message + " Correct the value.",
        _ => null,
    };

    /// <summary>The validator puts the property before the message, which names the key itself.</summary>
    private static string Sentence(string failure) => failure.Split(": ", 2) is [var property, var message] && !property.Contains(' ', StringComparison.Ordinal) ? message : failure;

    private static string Reachable(string address) => address.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal);
}
