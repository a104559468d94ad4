using ChatAssistant.Adapters.Discord.Protocol.Gateway;

namespace ChatAssistant.Adapters.Tests.Discord;

public sealed class GatewaySessionTests
{
    private static readonly ResumePoint Kept = new("S", SessionScript.OwnUrl, 42);

    [Fact]
    public void It_connects_at_once_and_says_who_it_is_after_hello()
    {
        var script = new SessionScript().Wake();
        Assert.Equal(new GatewayAction.Connect(SessionScript.FirstUrl, IsNew: true), Assert.Single(script.Last));
        Assert.Empty(script.On(new GatewayEvent.Opened()).Last);
        var identify = script.Hello().Sent!;
        Assert.Equal((GatewayOp.Identify, "token"), (identify.Op, identify.D!.Value.GetProperty("token").GetString()));
        Assert.Equal((1 << 0) | (1 << 12) | (1 << 16), identify.D.Value.GetProperty("intents").GetInt32());
        Assert.Equal([0, 1], identify.D.Value.GetProperty("shard").EnumerateArray().Select(number => number.GetInt32()));
    }

    [Fact]
    public void The_first_heartbeat_comes_somewhere_in_the_first_interval_and_the_others_after_each()
    {
        var firsts = Enumerable.Range(0, 200).Select(seed =>
        {
            var script = new SessionScript(seed: (ulong)seed).Open().Hello();
            var greeted = script.Now;
            script.Wake();
            Assert.Equal(GatewayOp.Heartbeat, script.Sent!.Op);
            var first = script.Now;
            script.Ack().Wake();
            Assert.Equal(TimeSpan.FromSeconds(40), script.Now - first);
            return (first - greeted).TotalSeconds;
        }).ToList();
        Assert.InRange(firsts.Min(), 0, 2);
        Assert.InRange(firsts.Max(), 38, 40);
        Assert.InRange(firsts.Average(), 15, 25);
    }

    [Fact]
    public void Who_does_not_answer_a_heartbeat_is_left_and_the_session_goes_on()
    {
        var script = new SessionScript().Connected().Wake().Wake();
        Assert.Equal(new GatewayAction.Close(GatewayClose.Resumable), Assert.Single(script.Last));
        Assert.Equal(new GatewayAction.Connect(SessionScript.OwnUrl, IsNew: false), Assert.Single(script.Wake().Last));
    }

    [Fact]
    public void Who_never_says_hello_is_left()
    {
        var script = new SessionScript().Open().Wait(GatewaySession.HelloDeadline).Tick();
        Assert.IsType<GatewayAction.Close>(Assert.Single(script.Last));
    }

    [Fact]
    public void Asked_for_a_heartbeat_it_beats_at_once_with_what_is_committed()
    {
        var script = new SessionScript().Connected();
        script.Receive("""{"op":0,"t":"MESSAGE_CREATE","s":2,"d":{}}""").Receive("""{"op":1,"d":null}""");
        Assert.Equal(1, script.Sent!.D!.Value.GetInt64());
        script.On(new GatewayEvent.Committed(2)).Receive("""{"op":1,"d":null}""");
        Assert.Equal(2, script.Sent!.D!.Value.GetInt64());
    }

    [Fact]
    public void Who_asks_for_heartbeats_without_end_cannot_use_up_those_that_are_due()
    {
        var script = new SessionScript().Connected();
        var asked = Enumerable.Range(0, 500).Count(_ => script.Receive("""{"op":1}""").Sent is not null);
        Assert.Equal(SendBudget.Limit - SendBudget.KeptForDueHeartbeats - 1, asked);
        Assert.Equal(GatewayOp.Heartbeat, script.Wake().Sent!.Op);
    }

    [Theory]
    [InlineData("wss://own.example", "wss://own.example")]
    [InlineData("ws://own.example", SessionScript.FirstUrl)]
    [InlineData("own.example", SessionScript.FirstUrl)]
    [InlineData("", SessionScript.FirstUrl)]
    public void The_token_is_never_said_where_there_is_less_encryption(string own, string used)
    {
        var script = new SessionScript().Open().Hello().Receive($$$"""{"op":0,"t":"READY","s":1,"d":{"session_id":"S","resume_gateway_url":"{{{own}}}"}}""").Close(null);
        Assert.Equal(used, Assert.IsType<GatewayAction.Connect>(Assert.Single(script.Wake().Last)).Url);
    }

    [Fact]
    public void Before_the_first_event_a_heartbeat_carries_null() =>
        Assert.Equal(System.Text.Json.JsonValueKind.Null, new SessionScript().Open().Hello().Wake().Sent!.D!.Value.ValueKind);

    [Fact]
    public void After_a_restart_it_resumes_where_it_was_committed()
    {
        var script = new SessionScript(Kept).Wake();
        Assert.Equal(new GatewayAction.Connect(SessionScript.OwnUrl, IsNew: false), Assert.Single(script.Last));
        var resume = script.On(new GatewayEvent.Opened()).Hello().Sent!;
        Assert.Equal((GatewayOp.Resume, "S", 42), (resume.Op, resume.D!.Value.GetProperty("session_id").GetString(), resume.D.Value.GetProperty("seq").GetInt64()));
    }

