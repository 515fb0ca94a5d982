package uk.safeguarding.conferences.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.child.ChildRepository;
import uk.safeguarding.conferences.family.Family;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class ConferenceRepository extends Records<Conference> {

    private static final Order<Conference> MOST_URGENT_FIRST =
            new Order<>("parts.dueOn", Conference::dueOn, LocalDate::parse);

    private static final String PARTS = "from Conference r join r.parts.each p where not r.voided and ";

    @Inject
    ChildRepository children;

    ConferenceRepository() {
        super("conference");
    }

    Page<Conference> list(ConferenceFilter wanted, PageRequest page) {
        Criteria criteria = new Criteria()
                .and("r.family.id = :familyId", "familyId", wanted.familyId)
                .and(
                        "exists (select 1 from r.parts.each p where p.child.id in (:same))",
                        "same",
                        children.same(wanted.childId))
                .and("r.kind = :kind", "kind", wanted.kind)
                .and("r.parts.dueOn < :dueBefore", "dueBefore", wanted.dueBefore)
                .and("r.meeting.heldOn >= :heldFrom", "heldFrom", wanted.heldFrom)
                .and("r.meeting.heldOn <= :heldTo", "heldTo", wanted.heldTo)
                .and("r.parts.open", Boolean.TRUE.equals(wanted.open))
                .and("not r.parts.open", Boolean.FALSE.equals(wanted.open));
        return page(criteria, MOST_URGENT_FIRST, page);
    }

    /// The family's conference that is owed: the review, or the one of another kind. A family has one of each at most.
    Optional<Conference> owed(Family family, boolean review) {
        return list("family = ?1 and parts.open and not voided", family).stream()
                .filter(conference -> conference.kind().isReview() == review)
                .findFirst();
    }

    /// Whether any conference is owed to the child.
    boolean isOwed(UUID childId) {
        return any("p.open", childId);
    }

    /// Whether a conference of which the child is part is owed to anybody.
    boolean isOpenAbout(UUID childId) {
        return any("r.parts.open", childId);
    }

    boolean anyOf(UUID childId) {
        return !having("p.child.id = ?1", childId).isEmpty();
    }

    boolean anyOf(Family family) {
        return count("family = ?1 and not voided", family) > 0;
    }

    /// The conferences with a part whose clock this conference started.
    List<Conference> following(Conference conference) {
        return having("p.followsConferenceId = ?1", conference.id());
    }

    /// The conferences with a part whose clock this enquiry started.
    List<Conference> of(UUID section47EnquiryId) {
        return having("p.section47EnquiryId = ?1", section47EnquiryId);
    }

    /// The review, not held, that the child's plan had last: owed, fallen away or overdue for ever.
    public Optional<Conference> lastReviewNotHeld(UUID childId) {
        return having("p.child.id = ?1 and p.decision is null", childId).stream()
                .filter(conference -> conference.kind().isReview())
                .max((one, other) -> clock(one, childId).compareTo(clock(other, childId)));
    }

    /// The reviews that are owed to these children, by child.
    public Map<UUID, Conference> reviewsOwed(Collection<UUID> childIds) {
        Map<UUID, Conference> owed = new HashMap<>();
        if (!childIds.isEmpty()) {
            for (Conference conference : having("p.child.id in ?1 and p.open", childIds)) {
                conference.parts().stream()
                        .filter(part -> part.open() && part.timescale().isReview())
                        .forEach(part -> owed.put(part.child().id(), conference));
            }
        }
        return owed;
    }

    /// Whether a review about the child was held between the start and the end of a plan.
    public boolean isReviewed(UUID childId, LocalDate startedOn, @Nullable LocalDate endedOn) {
        return having("p.child.id = ?1 and p.decision is not null", childId).stream()
                .filter(conference -> conference.kind().isReview())
                .flatMap(conference -> conference.heldOn().stream())
                .anyMatch(held -> held.isAfter(startedOn) && (endedOn == null || !held.isAfter(endedOn)));
    }

    private boolean any(String part, UUID childId) {
        return count(PARTS + "p.child.id = ?1 and " + part, childId) > 0;
    }

    private List<Conference> having(String part, @Nullable Object value) {
        return list("select distinct r " + PARTS + part, value);
    }

    private static LocalDate clock(Conference conference, UUID childId) {
        return conference.part(childId).orElseThrow().clockStarted();
    }
}
