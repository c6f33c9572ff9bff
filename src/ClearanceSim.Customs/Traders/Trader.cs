namespace ClearanceSim.Customs.Traders;

/// <summary>A trader as the columns of its declarations know it.</summary>
/// <param name="Cell">The identifier, as the cell of the column <c>trader</c>.</param>
/// <param name="Category">Its category of the subject-oriented approach.</param>
/// <param name="Operator">Its certificate of an authorised economic operator.</param>
internal readonly record struct Trader(long Cell, TraderCategory Category, OperatorCertificate Operator);
