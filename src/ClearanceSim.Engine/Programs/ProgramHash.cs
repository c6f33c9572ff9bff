using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace ClearanceSim.Engine.Programs;

public sealed partial class ProgramCompiler
{
    /// <summary>What tells programs apart: a snapshot may only be loaded into the program that it was taken from.</summary>
    private static class ProgramHash
    {
        public static string Of(ProgramCompiler c)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(c.requests)));
            hash.AppendData(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(c.arms)));
            foreach (var s in c.steps)
                Text(hash, FormattableString.Invariant(
                    $"{s.Op} {s.A} {s.B} {s.C} {s.Next} {s.Otherwise} {s.Reneged} {s.Cause} {s.Priority} {s.Purpose} {s.Visits}"));
            foreach (string name in c.names) Text(hash, name);
            foreach (string text in c.samplerTexts) Text(hash, text);
            foreach (string text in c.conditionTexts) Text(hash, text);
            foreach (var a in c.attributes.Attributes) Text(hash, $"{a.Name} {a.Kind} {a.Initial.ToString(CultureInfo.InvariantCulture)}");
            foreach (string site in c.attributes.Sites) Text(hash, site);
            foreach (var p in c.process.Pools)
                Text(hash, $"{p.Class}@{p.Site} {p.Discipline} {p.QueueLimit} {p.AtClosing} {p.AtOutage} {p.Overtaking} {p.Capacity?.Describe()}");
            foreach (var s in c.process.Sources) Text(hash, FormattableString.Invariant($"{s.Name} {s.Count} {s.From} {s.Until}"));
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }

        private static void Text(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
    }
}
