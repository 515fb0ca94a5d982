package uk.safeguarding.conferences.timescale;

import java.time.LocalDate;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.calendar.Rule;
import uk.safeguarding.platform.calendar.WorkingDays;
import uk.safeguarding.platform.error.DomainException.RuleBroken;

/// By when a child protection conference about a child must be held. The days returned are the last lawful ones: a
/// conference held on that day is in time. The day the clock started is day 0.
///
/// Source: [WorkingTogether]. The clock of an initial conference starts with the strategy discussion at which the
/// section 47 enquiry was initiated, not with the last one: to discuss the strategy again does not set it back.
public enum ConferenceTimescale {
    /// From the strategy discussion at which the section 47 enquiry was initiated.
    INITIAL("CONFERENCE_INITIAL_15_WORKING_DAYS"),
    /// About a child not yet born; from the same discussion.
    PRE_BIRTH("CONFERENCE_PRE_BIRTH_15_WORKING_DAYS"),
    /// About a child with a plan of another authority; from the day on which that authority gave notice.
    TRANSFER_IN("CONFERENCE_TRANSFER_IN_15_WORKING_DAYS"),
    /// From the conference at which the plan started.
    FIRST_REVIEW("CONFERENCE_FIRST_REVIEW_3_MONTHS"),
    /// From the review conference before.
    LATER_REVIEW("CONFERENCE_LATER_REVIEW_6_MONTHS");

    /// Working days to an initial conference of whatever kind.
    static final int INITIAL_WORKING_DAYS = 15;

    /// Calendar months from the initial conference to the first review.
    static final int FIRST_REVIEW_MONTHS = 3;

    /// Calendar months from one review to the next.
    static final int LATER_REVIEW_MONTHS = 6;

    private final String ruleId;

    ConferenceTimescale(String ruleId) {
        this.ruleId = ruleId;
    }

    /// The last lawful day. Months end on the corresponding day, or on the last of a shorter month.
    ///
    /// @throws RuleBroken `date-outside-calendar` if working days are not known that far
    public LocalDate due(LocalDate clockStarted, WorkingDays calendar) {
        return switch (this) {
            case INITIAL, PRE_BIRTH, TRANSFER_IN -> calendar.after(clockStarted, INITIAL_WORKING_DAYS);
            case FIRST_REVIEW -> clockStarted.plusMonths(FIRST_REVIEW_MONTHS);
            case LATER_REVIEW -> clockStarted.plusMonths(LATER_REVIEW_MONTHS);
        };
    }

    public boolean isReview() {
        return this == FIRST_REVIEW || this == LATER_REVIEW;
    }

    /// The rule in the words of the guidance that was in force on the day the clock started.
    public Rule rule(Nation nation, LocalDate clockStarted) {
        return WorkingTogether.rule(ruleId, nation, clockStarted);
    }
}
