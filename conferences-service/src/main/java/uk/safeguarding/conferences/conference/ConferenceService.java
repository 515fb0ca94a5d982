package uk.safeguarding.conferences.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.child.ChildRepository;
import uk.safeguarding.conferences.family.Family;
import uk.safeguarding.conferences.family.FamilyRepository;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

/// The use cases of a conference. One public method is one transaction; the duty that follows is
/// [ConferenceSchedule]'s, and the plans hear of it by [ConferenceHappening] in the same transaction.
@ApplicationScoped
@Transactional
public class ConferenceService {

    private final ConferenceRepository conferences;
    private final ConferenceSchedule schedule;
    private final FamilyRepository families;
    private final ChildRepository children;
    private final Corrections corrections;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Event<ConferenceHappening> happenings;
    private final Clock clock;

    ConferenceService(
            ConferenceRepository conferences,
            ConferenceSchedule schedule,
            FamilyRepository families,
            ChildRepository children,
            Corrections corrections,
            Calendars calendars,
            Outbox outbox,
            Event<ConferenceHappening> happenings,
            Clock clock) {
        this.conferences = conferences;
        this.schedule = schedule;
        this.families = families;
        this.children = children;
        this.corrections = corrections;
        this.calendars = calendars;
        this.outbox = outbox;
        this.happenings = happenings;
        this.clock = clock;
    }

    /// Schedules a conference that no enquiry recorded here has scheduled: a transfer in, above all.
    ///
    /// @throws Conflict   `conference-child-open` if one is owed to a child already
    /// @throws RuleBroken `child-not-in-family`, `conference-clock-missing`, or `conference-review-follows-plan`
    public Recorded<Conference> schedule(
            UUID familyId,
            ConferenceKind kind,
            @Nullable LocalDate clockStarted,
            Set<UUID> childIds,
            @Nullable Source source) {
        var before = conferences.from(source);
        if (before.isPresent()) {
            return Recorded.before(before.get());
        }
        Family family = families.get(familyId);
        family.mustHave(childIds);
        if (childIds.stream().anyMatch(conferences::isOwed)) {
            throw new Conflict("conference-child-open", "A conference is owed to one of the children already");
        }
        return Recorded.fresh(schedule.owe(family, owed(kind, clockStarted, childIds), source));
    }

