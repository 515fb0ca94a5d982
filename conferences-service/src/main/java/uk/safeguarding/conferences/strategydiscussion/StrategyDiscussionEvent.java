package uk.safeguarding.conferences.strategydiscussion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.safeguarding.conferences.Agency;
import uk.safeguarding.conferences.child.Child;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a strategy discussion.
record StrategyDiscussionEvent(
        String type,
        Person subject,
        UUID strategyDiscussionId,
        long revision,
        LocalDate heldOn,
        boolean initiatedSection47,
        List<Person> children,
        Set<Agency> agencies,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static StrategyDiscussionEvent of(StrategyDiscussion discussion, String happened, long revision) {
        return new StrategyDiscussionEvent(
                "conferences.strategy-discussion." + happened + ".v1",
                discussion.family().person(),
                discussion.id(),
                revision,
                discussion.heldOn(),
                discussion.initiatedSection47(),
                discussion.children().stream().map(Child::person).toList(),
                discussion.agencies(),
                discussion.beingCorrected(),
                discussion.voided());
    }

    @Override
    public UUID recordId() {
        return strategyDiscussionId;
    }

    @Override
    public Set<UUID> persons() {
        return children.stream().map(Person::id).collect(Collectors.toUnmodifiableSet());
    }
}
