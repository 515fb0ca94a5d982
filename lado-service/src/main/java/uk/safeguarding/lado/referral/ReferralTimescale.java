package uk.safeguarding.lado.referral;

import java.time.LocalDate;
import java.util.List;
import uk.safeguarding.platform.calendar.Rule;
import uk.safeguarding.platform.calendar.WorkingDays;

/// By when an employer tells the LADO, and by when the LADO decides whether the threshold is met. The dates are the
/// last day in time; the day of the trigger is day 0.
///
/// Source: National LADO Network, national standards, standard 2, and Working Together to Safeguard Children. They are
/// guidance and not law: lateness is recorded and never refused. The standards are written for England; Wales has
/// no limits of its own in working days, so that they are applied there as a local default.
public final class ReferralTimescale {

    /// Working days from the day on which the employer came to know.
    static final int EMPLOYER_WORKING_DAYS = 1;

    /// Working days from receipt to the LADO's initial decision.
    static final int DECISION_WORKING_DAYS = 1;

    private static final LocalDate FIRST_DAY = LocalDate.of(2005, 1, 1);
    private static final LocalDate WORKING_TOGETHER_2018 = LocalDate.of(2018, 7, 4);

    private static final String EMPLOYER = "EMPLOYER_TO_LADO_1_WORKING_DAY";

    private static final List<Rule> EMPLOYER_RULES = List.of(
            new Rule(
                    EMPLOYER,
                    "Working Together to Safeguard Children, editions of 2006 to 2015",
                    FIRST_DAY,
                    WORKING_TOGETHER_2018.minusDays(1)),
            Rule.since(
                    WORKING_TOGETHER_2018,
                    EMPLOYER,
                    "National LADO Network standard 2; Working Together to Safeguard Children 2018, chapter 2"));

    private static final Rule DECISION =
            Rule.since(FIRST_DAY, "LADO_DECISION_1_WORKING_DAY", "National LADO Network standard 2");

    private ReferralTimescale() {}

    /// The last day for an employer that came to know on `knewOn` to tell the LADO.
    public static LocalDate employerDue(LocalDate knewOn, WorkingDays calendar) {
        return calendar.after(knewOn, EMPLOYER_WORKING_DAYS);
    }

    /// The last day for the decision on a referral received on `receivedOn`.
    public static LocalDate decisionDue(LocalDate receivedOn, WorkingDays calendar) {
        return calendar.after(receivedOn, DECISION_WORKING_DAYS);
    }

    /// The rule for an employer that came to know on `knewOn`.
    public static Rule employerRule(LocalDate knewOn) {
        return Rule.of(knewOn, EMPLOYER_RULES).orElse(EMPLOYER_RULES.getFirst());
    }

    public static Rule decisionRule() {
        return DECISION;
    }
}
