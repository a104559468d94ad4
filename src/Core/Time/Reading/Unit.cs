namespace ChatAssistant.Core.Time.Reading;

internal enum Unit
{
    Minute,
    Hour,
    Day,
    Week,
    Fortnight,
    Month,
    Year,
}
