namespace ChatAssistant.Core.Meetups;

public enum Vote
{
    Yes,
    IfNeedBe,
    No,
}
