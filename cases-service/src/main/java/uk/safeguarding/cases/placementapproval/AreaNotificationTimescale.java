package uk.safeguarding.cases.placementapproval;

import java.time.LocalDate;
import java.util.Optional;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.calendar.Rule;
import uk.safeguarding.platform.calendar.WorkingDays;

/// By when the authority in whose area a child is placed must be told of it in writing. The date is the last lawful
/// day.
///
/// Source: SI 2010/959 reg. 13(4), put in by SI 2013/3239 reg. 19 on 27 January 2014: before the placement is made
/// or, if it is made in an emergency, within 5 working days of its start, unless that is not reasonably practicable.
/// Records have days only, so what was told on the first day is taken to have been told before. Wales (WSI 2015/1818
/// reg. 14) is not judged here.
public final class AreaNotificationTimescale {

    /// Working days from the start of a placement in an emergency.
    static final int EMERGENCY_WORKING_DAYS = 5;

    /// The first day on which the rules apply, also who must approve (SI 2013/3239 reg. 1(1)).
    static final LocalDate IN_FORCE = LocalDate.of(2014, 1, 27);

    private static final String CITATION = "SI 2010/959 reg. 13(4)";
    private static final Rule BEFORE = Rule.since(IN_FORCE, "AREA_NOTIFICATION_BEFORE_PLACEMENT", CITATION);
    private static final Rule EMERGENCY = Rule.since(IN_FORCE, "AREA_NOTIFICATION_EMERGENCY_5_WORKING_DAYS", CITATION);

    private AreaNotificationTimescale() {}

    /// The time limit for a placement that an authority of that nation made on `start`; none where no rule says so.
    public static Optional<NotificationDuty> duty(
            Nation nation, LocalDate start, boolean emergency, WorkingDays calendar) {
        return rule(nation, start, emergency)
                .map(rule -> NotificationDuty.of(rule, start, due(start, emergency, calendar)));
    }

    /// The rule for a placement that began on `start`; none before there was one, and in Wales.
    static Optional<Rule> rule(Nation nation, LocalDate start, boolean emergency) {
        Rule rule = emergency ? EMERGENCY : BEFORE;
        return nation == Nation.ENGLAND && rule.appliesOn(start) ? Optional.of(rule) : Optional.empty();
    }

    /// The last lawful day for a placement that began on `start`.
    static LocalDate due(LocalDate start, boolean emergency, WorkingDays calendar) {
        return emergency ? calendar.after(start, EMERGENCY_WORKING_DAYS) : start;
    }
}
