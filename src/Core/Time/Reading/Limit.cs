namespace ChatAssistant.Core.Time.Reading;

internal enum Limit
{
    None,

    /// <summary>At the latest on that day ("d'ici vendredi", "by Friday").</summary>
    By,

    /// <summary>Not on that day any more ("avant le 15 mai").</summary>
    Before,
}
