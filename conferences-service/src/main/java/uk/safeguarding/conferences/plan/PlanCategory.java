package uk.safeguarding.conferences.plan;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.conference.AbuseCategory;

/// A category of abuse of a plan, and from when.
///
/// @param conferenceId the conference that gave it; null if it was changed between conferences
@Embeddable
public record PlanCategory(
        @Enumerated(EnumType.STRING) AbuseCategory category,
        LocalDate since,
        @Nullable UUID conferenceId) {

    boolean isOf(UUID conference) {
        return conference.equals(conferenceId);
    }
}
