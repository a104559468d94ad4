namespace ChatAssistant.Bot.Operations;

/// <summary>Some addresses are keys (files, protected pages, an invite's link): what writes whole addresses into the log writes only its warnings, whatever level is set for all else.</summary>
internal static class AddressLog
{
    private static readonly string[] Writers = ["Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.StaticFiles", "Microsoft.AspNetCore.StaticAssets"];

    public static void KeepOut(ILoggingBuilder logging)
    {
        foreach (var writer in Writers)
            logging.AddFilter(writer, LogLevel.Warning);
    }
}
