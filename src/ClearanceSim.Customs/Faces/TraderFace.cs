namespace ClearanceSim.Customs.Faces;

/// <summary>A company as a person imagines it; invented, and for traces only.</summary>
/// <param name="Company">Its name.</param>
/// <param name="City">Where it sits.</param>
/// <param name="Contact">Who signs its declarations.</param>
public sealed record TraderFace(string Company, string City, string Contact);

/// <summary>An officer as a person imagines one; invented, and for traces only.</summary>
/// <param name="Name">First name and family name.</param>
/// <param name="Rank">Rank in the service.</param>
public sealed record OfficerFace(string Name, string Rank);
