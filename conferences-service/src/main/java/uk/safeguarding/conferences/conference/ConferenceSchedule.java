package uk.safeguarding.conferences.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.child.Child;
import uk.safeguarding.conferences.child.ChildVoided;
import uk.safeguarding.conferences.family.Family;
import uk.safeguarding.conferences.family.FamilyRepository;
import uk.safeguarding.conferences.family.FamilyVoided;
import uk.safeguarding.conferences.section47.Section47Enquiry;
import uk.safeguarding.conferences.section47.Section47Happening;
import uk.safeguarding.conferences.section47.Section47Outcome;
import uk.safeguarding.conferences.timescale.ConferenceTimescale;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.WorkingDays;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionReason;
import uk.safeguarding.platform.record.Source;
import uk.safeguarding.platform.sealing.ChildSealing;

/// Sees to it that nobody has to remember the next conference: what starts, moves or ends a clock schedules, moves or
/// ends the conference that follows, in the same transaction. Siblings share a meeting: a family has one initial and
/// one review conference open at most, and a child one part in them.
@ApplicationScoped
public class ConferenceSchedule {

    private static final Because FOLLOWS =
            new Because(CorrectionReason.LATE_INFORMATION, "Follows from a change of what the conference is owed for");

    private final ConferenceRepository conferences;
    private final FamilyRepository families;
    private final Calendars calendars;
    private final Outbox outbox;

    ConferenceSchedule(
            ConferenceRepository conferences, FamilyRepository families, Calendars calendars, Outbox outbox) {
        this.conferences = conferences;
        this.families = families;
        this.calendars = calendars;
        this.outbox = outbox;
    }

    /// A child to whom a conference is owed already keeps the clock that runs: to discuss the strategy again, or to
    /// enquire while a plan is open, starts no other.
    void hear(@Observes Section47Happening happening) {
        Section47Enquiry enquiry = happening.enquiry();
        Predicate<ConferencePart> ofEnquiry = part -> enquiry.id().equals(part.section47EnquiryId());
        switch (happening) {
            case Section47Happening.Started ignored -> started(enquiry);
            case Section47Happening.Concluded ignored -> settle(enquiry, ofEnquiry);
            case Section47Happening.Corrected corrected -> {
                redate(conferences.of(enquiry.id()), ofEnquiry, enquiry.clockStarted(), corrected.why());
                settle(enquiry, ofEnquiry);
            }
            case Section47Happening.Voided voided -> {
                Predicate<ConferencePart> notHeld = ofEnquiry.and(part -> !part.isDecided());
                drop(conferences.of(enquiry.id()), notHeld, voided.why());
            }
        }
    }

    /// @throws Conflict `child-has-conferences`
    void standAgainst(@Observes ChildVoided event) {
        if (conferences.anyOf(event.child().id())) {
            throw new Conflict("child-has-conferences", "A conference is about the child; void that first");
        }
    }

    /// @throws Conflict `conference-open` also where it is owed to a sibling alone, because the child has a part in it
    void standAgainst(@Observes ChildSealing event) {
        if (conferences.isOpenAbout(event.childId())) {
            throw new Conflict(
                    "conference-open", "A conference of which the child is part is still owed; hold it first");
        }
    }

    /// @throws Conflict `family-has-conferences`
    void standAgainst(@Observes FamilyVoided event) {
        if (conferences.anyOf(event.family())) {
            throw new Conflict("family-has-conferences", "A conference is about the family; void that first");
        }
    }

    /// Schedules what follows a conference that was held: the next review of each plan it started or continued.
    void nextAfter(Conference held) {
        LocalDate day = held.heldOn().orElseThrow();
        List<ConferencePart> next = new ArrayList<>();
        for (ConferencePart part : held.parts()) {
            if (part.decision() == Decision.PLAN_STARTED) {
                next.add(review(part.child(), ConferenceTimescale.FIRST_REVIEW, day, held));
            } else if (part.decision() == Decision.PLAN_CONTINUED) {
                next.add(review(part.child(), ConferenceTimescale.LATER_REVIEW, day, held));
            }
        }
        if (!next.isEmpty()) {
            owe(held.family(), next, null);
        }
    }

    /// Owes a conference to children: at the meeting that the family has open, or at a new one.
    Conference owe(Family family, List<ConferencePart> owed, @Nullable Source source) {
        families.lock(family);
        boolean review = owed.getFirst().timescale().isReview();
        Optional<Conference> open = conferences.owed(family, review);
        if (open.isPresent()) {
            store(open.get().join(owed));
            return open.get();
        }
        Conference conference = new Conference(family, ConferenceRules.kindOf(owed), source, owed);
        outbox.append(conference.schedule());
        conferences.persistAndFlush(conference);
        return conference;
    }

