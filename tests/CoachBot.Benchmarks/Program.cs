using BenchmarkDotNet.Running;
using CoachBot.Benchmarks;

// --quick: few rounds, for a look; figures that are written down come from a run without it.
var quick = args.Contains("--quick", StringComparer.Ordinal);
BenchmarkSwitcher.FromAssembly(typeof(Measuring).Assembly).Run([.. args.Where(argument => argument != "--quick")], Measuring.With(quick));
