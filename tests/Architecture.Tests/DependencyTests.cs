using System.Text.RegularExpressions;

namespace ChatAssistant.Architecture.Tests;

public sealed partial class DependencyTests
{
    /// <summary>The folders of Core in their order: each may use itself, those before it, and the leaves.</summary>
    private static readonly string[] Order =
        ["Messaging", "Dialogs", "People", "Turns", "Networks", "Needs", "Exchanges", "Partners", "Meetups", "FollowUps", "Practices", "Privacy", "Coordination"];

    private static readonly string[] Leaves = ["Texts", "Time", "Data"];

    [Fact]
    public void A_folder_of_Core_uses_only_those_before_it()
    {
        var wrong =
            from source in Repository.Sources("src", "Core")
            let folder = source.Path.Split(Path.DirectorySeparatorChar) is { Length: > 3 } parts ? parts[2] : null
            where folder is not null && !Leaves.Contains(folder)
            from used in Uses(source.Lines)
            where !Leaves.Contains(used) && Array.IndexOf(Order, used) > Array.IndexOf(Order, folder)
            select $"{source.Path} uses {used}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_leaf_of_Core_uses_no_feature()
    {
        // Texts make rich text, which is a word of Messaging: the one exception.
        var wrong =
            from leaf in Leaves
            from source in Repository.Sources("src", "Core", leaf)
            from used in Uses(source.Lines)
            where used != leaf && !(leaf == "Texts" && used == "Messaging")
            select $"{source.Path} uses {used}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_folder_of_Core_has_its_place_in_the_order()
    {
        var folders = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src", "Core")).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj"));
        Assert.Empty(folders.Except([.. Order, .. Leaves]));
    }

    [Theory]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Quartz")]
    [InlineData("Telegram.Bot")]
    [InlineData("Microsoft.Identity")]
    [InlineData("Microsoft.EntityFrameworkCore.Sqlite")]
    [InlineData("Npgsql")]
    public void Core_knows_no_host_no_channel_and_no_database(string package) =>
        Assert.DoesNotContain(typeof(Core.AssistantCore).Assembly.GetReferencedAssemblies(), name => name.Name!.StartsWith(package, StringComparison.Ordinal));

    [Fact]
    public void An_adapter_knows_no_other_adapter_and_not_the_host()
    {
        var wrong =
            from source in Repository.Sources("src", "Adapters")
            let adapter = source.Path.Split(Path.DirectorySeparatorChar)[2]
            from line in source.Lines
            let used = AdapterUse().Match(line)
            where used.Success && used.Groups[1].Value != adapter
            select $"{source.Path} uses {used.Groups[1].Value}";
        Assert.Empty(wrong);
        Assert.Empty(from source in Repository.Sources("src", "Adapters") where source.Lines.Any(line => line.StartsWith("using ChatAssistant.Bot", StringComparison.Ordinal)) select source.Path);
    }

    [Fact]
    public void A_channel_has_the_same_four_files()
    {
        var missing =
            from folder in Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src", "Adapters"))
            let channel = Path.GetFileName(folder)
            where channel != "Storage"
            from part in new[] { "Channel", "Inbound", "Renderer", "Adapter" }
            where !File.Exists(Path.Combine(folder, channel + part + ".cs"))
            select $"{channel} has no {channel}{part}";
        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("using Telegram.Bot", "src/Adapters/Telegram")]
    [InlineData("using Microsoft.Identity", "src/Adapters/Teams")]
    [InlineData("using Org.BouncyCastle", "src/Adapters/Discord/Protocol")]
    public void A_channels_package_is_used_in_its_folder_only(string use, string folder)
    {
        var wrong = from source in Repository.Sources("src") where !source.Path.StartsWith(folder.Replace('/', Path.DirectorySeparatorChar), StringComparison.Ordinal) && source.Lines.Any(line => line.StartsWith(use, StringComparison.Ordinal)) select source.Path;
        Assert.Empty(wrong);
    }

    [Fact]
    public void Nothing_is_sent_to_Telegram_as_markup()
    {
        var wrong = from source in Repository.Sources("src", "Adapters", "Telegram") from line in source.Lines where line.Contains("ParseMode.", StringComparison.Ordinal) && !line.Contains("ParseMode.None", StringComparison.Ordinal) select $"{source.Path}: {line.Trim()}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_channel_is_named_in_Core()
    {
        var wrong = from source in Repository.Sources("src", "Core") from line in source.Lines where ChannelName().IsMatch(line) select $"{source.Path}: {line.Trim()}";
        Assert.Empty(wrong);
    }

    private static IEnumerable<string> Uses(IEnumerable<string> lines) =>
        lines.Select(line => CoreUse().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value).Distinct();

    [GeneratedRegex(@"^using (?:static )?ChatAssistant\.Core\.(\w+)")]
    private static partial Regex CoreUse();

    [GeneratedRegex(@"^using ChatAssistant\.Adapters\.(\w+)")]
    private static partial Regex AdapterUse();

    [GeneratedRegex("\"(teams|discord|telegram|web)\"", RegexOptions.IgnoreCase)]
    private static partial Regex ChannelName();
}
