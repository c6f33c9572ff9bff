namespace ClearanceSim.Customs.Lifecycle;

/// <summary>Where a declaration stands in law.</summary>
public enum DeclarationState
{
    /// <summary>The declarant prepares it; the state at creation, and again after a rejected filing.</summary>
    Draft,

    /// <summary>Filed, and not yet accepted.</summary>
    Filed,

    /// <summary>Registered: it has a number, and the legal clock runs.</summary>
    Registered,

    /// <summary>Risk management has assessed it.</summary>
    Assessed,

    /// <summary>Duties and taxes have been debited.</summary>
    Paid,

    /// <summary>The goods are released.</summary>
    Released,

    /// <summary>Controlled after release.</summary>
    Audited,

    /// <summary>Release was refused.</summary>
    Refused,

    /// <summary>The declarant took it back.</summary>
    Withdrawn,

    /// <summary>A time limit or the declarant's patience ran out before release.</summary>
    Lapsed,
}

/// <summary>What moves a declaration from one state to the next.</summary>
public enum DeclarationTrigger
{
    /// <summary>The declarant files it.</summary>
    File,

    /// <summary>The filing does not pass the checks of form and goes back.</summary>
    Reject,

    /// <summary>It is registered.</summary>
    Register,

    /// <summary>Risk management assesses it.</summary>
    Assess,

    /// <summary>Duties and taxes are debited.</summary>
    Pay,

    /// <summary>The goods are released.</summary>
    Release,

    /// <summary>Release is refused.</summary>
    Refuse,

    /// <summary>The declarant takes it back.</summary>
    Withdraw,

    /// <summary>A time limit runs out.</summary>
    Lapse,

    /// <summary>Control after release ends.</summary>
    Audit,
}
