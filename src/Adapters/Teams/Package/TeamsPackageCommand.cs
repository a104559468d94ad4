using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace ChatAssistant.Adapters.Teams.Package;

/// <summary>
/// What the program does instead of starting: <c>teams-package --app-id ID --out FILE</c>, and if wanted <c>--site</c>, <c>--name</c> and <c>--version</c>.
/// </summary>
public static class TeamsPackageCommand
{
    public const string Name = "teams-package";

    public static bool IsNamedIn(string[] args) => args is [Name, ..];

    /// <returns>0 when the file was written; 1, after one line that says why, when it was not.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var settings = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args[1..], ContentRootPath = AppContext.BaseDirectory }).Configuration;
        var (said, fault) = await WriteAsync(settings);
        await (fault is null ? Console.Out : Console.Error).WriteLineAsync(fault ?? said);
        return fault is null ? 0 : 1;
    }

    private static async Task<(string? Said, string? Fault)> WriteAsync(IConfiguration settings)
    {
        if (TeamsPackageOrder.Read(settings) is not { Order: { } order })
            return (null, TeamsPackageOrder.Read(settings).Fault);
        try
        {
            await File.WriteAllBytesAsync(order.Out, TeamsPackage.Build(order));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return (null, $"--out: {order.Out} cannot be written. Choose a folder that exists and that you may write to.");
        }

        return ($"The app package is in {order.Out} (version {order.Version}). Upload it in Teams: Apps > Manage your apps > Upload an app."
            + (order.NamesNoSite ? $" It names {TeamsPackageOrder.NoSite} as your site: add --site https://… to name yours." : ""), null);
    }
}
