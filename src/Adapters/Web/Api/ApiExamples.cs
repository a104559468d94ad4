namespace ChatAssistant.Adapters.Web.Api;

/// <summary>What the OpenAPI document shows for each body; a test reads them all as the API does.</summary>
internal static class ApiExamples
{
    public const string Start = """{ "language": "fr", "invite": "ABCD-1234" }""";

    public const string Started = """{ "conversation": "019ac2b7c1d87d0f9d3c6f0a5b8e4a21", "token": "q3Vb0mQm0b1m0cW1m7m2rX9vJmJ7n8i5Z4o2y1l0k9E" }""";

    public const string Accepted = """{ "accepted": true, "duplicate": false }""";

    public const string Kept = """{ "attachment": "019ac2b8e0aa7c35a2a41f3f0c9d2b10" }""";

    public const string Messages = """
        {
          "messages": [
            {
              "seq": 4,
              "text": "4/4 — Qui peut voir ce besoin ?",
              "html": "<p>4/4 — Qui peut voir ce besoin ?</p>",
              "options": [
                { "label": "Anonyme", "option": "v1.1LqPz0aYb3K.0" },
                { "label": "Mon association est visible dans le réseau", "option": "v1.1LqPz0aYb3K.1" },
                { "label": "Retour", "option": "v1.1LqPz0aYb3K.back" }
              ],
              "question": {
                "token": "v1.1LqPz0aYb3K.form", "dialog": "need", "slot": "visibility", "kind": "choice", "optional": false, "step": 4, "steps": 4,
                "fields": [
                  {
                    "slot": "visibility", "label": "Qui peut voir ce besoin ?", "hint": null, "kind": "choice", "optional": false, "value": null, "error": null,
                    "options": [
                      { "label": "Anonyme", "option": "v1.1LqPz0aYb3K.0" },
                      { "label": "Mon association est visible dans le réseau", "option": "v1.1LqPz0aYb3K.1" }
                    ],
                    "maxLength": null
                  }
                ]
              },
              "attachments": [],
              "replaces": null
            }
          ]
        }
        """;

    /// <summary>One for each thing a person does.</summary>
    public static IReadOnlyDictionary<string, string> Acts { get; } = new Dictionary<string, string>
    {
        ["words"] = """{ "id": "1", "text": "nos bénévoles ne restent pas" }""",
        ["an option"] = """{ "id": "2", "option": "v1.1LqPz0aYb3K.0" }""",
        ["a form"] = """{ "id": "3", "question": "v1.1LqPz0aYb3K.form", "answers": { "name": "Les Voisins du Canal", "size": 12, "publics": ["young", "families"] } }""",
        ["a file"] = """{ "id": "4", "attachment": "019ac2b8e0aa7c35a2a41f3f0c9d2b10" }""",
    };
}
