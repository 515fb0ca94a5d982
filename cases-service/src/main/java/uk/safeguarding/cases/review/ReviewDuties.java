package uk.safeguarding.cases.review;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.worklist.DutySource;

/// Reviews that must be held.
@Dependent
class ReviewDuties {

    @Produces
    @Singleton
    static DutySource reviews(ReviewRepository reviews, Calendars calendars) {
        return DutySource.of(
                "reviews",
                reviews,
                (review, today) -> review.timescale(today, calendars.of(review.localAuthority())),
                "select id, local_authority, persons, due_on from review"
                        + " where not voided and held_on is null and fell_away_on is null");
    }
}
