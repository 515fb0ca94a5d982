package uk.safeguarding.cases.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.worklist.Duties;

/// Reviews that must be held.
@ApplicationScoped
class ReviewDuties implements Duties {

    private final ReviewRepository reviews;
    private final Calendars calendars;

    ReviewDuties(ReviewRepository reviews, Calendars calendars) {
        this.reviews = reviews;
        this.calendars = calendars;
    }

    @Override
    public String collection() {
        return "reviews";
    }

    @Override
    public String open() {
        return "select id, local_authority, persons, due_on from review"
                + " where not voided and held_on is null and fell_away_on is null";
    }

    @Override
    public Map<UUID, Timescale> timescales(Collection<UUID> records, LocalDate today) {
        return reviews.list("id in ?1", records).stream()
                .collect(Collectors.toMap(
                        Aggregate::id, review -> review.timescale(today, calendars.of(review.localAuthority()))));
    }
}