    /// Moves the conferences whose clock a corrected one started.
    void redateAfter(Conference corrected, Because why) {
        redate(
                conferences.following(corrected),
                part -> corrected.id().equals(part.followsConferenceId()),
                corrected.heldOn().orElseThrow(),
                why);
    }

    /// @throws Conflict `conference-followed` if a later one was held: that one must be voided first
    void mustNotBeFollowed(Conference conference) {
        boolean followed = conferences.following(conference).stream()
                .flatMap(next -> next.parts().stream())
                .anyMatch(part -> conference.id().equals(part.followsConferenceId()) && part.isDecided());
        if (followed) {
            throw new Conflict("conference-followed", "A later conference was held; void that one first");
        }
    }

    /// Takes back what a voided conference had scheduled, and owes again what it had been held for.
    void withdrawAfter(Conference voided, List<ConferencePart> held, Because why) {
        drop(conferences.following(voided), part -> voided.id().equals(part.followsConferenceId()), why);
        if (!held.isEmpty()) {
            owe(voided.family(), held.stream().map(ConferencePart::owedAgain).toList(), null);
        }
    }

    /// Ends the duty to review a child's plan on the day the plan ended; null takes it up again. What was overdue stays
    /// so.
    public void settleReview(UUID childId, @Nullable LocalDate planEndedOn) {
        conferences
                .lastReviewNotHeld(childId)
                .ifPresent(review -> settle(review, part -> part.isOf(childId), planEndedOn));
    }

    /// Takes back the reviews of a plan that should never have been.
    public void dropReview(UUID childId, Because why) {
        conferences.lastReviewNotHeld(childId).ifPresent(review -> store(review.drop(part -> part.isOf(childId), why)));
    }

    private void started(Section47Enquiry enquiry) {
        Child child = enquiry.child();
        if (!conferences.isOwed(child.id())) {
            ConferencePart part = ConferencePart.owed(
                    child, enquiry.conferenceTimescale(), enquiry.clockStarted(), calendar(child), enquiry.id(), null);
            owe(enquiry.strategyDiscussion().family(), List.of(part), null);
        }
    }

    private void settle(Section47Enquiry enquiry, Predicate<ConferencePart> ofEnquiry) {
        boolean needed = enquiry.outcome() != Section47Outcome.NO_CONFERENCE;
        for (Conference conference : conferences.of(enquiry.id())) {
            settle(conference, ofEnquiry, needed ? null : enquiry.concludedOn());
        }
    }

    private void settle(Conference conference, Predicate<ConferencePart> whose, @Nullable LocalDate endedOn) {
        for (ConferencePart part : conference.parts()) {
            boolean changes = endedOn == null ? part.endedOn() != null : !endedOn.equals(part.endedOn());
            if (whose.test(part) && !part.isDecided() && changes) {
                if (endedOn == null) {
                    takeUpAgain(conference, part);
                } else {
                    store(conference.end(part.child().id(), endedOn));
                }
            }
        }
    }

    /// Where the family has another meeting open by now, the child joins that.
    private void takeUpAgain(Conference conference, ConferencePart part) {
        UUID childId = part.child().id();
        boolean other = conferences
                .owed(conference.family(), conference.kind().isReview())
                .filter(open -> !open.equals(conference))
                .isPresent();
        if (other || conference.heldOn().isPresent()) {
            store(conference.drop(left -> left.isOf(childId), FOLLOWS));
            owe(conference.family(), List.of(part.owedAgain()), null);
        } else {
            store(conference.owe(childId, FOLLOWS));
        }
    }

    private void redate(List<Conference> all, Predicate<ConferencePart> whose, LocalDate clock, Because why) {
        for (Conference conference : all) {
            if (conference.parts().stream()
                    .anyMatch(part -> whose.test(part) && !part.clockStarted().equals(clock))) {
                WorkingDays calendar = calendars.of(conference.localAuthority());
                store(conference.redate(whose, clock, calendar, why));
            }
        }
    }

    private void drop(List<Conference> all, Predicate<ConferencePart> whose, Because why) {
        for (Conference conference : all) {
            if (conference.parts().stream().anyMatch(whose)) {
                store(conference.drop(whose, why));
            }
        }
    }

    private ConferencePart review(Child child, ConferenceTimescale timescale, LocalDate day, Conference held) {
        return ConferencePart.owed(child, timescale, day, calendar(child), null, held.id());
    }

    private WorkingDays calendar(Child child) {
        return calendars.of(child.localAuthority());
    }

    private void store(ConferenceEvent event) {
        outbox.append(event);
        conferences.flush();
    }
}
