namespace ChatAssistant.Adapters.Teams.Authentication;

/// <summary>The keys of whoever signs what comes in could not be fetched: nothing can be checked for now.</summary>
internal sealed class TeamsKeysMissingException(Exception reason) : Exception("The signer's keys could not be fetched.", reason);
