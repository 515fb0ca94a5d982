package uk.safeguarding.lado.referral;

/// What the allegations of a referral hear of, in the same transaction: they follow it, or refuse.
public sealed interface ReferralHappening {

    Referral referral();

    /// It was handed to another authority.
    record Transferred(Referral referral) implements ReferralHappening {}

    /// Its facts may be others now.
    ///
    /// @param before the facts as they were
    record Corrected(Referral referral, ReferralDetails before) implements ReferralHappening {}

    /// It should never have been.
    record Voided(Referral referral) implements ReferralHappening {}
}
