package uk.safeguarding.lado.allegation;

import java.time.LocalDate;
import uk.safeguarding.platform.calendar.Rule;

/// By when an allegation is concluded, where possible.
///
/// Source: National LADO Network, national standards, standard 4: within 3 months where possible, and otherwise
/// monitored monthly. Guidance and not law: an outcome is never refused for being late.
public final class AllegationTimescale {

    /// Calendar months from receipt to the outcome.
    static final int CONCLUSION_MONTHS = 3;

    private static final Rule CONCLUSION =
            Rule.since(LocalDate.of(2005, 1, 1), "ALLEGATION_CONCLUDED_3_MONTHS", "National LADO Network standard 4");

    private AllegationTimescale() {}

    /// The last day in time: the same day of the month three months on, or the last of a shorter month.
    public static LocalDate conclusionDue(LocalDate receivedOn) {
        return receivedOn.plusMonths(CONCLUSION_MONTHS);
    }

    public static Rule conclusionRule() {
        return CONCLUSION;
    }
}
