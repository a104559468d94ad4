namespace ChatAssistant.Adapters.Tests.Teams;

/// <summary>The whole product in Teams.</summary>
internal sealed class WholeTeamsScene : TeamsScene
{
    protected override string Locale => "fr-FR";

    protected override bool HasWholeProduct => true;
}
