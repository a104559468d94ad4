namespace ChatAssistant.Core.Messaging;

/// <summary>What kind of answer a field takes. Each channel draws each kind with its own means.</summary>
public enum FieldKind
{
    Text,
    Choice,
    Choices,
    YesNo,
    Number,
    Date,
    Time,
    DateTime,
    DateTimes,
    Person,
    Association,
    Review,
}
