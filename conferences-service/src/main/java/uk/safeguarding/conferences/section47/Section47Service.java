package uk.safeguarding.conferences.section47;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.child.ChildRepository;
import uk.safeguarding.conferences.strategydiscussion.StrategyDiscussion;
import uk.safeguarding.conferences.strategydiscussion.StrategyDiscussionHappening;
import uk.safeguarding.conferences.strategydiscussion.StrategyDiscussionRepository;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;
import uk.safeguarding.platform.sealing.ChildSealing;

/// The use cases of a section 47 enquiry. One public method is one transaction; the initial conference hears of it by
/// [Section47Happening] in the same transaction.
@ApplicationScoped
@Transactional
public class Section47Service {

    private final Section47Repository enquiries;
    private final StrategyDiscussionRepository discussions;
    private final ChildRepository children;
    private final Corrections corrections;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Event<Section47Happening> happenings;
    private final Clock clock;

    Section47Service(
            Section47Repository enquiries,
            StrategyDiscussionRepository discussions,
            ChildRepository children,
            Corrections corrections,
            Calendars calendars,
            Outbox outbox,
            Event<Section47Happening> happenings,
            Clock clock) {
        this.enquiries = enquiries;
        this.discussions = discussions;
        this.children = children;
        this.corrections = corrections;
        this.calendars = calendars;
        this.outbox = outbox;
        this.happenings = happenings;
        this.clock = clock;
    }

    /// Starts an enquiry and the clock of its initial conference, which is scheduled with it.
    ///
    /// @throws Conflict `strategy-discussion-voided`
    public Recorded<Section47Enquiry> start(
            UUID strategyDiscussionId, UUID childId, LocalDate startedOn, @Nullable Source source) {
        var before = enquiries.from(source);
        if (before.isPresent()) {
            return Recorded.before(before.get());
        }
        StrategyDiscussion discussion = discussions.held(strategyDiscussionId);
        if (discussion.voided()) {
            throw new Conflict("strategy-discussion-voided", "The strategy discussion was voided");
        }
        Section47Enquiry enquiry = new Section47Enquiry(
                discussion, children.get(childId), source, startedOn, calendars.of(discussion.localAuthority()));
        outbox.append(enquiry.start(LocalDate.now(clock)));
        enquiries.persistAndFlush(enquiry);
        happenings.fire(new Section47Happening.Started(enquiry));
        return Recorded.fresh(enquiry);
    }

    /// @throws RuleBroken `section-47-conference-was-held` if it is said to need no conference after one was held
    public Section47Enquiry conclude(UUID id, Revision expected, LocalDate on, Section47Outcome outcome) {
        Section47Enquiry enquiry = enquiries.get(id, expected);
        outbox.append(enquiry.conclude(on, outcome, LocalDate.now(clock)));
        mustAgreeWithConference(enquiry);
        happenings.fire(new Section47Happening.Concluded(enquiry));
        enquiries.flush();
        return enquiry;
    }

    /// @throws RuleBroken as [#conclude]
    public Section47Enquiry correct(
            UUID id, Revision expected, UnaryOperator<Section47Details> correction, Because why) {
        Section47Enquiry enquiry = enquiries.get(id, expected);
        corrections.mustBeAllowed(enquiry);
        outbox.append(enquiry.correct(correction.apply(enquiry.details()), why, LocalDate.now(clock)));
        mustAgreeWithConference(enquiry);
        happenings.fire(new Section47Happening.Corrected(enquiry, why));
        enquiries.flush();
        return enquiry;
    }

    public Section47Enquiry revoke(UUID id, Revision expected, Because why) {
        Section47Enquiry enquiry = enquiries.get(id, expected);
        corrections.mustBeAllowed(enquiry);
        outbox.append(enquiry.revoke(why));
        happenings.fire(new Section47Happening.Voided(enquiry, why));
        enquiries.flush();
        return enquiry;
    }

    /// @throws Conflict   `strategy-discussion-has-enquiries` if a discussion is voided that initiated some
    /// @throws RuleBroken where the discussion's correction would make an enquiry unsound
    void hear(@Observes StrategyDiscussionHappening happening) {
        List<Section47Enquiry> initiated = enquiries.of(happening.discussion());
        switch (happening) {
            case StrategyDiscussionHappening.Voided ignored -> {
                if (!initiated.isEmpty()) {
                    throw new Conflict("strategy-discussion-has-enquiries", "It initiated enquiries; void those first");
                }
            }
            case StrategyDiscussionHappening.Corrected corrected ->
                initiated.forEach(enquiry -> redate(enquiry, corrected.why()));
        }
    }

    /// @throws Conflict `section-47-enquiry-open`
    void standAgainst(@Observes ChildSealing event) {
        if (enquiries.isOpen(event.childId())) {
            throw new Conflict(
                    "section-47-enquiry-open", "An enquiry about the child is still open; conclude it first");
        }
    }

    private void redate(Section47Enquiry enquiry, Because why) {
        outbox.append(enquiry.redate(calendars.of(enquiry.localAuthority()), why, LocalDate.now(clock)));
        happenings.fire(new Section47Happening.Corrected(enquiry, why));
    }

    private void mustAgreeWithConference(Section47Enquiry enquiry) {
        boolean denied = enquiry.outcome() == Section47Outcome.NO_CONFERENCE;
        if (denied && enquiries.conferencesHeld(List.of(enquiry.id())).containsKey(enquiry.id())) {
            throw new RuleBroken("section-47-conference-was-held", "An initial conference was held on this enquiry");
        }
    }
}
