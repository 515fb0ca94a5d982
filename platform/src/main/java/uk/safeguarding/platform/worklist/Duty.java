package uk.safeguarding.platform.worklist;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.safeguarding.platform.audit.AboutPersons;
import uk.safeguarding.platform.calendar.Timescale;

/// Something that somebody must do by a day.
///
/// @param collection by what such duties are asked for, such as `reviews`
/// @param id         the record
/// @param path       where the record is read
/// @param about      the persons whose record it is
/// @param timescale  the rule behind it, its clock and its last day
@Schema(description = "Something that somebody must do by a day")
public record Duty(
        @Schema(
                description = "Where the record stands under `/v1`; of one that stands beneath another, its kind",
                examples = "reviews",
                maxLength = 60)
        String collection,

        UUID id,

        @Schema(
                description = "Where the record is read",
                examples = "/v1/reviews/0197a3c0-0005-7000-8000-000000000001",
                maxLength = 200)
        String path,

        @Schema(
                description = "Whose record it is: children, or the adult who is alleged against; nobody of an"
                        + " organisation's",
                maxItems = 50)
        List<UUID> about,

        LocalDate dueOn,
        Urgency urgency,
        Timescale timescale)
        implements AboutPersons {

    /// How near its last day is.
    @Schema(name = "DutyUrgency")
    public enum Urgency {
        /// The last day has passed.
        OVERDUE,
        /// The last day is today or within the six days after it.
        DUE,
        /// The last day is later.
        COMING_UP;

        private static final int DAYS_DUE = 7;

        static Urgency of(LocalDate dueOn, LocalDate today) {
            if (dueOn.isBefore(today)) {
                return OVERDUE;
            }
            return dueOn.isBefore(today.plusDays(DAYS_DUE)) ? DUE : COMING_UP;
        }

        /// The first of its days; empty span before for `OVERDUE`.
        LocalDate first(LocalDate today) {
            return switch (this) {
                case OVERDUE -> LocalDate.EPOCH;
                case DUE -> today;
                case COMING_UP -> today.plusDays(DAYS_DUE);
            };
        }

        /// The last of its days.
        ///
        /// @param horizon the last day of what is coming up
        LocalDate last(LocalDate today, LocalDate horizon) {
            return switch (this) {
                case OVERDUE -> today.minusDays(1);
                case DUE -> today.plusDays(DAYS_DUE - 1L);
                case COMING_UP -> horizon;
            };
        }
    }

    @Override
    @JsonIgnore
    public Set<String> persons() {
        return about.stream().map(UUID::toString).collect(Collectors.toUnmodifiableSet());
    }
}
