package uk.safeguarding.cases.siblinggroup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a sibling group. Its subject is the group itself, and not one of the children: that stays
/// when a child leaves it, so that its events keep their order.
record SiblingGroupEvent(
        String type,
        Person subject,
        UUID siblingGroupId,
        long revision,
        LocalDate knownFrom,
        List<Member> members,
        List<SiblingArrangement> arrangements,
        @Nullable LocalDate endedOn,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    record Member(Person child, SiblingRelation relation) {}

    static SiblingGroupEvent of(SiblingGroup group, String happened, Map<UUID, Person> persons, long revision) {
        SiblingGroupDetails details = group.details();
        return new SiblingGroupEvent(
                "cases.sibling-group." + happened + ".v1",
                Person.unnamed(group.localAuthority(), group.id()),
                group.id(),
                revision,
                details.knownFrom(),
                details.members().stream()
                        .map(member ->
                                new Member(Objects.requireNonNull(persons.get(member.childId())), member.relation()))
                        .toList(),
                details.arrangements(),
                details.endedOn(),
                group.beingCorrected(),
                group.voided());
    }

    @Override
    public UUID recordId() {
        return siblingGroupId;
    }

    @Override
    public Set<UUID> persons() {
        return members.stream().map(member -> member.child().id()).collect(Collectors.toUnmodifiableSet());
    }
}
