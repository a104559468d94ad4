namespace ChatAssistant.Adapters.Discord.Protocol;

/// <summary>What an answer says of the limit it fell under.</summary>
internal sealed record BucketHeaders(string Bucket, int Limit, int Remaining, TimeSpan ResetAfter);
