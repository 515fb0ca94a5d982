package uk.safeguarding.conferences.section47;

import uk.safeguarding.platform.record.Because;

/// What the initial conference hears of, in the same transaction.
public sealed interface Section47Happening {

    Section47Enquiry enquiry();

    /// The clock of an initial conference runs.
    record Started(Section47Enquiry enquiry) implements Section47Happening {}

    /// It is known whether a conference is needed.
    record Concluded(Section47Enquiry enquiry) implements Section47Happening {}

    /// The clock, or the conclusion, may be others now.
    record Corrected(Section47Enquiry enquiry, Because why) implements Section47Happening {}

    /// It should never have been recorded.
    record Voided(Section47Enquiry enquiry, Because why) implements Section47Happening {}
}
