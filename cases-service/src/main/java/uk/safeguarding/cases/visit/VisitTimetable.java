package uk.safeguarding.cases.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.duty.Due;
import uk.safeguarding.cases.legalstatus.LegalStatus;
import uk.safeguarding.cases.legalstatus.LegalStatusCode;
import uk.safeguarding.cases.placement.PlacedUnder;
import uk.safeguarding.cases.placement.Placement;

/// When a child must be visited in a placement. It follows from the placement, the legal statuses and the
/// reviews on record, and the visit before: nothing of it is remembered.
///
/// @param start     the first day of the placement
/// @param lastsTo18 whether it is intended to last until the child is 18
/// @param spells    which paragraph of the regulations applied from when on, the first from the start
/// @param reviews   the days on which reviews were held, the earliest first
record VisitTimetable(LocalDate start, boolean lastsTo18, List<Spell> spells, List<LocalDate> reviews) {

    /// From a day to the next spell.
    record Spell(LocalDate from, VisitRegime regime) {}

    /// A legal status, of which the timetable needs no more.
    record Status(LegalStatusCode code, LocalDate from) {}

    static VisitTimetable of(Placement placement, List<LegalStatus> statuses, List<LocalDate> reviews) {
        List<Status> known = statuses.stream()
                .map(status -> new Status(status.code(), status.from()))
                .toList();
        List<Spell> spells = spells(placement.from(), known, placement.placedUnder(), placement.withParent());
        return new VisitTimetable(placement.from(), placement.intendedToLastTo18(), spells, reviews);
    }

    /// @param statuses the earliest first
    static List<Spell> spells(
            LocalDate start, List<Status> statuses, @Nullable PlacedUnder placedUnder, boolean withParent) {
        List<Spell> spells = new ArrayList<>();
        spells.add(new Spell(start, VisitRegime.of(null, placedUnder, withParent)));
        for (Status status : statuses) {
            VisitRegime regime = VisitRegime.of(status.code(), placedUnder, withParent);
            if (!status.from().isAfter(start)) {
                spells.set(0, new Spell(start, regime));
            } else if (spells.getLast().regime() != regime) {
                spells.add(new Spell(status.from(), regime));
            }
        }
        return spells;
    }

    /// The visit that is due next.
    ///
    /// @param last the day of the visit before it in the placement; null if there was none
    Due after(@Nullable LocalDate last) {
        LocalDate clock = last == null ? start : last;
        Due due = null;
        for (Spell spell : spells) {
            if (due == null || !spell.from().isAfter(clock)) {
                due = next(spell, last);
            } else if (!due.dueOn().isBefore(spell.from())) {
                due = taken(spell, last);
            }
        }
        return Objects.requireNonNull(due);
    }

    /// As it was on a day of the placement: a visit is judged by what was so when it was made.
    VisitTimetable until(LocalDate day) {
        return new VisitTimetable(
                start,
                lastsTo18,
                spells.stream().filter(spell -> !spell.from().isAfter(day)).toList(),
                reviews.stream().filter(held -> !held.isAfter(day)).toList());
    }

    /// What is due where another paragraph came to apply after the visit before, while none was overdue.
    private Due taken(Spell spell, @Nullable LocalDate last) {
        VisitRule rule = spell.regime().taken();
        if (rule != null) {
            return rule.after(spell.from());
        }
        Due due = next(spell, last);
        return due.dueOn().isBefore(spell.from()) ? VisitRule.of(due).by(due.clockStarted(), spell.from()) : due;
    }

    private Due next(Spell spell, @Nullable LocalDate last) {
        return last == null
                ? spell.regime().first().after(start)
                : rule(spell, last).after(last);
    }

    private VisitRule rule(Spell spell, LocalDate last) {
        return switch (spell.regime()) {
            case ORDINARY -> last.isBefore(start.plusYears(1)) ? VisitRule.FIRST_YEAR_6_WEEKS : later();
            case BEFORE_ASSESSMENT ->
                reviewed(spell, last) ? VisitRule.BEFORE_ASSESSMENT_6_WEEKS : VisitRule.BEFORE_ASSESSMENT_WEEKLY;
            case INTERIM -> reviewed(spell, last) ? VisitRule.INTERIM_4_WEEKS : VisitRule.INTERIM_WEEKLY;
            case CARE_ORDER -> VisitRule.CARE_ORDER_6_WEEKS;
            case SHORT_BREAKS -> VisitRule.SHORT_BREAKS_6_MONTHS;
        };
    }

    private VisitRule later() {
        return lastsTo18 ? VisitRule.LATER_3_MONTHS : VisitRule.LATER_6_WEEKS;
    }

    /// Whether the first review since the paragraph came to apply was held before the next weekly visit was
    /// overdue.
    private boolean reviewed(Spell spell, LocalDate last) {
        return reviews.stream().anyMatch(held -> !held.isBefore(spell.from()) && !held.isAfter(last.plusWeeks(1)));
    }
}
