using System.Globalization;
using ChatAssistant.Adapters.Discord.Protocol.Gateway;
using FsCheck.Xunit;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>Whatever happens, in whatever order.</summary>
public sealed class GatewaySessionProperties
{
    private static readonly int?[] Codes = [null, 1000, 1001, 1006, 4000, 4001, 4003, 4005, 4007, 4008, 4009];

    [Property(MaxTest = 500)]
    public void It_never_sends_more_than_120_in_a_minute(byte[] happenings)
    {
        var script = Play(happenings);
        var at = script.Done.Where(done => done.Action is GatewayAction.Send or GatewayAction.Connect).ToList();
        var connection = new List<DateTimeOffset>();
        foreach (var (moment, action) in at)
            if (action is GatewayAction.Connect)
                connection.Clear();
            else
            {
                connection.Add(moment);
                Assert.InRange(connection.Count(sent => moment - sent < TimeSpan.FromSeconds(60)), 1, 120);
            }
    }

    [Property(MaxTest = 500)]
    public void It_never_leaves_with_a_code_that_ends_the_session(byte[] happenings) =>
        Assert.DoesNotContain(Play(happenings).Done, done => done.Action is GatewayAction.Close { Code: 1000 or 1001 or < 3000 or > 4999 });

    [Property(MaxTest = 500)]
    public void It_resumes_from_what_is_committed_and_keeps_that_it_never_goes_back(byte[] happenings)
    {
        ResumePoint? kept = null;
        foreach (var (_, action) in Play(happenings).Done)
            if (action is GatewayAction.Keep keep)
            {
                Assert.True(keep.Point is null || kept is null || kept.SessionId != keep.Point.SessionId || keep.Point.Sequence >= kept.Sequence);
                kept = keep.Point;
            }
            else if (action is GatewayAction.Send { Payload: { Op: GatewayOp.Resume, D: { } resume } })
                Assert.Equal((kept!.SessionId, kept.Sequence), (resume.GetProperty("session_id").GetString(), resume.GetProperty("seq").GetInt64()));
    }

    [Property(MaxTest = 500)]
    public void It_always_knows_what_comes_next(byte[] happenings)
    {
        var script = Play(happenings);
        // A connection under way ends by itself; everything else has its hour.
        Assert.True(script.Session.Phase == GatewayPhase.Connecting || script.Session.WakeAt < script.Now + TimeSpan.FromMinutes(2), $"{script.Session.Phase} until {script.Session.WakeAt:O}");
    }

    [Property(MaxTest = 300)]
    public void It_is_a_function_of_what_happened(byte[] happenings) => Assert.Equal(Play(happenings).Done.Select(done => $"{done}"), Play(happenings).Done.Select(done => $"{done}"));

    private static SessionScript Play(byte[] happenings)
    {
        var (script, sequence) = (new SessionScript(seed: (ulong)happenings.Length), 1L);
        foreach (var one in happenings.SelectMany(happening => Enumerable.Repeat(happening, 1 + (happening % 13))))
            _ = (one % 16) switch
            {
                0 => script.Wake(),
                1 => script.On(new GatewayEvent.Opened()),
                2 => script.Hello(1_000 + (one * 100)),
                3 => script.Receive(string.Create(CultureInfo.InvariantCulture, $$$"""{"op":0,"t":"READY","s":1,"d":{"session_id":"S{{{one}}}"}}""")),
                4 or 5 => script.Receive(string.Create(CultureInfo.InvariantCulture, $$$"""{"op":0,"t":"X","s":{{{++sequence}}},"d":{}}""")),
                6 => script.On(new GatewayEvent.Committed(sequence)),
                7 => script.On(new GatewayEvent.NotCommitted()),
                8 => script.Ack(),
                9 or 10 => script.Receive("""{"op":1}"""),
                11 => script.Receive("""{"op":7}"""),
                12 => script.Receive(one % 3 == 0 ? """{"op":9,"d":true}""" : """{"op":9,"d":false}"""),
                13 => script.Close(Codes[one % Codes.Length]),
                14 => script.Wait(TimeSpan.FromMilliseconds(one * 20)).Tick(),
                _ => script.Open().Hello().Receive("""{"op":10,"d":{}}"""),
            };
        return script;
    }
}
