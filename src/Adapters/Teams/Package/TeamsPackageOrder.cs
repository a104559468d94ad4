using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace ChatAssistant.Adapters.Teams.Package;

/// <summary>What a package is to say, read from the command line; the site and the app's id also from the settings.</summary>
/// <param name="AppId">The application's id in Entra ID.</param>
/// <param name="Out">The file to write.</param>
/// <param name="Site">Where the installation is reached, without a slash at its end.</param>
/// <param name="Name">How the app is called; null for the usual name in each language.</param>
/// <param name="Version">Three numbers.</param>
internal sealed partial record TeamsPackageOrder(string AppId, string Out, string Site, string? Name, string Version)
{
    /// <summary>Stands where nobody said where the site is: the manifest needs an address.</summary>
    public const string NoSite = "https://example.org";

    public bool NamesNoSite => Site == NoSite;

    /// <returns>The order, or one line that says what is wrong and what to write.</returns>
    public static (TeamsPackageOrder? Order, string? Fault) Read(IConfiguration settings)
    {
        var (id, site, name, version) = (settings["app-id"] ?? settings["Teams:AppId"], settings["site"] ?? settings["Teams:PublicUrl"], settings["name"], settings["version"] ?? "1.0.0");
        if (!Guid.TryParseExact(id, "D", out var parsed) || parsed == Guid.Empty)
            return (null, $"--app-id: {(string.IsNullOrWhiteSpace(id) ? "it is missing" : $"'{id}' is not an application's id")}. It is the Application (client) ID that Entra ID shows, such as 0f8fad5b-d9cb-469f-a165-70867728950e.");
        if (string.IsNullOrWhiteSpace(settings["out"]))
            return (null, "--out: it is missing. Write the file to make, such as --out assistant-teams.zip.");
        if (!string.IsNullOrWhiteSpace(site) && !(Uri.TryCreate(site, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps))
            return (null, $"--site: '{site}' is not an https address. It is where the installation is reached, such as https://assistant.example.org.");
        if (name?.Trim() is { } said && (said.Length is 0 or > TeamsPackageWords.LongestName))
            return (null, $"--name: Teams shows names of 1 to {TeamsPackageWords.LongestName} characters; this one has {said.Length}.");
        if (!ThreeNumbers().IsMatch(version))
            return (null, $"--version: '{version}' is not three numbers, such as 1.0.1. It has to be higher than that of the package it replaces.");
        return (new(parsed.ToString(), settings["out"]!, string.IsNullOrWhiteSpace(site) ? NoSite : site.TrimEnd('/'), name?.Trim(), version), null);
    }

    [GeneratedRegex(@"^(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})\z")]
    private static partial Regex ThreeNumbers();
}
