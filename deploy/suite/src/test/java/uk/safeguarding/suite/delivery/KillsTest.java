package uk.safeguarding.suite.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.safeguarding.suite.Progress;
import uk.safeguarding.suite.RunningSuite;
import uk.safeguarding.suite.Suite;

@Tag("acceptance")
@ExtendWith(RunningSuite.class)
class KillsTest {

    private final Suite suite;

    KillsTest(Suite suite) {
        this.suite = suite;
    }

    @Test
    void whatever_is_killed_all_that_was_acknowledged_is_in_the_facts_and_the_figure_exactly_once() throws Exception {
        KillReport report = new Kills(suite).run(1, new Progress(System.out, false));

        assertThat(report.parts()).hasSize(4).allSatisfy(part -> {
            assertThat(part.commands()).isPositive();
            assertThat(part.lost()).as(part.part() + ": lost").isZero();
            assertThat(part.extra()).as(part.part() + ": extra").isZero();
            assertThat(part.repeated()).as(part.part() + ": repeated").isZero();
            assertThat(part.answered()).as(part.part()).isEqualTo(part.expected());
        });
        assertThat(report.isExact()).isTrue();
        assertThat(suite.ended()).isEmpty();
    }
}
