using System.Reflection;
using System.Runtime.CompilerServices;

namespace ChatAssistant.Architecture.Tests;

public sealed class HouseRuleTests
{
    [Fact]
    public void A_public_class_is_sealed_static_abstract_or_a_record()
    {
        var open =
            from type in typeof(Core.AssistantCore).Assembly.GetExportedTypes()
            where type is { IsClass: true, IsSealed: false, IsAbstract: false } && type.GetMethod("<Clone>$") is null
            where type.GetCustomAttribute<CompilerGeneratedAttribute>() is null && type.Name != "DomainClock"
            select type.FullName;
        Assert.Empty(open);
    }

    [Fact]
    public void A_file_is_at_most_300_lines_nine_in_ten_at_most_150_and_half_at_most_60()
    {
        var lengths = Repository.Sources("src").Select(source => source.Lines.Length).Order().ToArray();
        Assert.Empty(Repository.Sources("src").Concat(Repository.Sources("tests")).Where(source => source.Lines.Length > 300).Select(source => source.Path));
        Assert.InRange(lengths[lengths.Length * 9 / 10], 0, 150);
        Assert.InRange(lengths[lengths.Length / 2], 0, 60);
    }

    /// <summary>EF Core's own serve the first database of a process and throw on a second.</summary>
    [Fact]
    public void A_query_compiled_ahead_is_compiled_for_each_database()
    {
        var forOne =
            from source in Repository.Sources("src")
            where source.Lines.Any(line => line.Contains("EF.Compile", StringComparison.Ordinal) && !line.TrimStart().StartsWith("///", StringComparison.Ordinal))
            where !source.Lines.Any(line => line.Contains("CompiledQuery<", StringComparison.Ordinal))
            select source.Path;
        Assert.Empty(forOne);
    }

    /// <summary>A platform waits for its answer: a read of a database that is silent must not hang. Who writes takes a context for writing, behind the writer gate.</summary>
    [Fact]
    public void A_channel_that_is_told_of_things_reads_through_the_watch()
    {
        var unwatched =
            from source in Repository.Sources("src", "Adapters")
            where source.Path.Split(Path.DirectorySeparatorChar).Any(part => part is "Teams" or "Telegram" or "Discord")
            where source.Lines.Any(line => line.Contains("storage.Create()", StringComparison.Ordinal))
            select source.Path;
        Assert.Empty(unwatched);
    }

    [Fact]
    public void A_file_is_named_after_a_type_in_it()
    {
        var wrong =
            from source in Repository.Sources("src")
            let name = Path.GetFileNameWithoutExtension(source.Path).Split('.')[0].Replace("OfT", "", StringComparison.Ordinal)
            where name is not ("Program" or "GlobalUsings" or "AssemblyInfo")
            where !source.Lines.Any(line => line.Contains($" {name}", StringComparison.Ordinal))
            select source.Path;
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_project_file_is_at_most_30_lines()
    {
        var long_ = Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories).Where(file => File.ReadAllLines(file).Length > 30);
        Assert.Empty(long_);
    }

    [Fact]
    public void No_name_says_nothing()
    {
        var empty = from type in typeof(Core.AssistantCore).Assembly.GetTypes()
                    where new[] { "Manager", "Helper", "Util", "Utils", "Service", "Misc" }.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal))
                    select type.FullName;
        Assert.Empty(empty);
    }
}
