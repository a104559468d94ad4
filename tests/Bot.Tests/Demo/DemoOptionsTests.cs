using ChatAssistant.Bot.Demo;
using Microsoft.Extensions.Configuration;

namespace ChatAssistant.Bot.Tests.Demo;

public sealed class DemoOptionsTests
{
    [Theory]
    [InlineData(true, "")]
    [InlineData(true, "Web:RateLimit:PerAddress=10")]
    [InlineData(true, "Logging:LogLevel:Default=Debug")]
    [InlineData(false, "Storage:Provider=postgres")]
    [InlineData(false, "Storage:ConnectionString=Data Source=a.db")]
    [InlineData(false, "Network:Name=Maison des associations")]
    [InlineData(false, "Telegram:Token=1:a")]
    [InlineData(false, "Discord:Token=a")]
    [InlineData(false, "Teams:AppId=a")]
    [InlineData(true, "Storage:ConnectionString=Data Source=a.db;;Demo:Enabled=true")]
    [InlineData(false, "Demo:Enabled=false")]
    public void The_demonstration_is_on_by_itself_only_where_nothing_real_is_configured(bool expected, string settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Split(";;", StringSplitOptions.RemoveEmptyEntries).Select(setting => setting.Split('=', 2)).ToDictionary(pair => pair[0], pair => (string?)pair[1])).Build();
        Assert.Equal(expected, DemoOptions.IsEnabled(configuration));
    }
}
