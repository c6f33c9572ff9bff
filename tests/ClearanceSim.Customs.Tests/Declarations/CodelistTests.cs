using ClearanceSim.Customs.Compliance;
using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Risk;
using ClearanceSim.Customs.Traders;

namespace ClearanceSim.Customs.Tests.Declarations;

public class CodelistTests
{
    [Fact]
    public void A_code_is_found_by_its_name_and_a_wrong_one_is_not()
    {
        Assert.Equal("customs transit", Procedures.List.Titles[Procedures.List["80"]]);
        Assert.Equal(-1, Procedures.List.Find("99"));
        Assert.Throws<KeyNotFoundException>(() => Procedures.List["99"]);
    }

    [Fact]
    public void A_code_may_not_stand_twice() =>
        Assert.Throws<ArgumentException>(() => new Codelist("things", "nowhere", ("a", "one"), ("a", "another")));

    [Fact]
    public void Enumerations_have_as_many_values_as_their_lists_have_codes()
    {
        Assert.Equal(Enum.GetValues<Lane>().Length, Lanes.List.Codes.Count);
        Assert.Equal(Enum.GetValues<Measure>().Length, Measures.List.Codes.Count);
        Assert.Equal(Enum.GetValues<Problem>().Length, Problems.List.Codes.Count);
        Assert.Equal(Enum.GetValues<TraderCategory>().Length, TraderLists.Categories.Codes.Count);
        Assert.Equal(Enum.GetValues<OperatorCertificate>().Length, TraderLists.Operators.Codes.Count);
        Assert.Equal(Enum.GetNames<ProhibitionCode>(), Prohibitions.List.Codes);
    }
}
