package uk.safeguarding.reporting.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrdersAwaitingRevocationTest {

    private static final String METRIC = "orders-awaiting-revocation";

    private final ToldFacts told = new ToldFacts();
    private final Asker asker = Asker.about(told);

    @AfterEach
    void forget() {
        told.forget();
    }

    @Test
    void counts_orders_flagged_and_not_revoked_at_the_end_of_the_day() {
        order("Ada", "2014-03-31");
        order("Bea", "2014-04-01"); // not known yet
        order("Cal", "2014-01-06", "to", "2014-03-31", "revoked_on", "2014-03-31");
        order("Dan", "2014-01-06", "to", "2014-04-01", "revoked_on", "2014-04-01");
        order("Eve", "2014-01-06", "to", "2014-03-01"); // ended otherwise
        order("Ada", "2014-01-06", "code", "E1");
        told.tell("legal_status", "Fay", "period_of_care_id", UUID.randomUUID());

        assertThat(asker.number(METRIC, "asAt", "2014-03-31")).isEqualTo("3");
        assertThat(asker.number(METRIC, "asAt", "2014-03-31", "unit", "CHILD")).isEqualTo("2");
    }

    @Test
    void counts_those_open_for_more_than_so_many_days() {
        order("Ada", "2014-03-01"); // 31 days, with the day itself
        order("Bea", "2014-03-02");

        assertThat(asker.number(METRIC, "asAt", "2014-03-31", "days", "30")).isEqualTo("1");
        assertThat(asker.number(METRIC, "asAt", "2014-03-31", "days", "29")).isEqualTo("2");
        assertThat(asker.number(METRIC, "asAt", "2014-03-31", "days", "31")).isEqualTo("0");
    }

    private void order(String child, String since, Object... more) {
        List<Object> fields = new ArrayList<>(List.of(
                "period_of_care_id",
                UUID.randomUUID(),
                "revocation_needed_since",
                since,
                "revocation_reason",
                "RETURNED_HOME"));
        fields.addAll(List.of(more));
        told.tell("legal_status", child, fields.toArray());
    }
}