    [Fact]
    public void What_was_received_but_not_committed_is_asked_for_again()
    {
        var script = new SessionScript().Connected();
        for (var sequence = 2; sequence <= 9; sequence++)
            script.Receive($$$"""{"op":0,"t":"MESSAGE_CREATE","s":{{{sequence}}},"d":{}}""");
        script.On(new GatewayEvent.Committed(5)).Close(null).Open().Hello();
        Assert.Equal(5, script.Sent!.D!.Value.GetProperty("seq").GetInt64());
    }

    [Fact]
    public void A_session_that_broke_off_right_after_it_began_is_resumed_from_its_first_event() =>
        Assert.Equal(1, new SessionScript().Open().Hello().Ready().Close(null).Open().Hello().Sent!.D!.Value.GetProperty("seq").GetInt64());

    [Fact]
    public void A_session_that_is_told_twice_stays_where_it_is()
    {
        var script = new SessionScript().Connected().On(new GatewayEvent.Committed(7)).Ready();
        Assert.Equal(7, script.Session.Point!.Sequence);
    }

    [Fact]
    public void What_could_not_be_committed_makes_it_come_back_a_little_later()
    {
        var script = new SessionScript().Connected().Wake().Ack();
        script.Receive("""{"op":0,"t":"MESSAGE_CREATE","s":2,"d":{}}""").On(new GatewayEvent.NotCommitted());
        Assert.IsType<GatewayAction.Close>(Assert.Single(script.Last));
        Assert.InRange(script.Session.WakeAt - script.Now, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        Assert.Equal(1, script.Open().Hello().Sent!.D!.Value.GetProperty("seq").GetInt64());
    }

    [Theory]
    [InlineData("""{"op":7,"d":null}""")]
    [InlineData("""{"op":9,"d":true}""")]
    public void Asked_to_reconnect_it_resumes(string payload)
    {
        var script = new SessionScript().Connected().Receive(payload);
        Assert.Equal(new GatewayAction.Close(GatewayClose.Resumable), Assert.Single(script.Last));
        Assert.Equal(GatewayOp.Resume, script.Open().Hello().Sent!.Op);
    }

    [Fact]
    public void A_session_that_is_invalid_is_begun_anew_on_the_first_address_after_one_to_five_seconds()
    {
        var waits = Enumerable.Range(0, 100).Select(seed =>
        {
            var script = new SessionScript(Kept, (ulong)seed).Open().Hello().Receive("""{"op":9,"d":false}""");
            Assert.Contains(new GatewayAction.Keep(null), script.Last);
            var lost = script.Now;
            Assert.Equal(new GatewayAction.Connect(SessionScript.FirstUrl, IsNew: true), Assert.Single(script.Wake().Last));
            Assert.Equal(GatewayOp.Identify, script.On(new GatewayEvent.Opened()).Hello().Sent!.Op);
            return (script.Now - lost).TotalSeconds;
        }).ToList();
        Assert.All(waits, wait => Assert.InRange(wait, 1, 5));
        Assert.True(waits.Max() - waits.Min() > 2);
    }

    [Theory]
    [InlineData(null, GatewayOp.Resume)]
    [InlineData(1000, GatewayOp.Resume)]
    [InlineData(1006, GatewayOp.Resume)]
    [InlineData(4000, GatewayOp.Resume)]
    [InlineData(4001, GatewayOp.Resume)]
    [InlineData(4002, GatewayOp.Resume)]
    [InlineData(4003, GatewayOp.Identify)]
    [InlineData(4005, GatewayOp.Resume)]
    [InlineData(4007, GatewayOp.Identify)]
    [InlineData(4008, GatewayOp.Resume)]
    [InlineData(4009, GatewayOp.Identify)]
    public void A_code_says_how_to_come_back(int? code, int op) => Assert.Equal(op, new SessionScript().Connected().Close(code).Open().Hello().Sent!.Op);

    [Theory]
    [InlineData(4004)]
    [InlineData(4010)]
    [InlineData(4011)]
    [InlineData(4012)]
    [InlineData(4013)]
    [InlineData(4014)]
    public void A_code_that_would_come_back_whatever_is_done_is_the_end(int code)
    {
        var script = new SessionScript().Open().Hello().Close(code);
        Assert.Equal(new GatewayAction.Stop(code), Assert.Single(script.Last));
        Assert.Equal(code, script.Session.FinalCode);
        Assert.Empty(script.Wait(TimeSpan.FromDays(1)).Tick().Last);
    }

    [Fact]
    public void Vain_attempts_are_made_less_and_less_often_and_end_at_the_first_address()
    {
        var script = new SessionScript(Kept).Wake();
        var waits = new List<double>();
        for (var attempt = 0; attempt < 12; attempt++)
        {
            script.Close(null);
            waits.Add((script.Session.WakeAt - script.Now).TotalSeconds);
            script.Wake();
            Assert.Equal(attempt < 2 ? SessionScript.OwnUrl : SessionScript.FirstUrl, Assert.IsType<GatewayAction.Connect>(Assert.Single(script.Last)).Url);
        }

        Assert.Equal(0, waits[0]);
        Assert.All(waits.Skip(1).Select((wait, place) => (Wait: wait, Most: Math.Min(60, Math.Pow(2, place)))), pair => Assert.InRange(pair.Wait, pair.Most / 2, pair.Most));
    }

    [Fact]
    public void Who_is_thrown_out_again_and_again_knocks_at_most_twice_a_second()
    {
        var script = new SessionScript().Connected();
        var start = script.Now;
        for (var i = 0; i < 20; i++)
            script.Close(null).Open().Hello().Resumed(i + 2);
        Assert.InRange(script.Now - start, TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(20));
    }
}
