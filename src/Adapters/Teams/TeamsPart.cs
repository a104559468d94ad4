using System.Text.Json;
using ChatAssistant.Adapters.Teams.Connector.Model;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Teams;

/// <summary>One activity that a message becomes.</summary>
internal abstract record TeamsPart
{
    private TeamsPart()
    {
    }

    /// <summary>True when another activity may take its place later: a question that will be answered, a message that is replaced.</summary>
    public bool MayBeUpdated { get; init; }

    /// <summary>Words alone or one card alone: Teams makes two messages of words with a card, and gives neither an id.</summary>
    public sealed record Message : TeamsPart
    {
        private Message(Activity activity) => Activity = activity;

        public Activity Activity { get; }

        /// <param name="text">The words as they are: nothing in them is markup.</param>
        public static Message Words(string text) => new(new Activity { Type = ActivityTypes.Message, Text = text, TextFormat = "plain" });

        /// <param name="xml">The words with their styles, as Teams' tags; every text in them escaped.</param>
        public static Message Styled(string xml) => new(new Activity { Type = ActivityTypes.Message, Text = xml, TextFormat = "xml" });

        /// <param name="card">An Adaptive Card.</param>
        /// <param name="summary">What notifications and chat lists show of it; plain words.</param>
        /// <param name="speak">What is said aloud; the summary when null.</param>
        public static Message Card(JsonElement card, string summary, string? speak = null) => new(new Activity
        {
            Type = ActivityTypes.Message, Summary = summary, Speak = speak,
            Attachments = [new(AttachmentContentTypes.AdaptiveCard) { Content = card }],
        });
    }

    /// <summary>A file: offered for the person's OneDrive in a personal chat; the adapter asks and stores it.</summary>
    public sealed record File(FileReference Reference) : TeamsPart;
}
