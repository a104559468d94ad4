namespace ChatAssistant.Core.Meetups;

public enum RsvpAnswer
{
    Yes,
    No,
    Maybe,
}
