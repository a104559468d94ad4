using ChatAssistant.Core.Turns;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using Quartz;

namespace ChatAssistant.Bot.Operations;

/// <summary>What an operator asks: does it live, is it ready, how is it doing.</summary>
public static class OperationsSetup
{
    /// <summary>Combinations of labels one instrument keeps apart. Each has its memory from the start, and none of ours has a hundred.</summary>
    private const int MostSeries = 200;

    public static WebApplicationBuilder AddOperations(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<FirstNetworkOptions>, FirstNetworkOptionsValidator>()
            .AddOptions<FirstNetworkOptions>().BindConfiguration(FirstNetworkOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<FirstStart>();
        StartUpLog.Add(builder);
        AddressLog.KeepOut(builder.Logging);
        builder.Services.AddHealthChecks().AddCheck<StorageCheck>("storage").AddCheck<OutboxCheck>("outbox").AddQuartz();
        builder.Services.PostConfigure<HealthCheckServiceOptions>(InTimeCheck.Around);
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter(AssistantMetrics.MeterName, "Quartz")
            .AddAspNetCoreInstrumentation()
            .AddRuntimeInstrumentation()
            .AddView(_ => new MetricStreamConfiguration { CardinalityLimit = MostSeries })
            .AddPrometheusExporter());
        return builder;
    }

    public static WebApplication MapOperations(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        app.MapPrometheusScrapingEndpoint("/metrics");
        return app;
    }
}
