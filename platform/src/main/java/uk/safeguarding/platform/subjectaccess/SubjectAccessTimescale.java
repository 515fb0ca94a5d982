package uk.safeguarding.platform.subjectaccess;

import java.time.LocalDate;
import uk.safeguarding.platform.calendar.Rule;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.calendar.WorkingDays;

/// By when a person who asks for their data must have it.
///
/// Source: UK GDPR Art. 12(3), one month of receipt of the request. As the Information Commissioner's guidance on the
/// right of access counts it: until the corresponding day of the next month, or that month's last where it has none; if
/// that is no working day, until the next that is. The further two months for complex requests, and the time that
/// stands
/// still while the authority waits for an identity or a clarification, are the authority's to add.
final class SubjectAccessTimescale {

    /// Calendar months from the receipt of the request.
    static final int MONTHS = 1;

    private static final Rule RULE =
            Rule.since(LocalDate.of(2018, 5, 25), "SUBJECT_ACCESS_ONE_MONTH", "UK GDPR Art. 12(3)");

    private SubjectAccessTimescale() {}

    /// The last day for the answer to a request received on `receivedOn`.
    static LocalDate due(LocalDate receivedOn, WorkingDays calendar) {
        return calendar.after(receivedOn.plusMonths(MONTHS).minusDays(1), 1);
    }

    /// How the answer stands, while nothing has been sent to the person.
    static Timescale of(LocalDate receivedOn, LocalDate today, WorkingDays calendar) {
        return Timescale.of(RULE, receivedOn, due(receivedOn, calendar), null, today, calendar);
    }
}
