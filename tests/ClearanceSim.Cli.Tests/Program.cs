using ClearanceSim.Cli.Tests.Snapshots;

// The test runner loads this assembly as a library; the test of snapshots starts it as a program that finishes what another
// began.
return args is ["finish", var scenario, var batch, var regime, var snapshot]
    ? CutRun.Finish(scenario, batch, regime, snapshot, Console.Out)
    : 64;
