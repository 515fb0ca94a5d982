package uk.safeguarding.conferences.child;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a child: the month of birth, or that expected, and the sex; nothing else of who it is.
record ChildEvent(
        String type,
        Person subject,
        UUID childId,
        long revision,
        @Nullable YearMonth birthMonth,
        @Nullable YearMonth expectedBirthMonth,
        Sex sex,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static ChildEvent of(Child child, String happened, long revision) {
        ChildDetails details = child.details();
        return new ChildEvent(
                "conferences.child." + happened + ".v1",
                child.person(),
                child.id(),
                revision,
                monthOf(details.birthDate()),
                monthOf(details.expectedBirthDate()),
                details.sex(),
                child.beingCorrected(),
                child.voided());
    }

    @Override
    public UUID recordId() {
        return childId;
    }

    private static @Nullable YearMonth monthOf(@Nullable LocalDate day) {
        return day == null ? null : YearMonth.from(day);
    }
}
