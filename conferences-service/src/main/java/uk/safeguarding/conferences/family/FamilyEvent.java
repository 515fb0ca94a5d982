package uk.safeguarding.conferences.family;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.safeguarding.conferences.child.Child;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a family: which children belong together.
record FamilyEvent(
        String type,
        Person subject,
        UUID familyId,
        long revision,
        List<Person> children,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static FamilyEvent of(Family family, String happened, long revision) {
        return new FamilyEvent(
                "conferences.family." + happened + ".v1",
                family.person(),
                family.id(),
                revision,
                family.children().stream().map(Child::person).toList(),
                family.beingCorrected(),
                family.voided());
    }

    @Override
    public UUID recordId() {
        return familyId;
    }

    @Override
    public Set<UUID> persons() {
        return children.stream().map(Person::id).collect(Collectors.toUnmodifiableSet());
    }
}
