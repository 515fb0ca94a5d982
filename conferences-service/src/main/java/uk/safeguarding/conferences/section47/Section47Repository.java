package uk.safeguarding.conferences.section47;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.child.ChildRepository;
import uk.safeguarding.conferences.strategydiscussion.StrategyDiscussion;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class Section47Repository extends Records<Section47Enquiry> {

    private static final Order<Section47Enquiry> BY_START =
            new Order<>("startedOn", Section47Enquiry::startedOn, LocalDate::parse);

    @Inject
    ChildRepository children;

    Section47Repository() {
        super("section-47-enquiry");
    }

    Page<Section47Enquiry> list(
            @Nullable UUID childId, @Nullable UUID strategyDiscussionId, @Nullable Boolean open, PageRequest page) {
        Criteria criteria = new Criteria()
                .and("r.child.id in (:same)", "same", children.same(childId))
                .and("r.strategyDiscussion.id = :discussionId", "discussionId", strategyDiscussionId)
                .and("r.concludedOn is null", Boolean.TRUE.equals(open))
                .and("r.concludedOn is not null", Boolean.FALSE.equals(open));
        return page(criteria, BY_START, page);
    }

    boolean isOpen(UUID childId) {
        return count("child.id = ?1 and concludedOn is null and not voided", childId) > 0;
    }

    /// The enquiries that a discussion initiated, not voided.
    List<Section47Enquiry> of(StrategyDiscussion discussion) {
        return list("strategyDiscussion = ?1 and not voided order by id", discussion);
    }

    /// The days of the initial conferences (`DateOfInitialCPC` of the census) that followed these enquiries. Read from
    /// the conferences, which this package does not know.
    Map<UUID, LocalDate> conferencesHeld(Collection<UUID> enquiryIds) {
        Map<UUID, LocalDate> held = new HashMap<>();
        getEntityManager()
                .createQuery("""
                        select p.section47EnquiryId, min(c.meeting.heldOn) from Conference c join c.parts.each p
                        where p.section47EnquiryId in :ids and c.meeting.heldOn is not null and p.decision is not null
                          and not c.voided
                        group by p.section47EnquiryId""", Tuple.class)
                .setParameter("ids", enquiryIds)
                .getResultList()
                .forEach(row -> held.put(row.get(0, UUID.class), row.get(1, LocalDate.class)));
        return held;
    }
}
