package uk.safeguarding.reporting.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2013-14,    2013-04-01, 2014-03-31, 2012-13",
        "1999-00,    1999-04-01, 2000-03-31, 1998-99",
        "2013-14-Q1, 2013-04-01, 2013-06-30, 2012-13-Q1",
        "2013-14-Q3, 2013-10-01, 2013-12-31, 2012-13-Q3",
        "2013-14-Q4, 2014-01-01, 2014-03-31, 2012-13-Q4",
        "2013,       2013-01-01, 2013-12-31, 2012",
        "2013-M07,   2013-07-01, 2013-07-31, 2012-M07",
        "2013-M02,   2013-02-01, 2013-02-28, 2012-M02",
        "2012-M02,   2012-02-01, 2012-02-29, 2011-M02",
    })
    void is_read_as_its_days_and_compared_with_the_year_before(
            String text, LocalDate from, LocalDate to, String before) {
        Period period = Period.parse(text).orElseThrow();

        assertThat(period.label()).isEqualTo(text);
        assertThat(period.from()).isEqualTo(from);
        assertThat(period.to()).isEqualTo(to);
        assertThat(period.yearBefore()).isEqualTo(Period.parse(before).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2013-15",
                "2013-13",
                "2013-14-Q5",
                "2013-M13",
                "2013-M7",
                "1989",
                "2100",
                "13-14",
                "2013-2014",
                "",
                " 2013",
                "२०१३"
            })
    void is_nothing_else(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }

    @Test
    void of_two_days_is_compared_with_the_same_days_a_year_before() {
        Period span = new Period.Span(LocalDate.of(2012, 2, 29), LocalDate.of(2012, 3, 1));

        assertThat(span.label()).isEqualTo("2012-02-29/2012-03-01");
        assertThat(span.yearBefore()).isEqualTo(new Period.Span(LocalDate.of(2011, 2, 28), LocalDate.of(2011, 3, 1)));
    }
}
