using ClearanceSim.Experiments.Tests.Catalogue;

// The test runner loads this assembly as a library; a test of two processes starts it as a program.
return args is ["write-runs", var folder, var count, var name] ? CatalogueWriter.Write(folder, int.Parse(count, null), name) : 64;
