using System.Collections.Concurrent;
using System.Diagnostics;

namespace ChatAssistant.Bot.Tests.Canaries;

/// <summary>Every activity of this process with all it says, as whoever traces it would export it; the fake platform's own requests left out.</summary>
internal sealed class Traces : IDisposable
{
    private readonly ConcurrentQueue<string> lines = new();
    private readonly ActivityListener listener;

    public Traces()
    {
        listener = new()
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Keep,
        };
        ActivitySource.AddActivityListener(listener);
    }

    public string Text => string.Join('\n', lines);

    public void Dispose() => listener.Dispose();

    private void Keep(Activity activity)
    {
        if (activity.TagObjects.Any(tag => tag is { Key: "url.path", Value: string path } && path.StartsWith("/bot", StringComparison.Ordinal)))
            return;
        var told = activity.TagObjects.Concat(activity.Events.SelectMany(happened => happened.Tags)).Select(tag => $"{tag.Key}={tag.Value}");
        lines.Enqueue($"{activity.Source.Name} {activity.DisplayName} {activity.StatusDescription} {string.Join(' ', told)} {string.Join(' ', activity.Baggage)}");
    }
}
