namespace ChatAssistant.Load;

/// <summary>A need described in six questions, association included, and left at the last one: what each reply must hold.</summary>
internal static class Script
{
    public static readonly (string Say, string Expect)[] Turns =
    [
        ("/besoin", "1/4"),
        ("on n'arrive pas à garder les bénévoles du samedi", "2/4"),
        ("oui", "3/4"),
        ("passer", "4/4"),
        ("1", "association"),
        ("Les Paniers du samedi", "2/2"),
        ("arrêter", "arrêté"),
    ];
}