    /// Records a conference that was held in the place of the one that is owed to the children: what an import or a
    /// load sends, which does not know the scheduled one. A child to whom none is owed is taken in with the clock
    /// given.
    ///
    /// @throws Conflict   `conference-not-due` if it is a review and none is owed to one of the children
    /// @throws RuleBroken as [#schedule]
    public Recorded<Conference> recordHeld(
            UUID familyId,
            ConferenceKind kind,
            @Nullable LocalDate clockStarted,
            ConferenceOutcome outcome,
            @Nullable Source source) {
        var before = conferences.from(source);
        if (before.isPresent()) {
            return Recorded.before(before.get());
        }
        Family family = families.get(familyId);
        family.mustHave(outcome.childIds());
        families.lock(family);
        Optional<Conference> open = conferences.owed(family, kind.isReview());
        Set<UUID> notDue = outcome.childIds().stream()
                .filter(child -> open.flatMap(owed -> owed.part(child))
                        .filter(ConferencePart::open)
                        .isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        if (kind.isReview() && !notDue.isEmpty()) {
            throw new Conflict("conference-not-due", "No review conference is owed to one of the children");
        }
        List<ConferencePart> added = owed(kind, clockStarted, notDue);
        open.ifPresent(owed -> owed.add(added));
        Conference conference = open.orElseGet(() -> new Conference(family, kind, source, added));
        return Recorded.fresh(hold(conference, outcome, kind, source));
    }

    /// Records that the conference took place, and schedules what follows for each child.
    public Conference hold(UUID id, Revision expected, ConferenceOutcome outcome, @Nullable Source source) {
        Conference conference = conferences.get(id, expected);
        families.lock(conference.family());
        return hold(conference, outcome, conference.kind(), source);
    }

    public Conference book(UUID id, Revision expected, LocalDate day, @Nullable String chairStaffId) {
        Conference conference = conferences.get(id, expected);
        outbox.append(conference.book(day, chairStaffId));
        conferences.flush();
        return conference;
    }

    /// @throws RuleBroken `conference-in-future` if it is cancelled from a day to come
    public Conference cancel(UUID id, Revision expected, LocalDate on) {
        Conference conference = conferences.get(id, expected);
        if (on.isAfter(LocalDate.now(clock))) {
            throw new RuleBroken("conference-in-future", "A cancellation cannot be recorded before it happens");
        }
        outbox.append(conference.cancel(on));
        conferences.flush();
        return conference;
    }

    public Conference correct(UUID id, Revision expected, UnaryOperator<ConferenceOutcome> correction, Because why) {
        Conference conference = conferences.get(id, expected);
        corrections.mustBeAllowed(conference);
        ConferenceOutcome now = conference
                .outcome()
                .orElseThrow(() -> new Conflict(
                        "conference-not-held", "This conference was not held; there is nothing to correct"));
        outbox.append(conference.correct(correction.apply(now), why, LocalDate.now(clock)));
        conferences.flush();
        happenings.fire(new ConferenceHappening.Corrected(conference, why));
        schedule.redateAfter(conference, why);
        return conference;
    }

    /// Voids a conference that was not held after all: what it decided is undone and it is owed again.
    ///
    /// @throws Conflict   `conference-followed` if a later one was held
    /// @throws RuleBroken `conference-owed` if it was not held and an enquiry or a plan owes it
    public Conference revoke(UUID id, Revision expected, Because why) {
        Conference conference = conferences.get(id, expected);
        corrections.mustBeAllowed(conference);
        boolean held = conference.heldOn().isPresent();
        if (!held && conference.parts().stream().anyMatch(ConferenceService::isOwedForCause)) {
            throw new RuleBroken(
                    "conference-owed", "An enquiry or a plan owes this conference; put that right instead");
        }
        schedule.mustNotBeFollowed(conference);
        List<ConferencePart> decided =
                conference.parts().stream().filter(ConferencePart::isDecided).toList();
        outbox.append(conference.revoke(why));
        conferences.flush();
        happenings.fire(new ConferenceHappening.Voided(conference, why));
        schedule.withdrawAfter(conference, decided, why);
        return conference;
    }

    private Conference hold(
            Conference conference, ConferenceOutcome outcome, ConferenceKind kind, @Nullable Source source) {
        List<ConferencePart> left = conference.owed().owedToOthers(outcome.childIds());
        outbox.append(conference.hold(outcome, kind, source, LocalDate.now(clock)));
        conferences.persistAndFlush(conference);
        if (!left.isEmpty()) {
            schedule.owe(conference.family(), left, null);
        }
        happenings.fire(new ConferenceHappening.Held(conference));
        schedule.nextAfter(conference);
        happenings.fire(new ConferenceHappening.Followed(conference));
        conferences.flush();
        return conference;
    }

    private List<ConferencePart> owed(ConferenceKind kind, @Nullable LocalDate clockStarted, Set<UUID> childIds) {
        if (childIds.isEmpty()) {
            return List.of();
        }
        var timescale = kind.timescale();
        if (clockStarted == null) {
            throw new RuleBroken(
                    "conference-clock-missing", "No conference is owed to a child: say what day its clock started");
        }
        return children.all(childIds).stream()
                .map(child -> ConferencePart.owed(
                        child, timescale, clockStarted, calendars.of(child.localAuthority()), null, null))
                .toList();
    }

    private static boolean isOwedForCause(ConferencePart part) {
        return part.open() && (part.section47EnquiryId() != null || part.followsConferenceId() != null);
    }
}
