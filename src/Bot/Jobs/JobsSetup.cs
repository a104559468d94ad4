using ChatAssistant.Adapters.Storage.Postgres;
using ChatAssistant.Bot.Operations;
using Npgsql;
using Quartz;

namespace ChatAssistant.Bot.Jobs;

/// <summary>
/// Quartz wakes; the tables know what is to be done. So its jobs are few, its triggers are intervals from the start on (a wake that was missed is simply
/// the next one), and on an embedded database it keeps nothing: only replicas on PostgreSQL share a store, so that one of them wakes.
/// </summary>
public static class JobsSetup
{
    public static WebApplicationBuilder AddJobs(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<WorkRunner>().AddSingleton<Housekeeping>();
        builder.AddQuartz(quartz =>
        {
            if (StorageOptions.From(builder.Configuration) is { IsShared: true } storage)
                quartz.UsePersistentStore(store =>
                {
                    store.UsePostgres(NpgsqlFactory.Instance, PostgresStorage.Complete(storage.ConnectionString));
                    store.UseClustering();
                    store.ProvisionSchema();
                });
            quartz.Every<DueJob>(TimeSpan.FromSeconds(5));
            quartz.Every<OutboxSweepJob>(TimeSpan.FromSeconds(5));
            quartz.Every<WorkJob>(TimeSpan.FromSeconds(2));
            quartz.Every<HousekeepingJob>(TimeSpan.FromHours(1));
        });
        builder.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return builder;
    }

    private static void Every<TJob>(this IQuartzBuilder quartz, TimeSpan interval)
        where TJob : IJob =>
        quartz.ScheduleJob<TJob>(trigger => trigger
            .WithIdentity(typeof(TJob).Name)
            .StartNow()
            .WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever()));
}
