namespace ChatAssistant.Core.Needs;

/// <summary>The stable name of a topic of practice, such as "vol-retain". It never changes once stored.</summary>
public readonly record struct TopicId(string Value)
{
    public override string ToString() => Value;
}
