using System.Runtime.CompilerServices;

namespace ChatAssistant.Architecture.Tests;

/// <summary>The sources of this checkout.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Hand-written C# files under a folder, without build output, migrations and compiled models.</summary>
    public static IEnumerable<(string Path, string[] Lines)> Sources(params ReadOnlySpan<string> folder)
    {
        var root = Path.Combine([Root, .. folder]);
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "Migrations" or "Compiled" or "node_modules"))
            .Select(file => (Path.GetRelativePath(Root, file), File.ReadAllLines(file)));
    }

    private static string Find([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here)!;
        while (!File.Exists(Path.Combine(folder, "ChatAssistant.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The solution was not found above the tests.");
        return folder;
    }
}
