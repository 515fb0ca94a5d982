package uk.safeguarding.reporting.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IroContactMetricsTest {

    private static final String METRIC = "iro-contacts-between-reviews";

    private final ToldFacts told = new ToldFacts();
    private final Asker asker = Asker.about(told);
    private UUID care;

    @BeforeEach
    void ada_is_in_care() {
        care = told.tell("period_of_care", "Ada");
    }

    @AfterEach
    void forget() {
        told.forget();
    }

    @Test
    void contacts_of_the_period_are_counted_and_children_once() {
        contact("Ada", "VISIT", "2013-03-31");
        contact("Ada", "VISIT", "2013-04-01");
        contact("Ada", "CALL", "2014-03-31");
        contact("Bea", "MIDWAY_CHECK", "2013-10-01");
        contact("Bea", "CALL", "2014-04-01");

        assertThat(asker.number(METRIC, "period", "2013-14")).isEqualTo("3");
        assertThat(asker.number(METRIC, "period", "2013-14", "unit", "CHILD")).isEqualTo("2");
    }

    @Test
    void who_is_met_on_the_day_of_the_review_is_not_met_between_reviews() {
        told.tell(
                "review",
                "Ada",
                "period_of_care_id",
                care,
                "due_on",
                "2013-06-28",
                "held_on",
                "2013-06-20",
                "participation",
                "PN1");
        contact("Ada", "VISIT", "2013-06-20");
        contact("Ada", "VISIT", "2013-06-21");

        assertThat(asker.number(METRIC, "period", "2013-14")).isEqualTo("1");
    }

    private void contact(String child, String kind, String day) {
        told.tell(
                "iro_contact",
                child,
                "period_of_care_id",
                care,
                "kind",
                kind,
                "contacted_on",
                day,
                "staff",
                told.pseudonym("officer"),
                "age_years",
                9);
    }
}
