package uk.safeguarding.cases.child;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a child: the month of birth, and the codes by which figures are split; nothing else of who
/// it is. Of one who was merged also as which child it is known (`from`, `into`), until that is taken back.
record ChildEvent(
        String type,
        Person subject,
        UUID childId,
        long revision,
        YearMonth birthMonth,
        Sex sex,
        @Nullable Ethnicity ethnicity,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Disability> disabilities,
        @Nullable Person from,
        @Nullable Person into,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static ChildEvent of(Child child, String happened, long revision) {
        Child into = child.mergedInto();
        return new ChildEvent(
                "cases.child." + happened + ".v1",
                child.person(),
                child.id(),
                revision,
                YearMonth.from(child.birthDate()),
                child.details().sex(),
                child.details().characteristics().ethnicity(),
                child.details().characteristics().disabilities(),
                into == null ? null : child.person(),
                into == null ? null : into.person(),
                child.beingCorrected(),
                child.voided());
    }

    @Override
    public UUID recordId() {
        return childId;
    }
}
