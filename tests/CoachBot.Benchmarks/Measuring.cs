using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace CoachBot.Benchmarks;

/// <summary>How every benchmark here is run: in this process (nothing is built anew), with the ratio to its peer and what it allocates.</summary>
internal static class Measuring
{
    /// <param name="quick">Three rounds in place of fifteen to twenty.</param>
    public static IConfig With(bool quick) => DefaultConfig.Instance
        .AddJob((quick ? Job.ShortRun : Job.Default.WithMaxWarmupCount(8).WithMaxIterationCount(20)).WithToolchain(InProcessEmitToolchain.Instance).WithId(quick ? "quick" : "full"))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddLogicalGroupRules(BenchmarkLogicalGroupRule.ByCategory)
        .AddColumn(CategoriesColumn.Default)
        // A machine that does other work too makes outliers: the median shows what the mean hides.
        .AddColumn(StatisticColumn.Median)
        .HideColumns(Column.Error, Column.Job);
}
