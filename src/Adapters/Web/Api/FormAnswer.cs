using System.Text.Json.Serialization;

namespace ChatAssistant.Adapters.Web.Api;

/// <summary>One answer of a form, as the words the engine reads; several are a line each.</summary>
[JsonConverter(typeof(FormAnswerConverter))]
public readonly record struct FormAnswer(string Words);
