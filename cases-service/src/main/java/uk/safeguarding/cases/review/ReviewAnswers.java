package uk.safeguarding.cases.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestResponse;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.record.Answers;

/// Answers a review with how it stands against its time limit today.
@ApplicationScoped
class ReviewAnswers {

    private final Calendars calendars;
    private final Clock clock;

    ReviewAnswers(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    RestResponse<ReviewResponse> answer(Review review) {
        return Answers.ok(view(review), review.revision());
    }

    ReviewResponse view(Review review) {
        return ReviewResponse.of(review, review.timescale(LocalDate.now(clock), calendars.of(review.localAuthority())));
    }
}
