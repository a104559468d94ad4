namespace ChatAssistant.Core.Needs;

/// <summary>The languages topics are described in.</summary>
internal static class Languages
{
    public const string French = "fr";
    public const string English = "en";
}
