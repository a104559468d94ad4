namespace ChatAssistant.Core.Texts;

/// <summary>The files of texts in this assembly: <c>Texts/{language}/{feature}.json</c>.</summary>
internal static class EmbeddedTexts
{
    /// <summary>Opens each file in its turn and closes it when the next is asked for.</summary>
    public static IEnumerable<(string Language, Stream Json)> Open()
    {
        var assembly = typeof(EmbeddedTexts).Assembly;
        var prefix = $"{typeof(EmbeddedTexts).Namespace}.";
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            using var json = assembly.GetManifestResourceStream(name)!;
            // The compiler writes the folder pt-BR as pt_BR.
            yield return (name[prefix.Length..].Split('.')[0].Replace('_', '-'), json);
        }
    }
}
