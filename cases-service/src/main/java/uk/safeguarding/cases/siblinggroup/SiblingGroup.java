package uk.safeguarding.cases.siblinggroup;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.event.Person;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Source;

/// Children of the authority who are siblings, and whether those who are looked after live together: their
/// accommodation must enable it, so far as that is reasonably practicable (Children Act 1989 s22C(7) and (8)(c);
/// England).
///
/// It is the record of all of its children: seen by who works with one of them, and by nobody who may not see
/// another. Of the children it has the ids alone. A child may be in several groups, as a half-brother on both
/// sides is.
///
/// A behaviour changes the group and returns the event it caused; the caller must store that event. Each is given the
/// members as events speak of them.
@Entity
@Table(name = "sibling_group")
@CheckReturnValue
public class SiblingGroup extends Aggregate {

    @Embedded
    private SiblingGroupDetails details;

    /// What the last arrangement says, for the list.
    @Enumerated(EnumType.STRING)
    @SuppressWarnings("UnusedVariable") // the list asks for it
    private @Nullable PlacedTogether together;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SiblingGroup() {}

    SiblingGroup(String localAuthority, @Nullable Source source, SiblingGroupDetails details) {
        super(localAuthority, source);
        this.details = details;
        this.together = details.together();
    }

    SiblingGroupDetails details() {
        return details;
    }

    LocalDate knownFrom() {
        return details.knownFrom();
    }

    @Override
    public Set<UUID> persons() {
        return details.childIds();
    }

    /// @throws RuleBroken as [#take]
    SiblingGroupEvent record(Map<UUID, Person> persons, LocalDate today) {
        take(details, today);
        return event("recorded", persons, revision());
    }

    /// They live otherwise from a day on.
    ///
    /// @throws Conflict   `record-voided`, `sibling-group-ended`
    /// @throws RuleBroken as [#take]
    SiblingGroupEvent arrange(SiblingArrangement next, Map<UUID, Person> persons, LocalDate today) {
        mustBeOpen();
        take(details.arranged(next), today);
        return event("arranged", persons, nextRevision());
    }

    /// Siblings came to be known, were born, or turned out to be none.
    ///
    /// @throws Conflict   `record-voided`, `sibling-group-ended`
    /// @throws RuleBroken as [#take]
    SiblingGroupEvent change(List<SiblingMember> members, Map<UUID, Person> persons, LocalDate today) {
        mustBeOpen();
        take(details.of(members), today);
        return event("members-changed", persons, nextRevision());
    }

    /// @throws Conflict   `record-voided`, `sibling-group-ended`
    /// @throws RuleBroken as [#take]
    SiblingGroupEvent end(LocalDate on, Map<UUID, Person> persons, LocalDate today) {
        mustBeOpen();
        take(details.ended(on), today);
        return event("ended", persons, nextRevision());
    }

    /// @throws Conflict   `record-voided`
    /// @throws RuleBroken as [#take]
    SiblingGroupEvent correct(SiblingGroupDetails corrected, Because why, Map<UUID, Person> persons, LocalDate today) {
        markCorrected(why);
        take(corrected, today);
        return event("corrected", persons, nextRevision());
    }

    /// @throws Conflict `record-voided`
    SiblingGroupEvent revoke(Because why, Map<UUID, Person> persons) {
        markVoided(why);
        return event("voided", persons, nextRevision());
    }

    private void mustBeOpen() {
        mustNotBeVoided();
        if (details.endedOn() != null) {
            throw new Conflict("sibling-group-ended", "This group ended before; correct it instead");
        }
    }

    /// @throws RuleBroken `sibling-group-child-twice`, `sibling-group-in-future`, `sibling-group-ends-before-known`,
    ///                    or as [#mustFollow] and [#mustSayWhy]
    private void take(SiblingGroupDetails stated, LocalDate today) {
        details = stated;
        together = stated.together();
        LocalDate ended = stated.endedOn();
        must(stated.childIds().size() == stated.members().size(), "child-twice", "A child is named once");
        must(!stated.knownFrom().isAfter(today), "in-future", "This cannot be recorded before the day");
        must(ended == null || !ended.isAfter(today), "in-future", "This cannot be recorded before the day");
        must(
                ended == null || !ended.isBefore(stated.knownFrom()),
                "ends-before-known",
                "A group does not end before it is known");
        LocalDate before = null;
        for (SiblingArrangement arrangement : stated.arrangements()) {
            mustFollow(before, arrangement, today);
            mustSayWhy(arrangement);
            before = arrangement.from();
        }
    }

    /// @throws RuleBroken `sibling-group-in-future`, `sibling-group-arrangement-outside`,
    ///                    `sibling-group-arrangement-not-later`
    private void mustFollow(@Nullable LocalDate before, SiblingArrangement next, LocalDate today) {
        LocalDate ended = details.endedOn();
        must(!next.from().isAfter(today), "in-future", "This cannot be recorded before the day");
        must(
                !next.from().isBefore(knownFrom())
                        && (ended == null || next.from().isBefore(ended)),
                "arrangement-outside",
                "An arrangement begins once the group is known, and before it ends");
        must(
                before == null || next.from().isAfter(before),
                "arrangement-not-later",
                "An arrangement begins after the one before it");
    }

    /// @throws RuleBroken `sibling-group-reason-apart`, `sibling-group-contact-apart`
    private static void mustSayWhy(SiblingArrangement arrangement) {
        must(
                (arrangement.reasonApart() != null) == arrangement.apart(),
                "reason-apart",
                "Say why siblings are not all together, and only then");
        must(
                arrangement.siblingContactPlanned() == null || arrangement.apart(),
                "contact-apart",
                "How they stay in touch is planned of siblings who are apart");
    }

    private static void must(boolean holds, String rule, String sentence) {
        if (!holds) {
            throw new RuleBroken("sibling-group-" + rule, sentence);
        }
    }

    private SiblingGroupEvent event(String happened, Map<UUID, Person> persons, long revision) {
        return SiblingGroupEvent.of(this, happened, persons, revision);
    }
}
