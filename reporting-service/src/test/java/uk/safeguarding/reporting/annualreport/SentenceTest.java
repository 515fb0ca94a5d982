package uk.safeguarding.reporting.annualreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.platform.security.Sight;
import uk.safeguarding.reporting.metrics.Aggregate;
import uk.safeguarding.reporting.metrics.Figure;

class SentenceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {value} conferences, {value:CHILD} children | 70 conferences, 61 children
            {numerator} of {denominator}                | 70 of 80
            on {asAt}                                   | on 31 March 2014
            against {previous} the year before          | against 15 the year before
            {NEG} for neglect                           | 12 for neglect
            """)
    void has_its_blanks_filled(String pattern, String sentence) {
        assertThat(new Sentence(pattern).about(List.of(figure("CONFERENCE", 70), figure("CHILD", 61))))
                .contains(sentence);
    }

    @Test
    void is_left_out_where_a_number_is_missing() {
        assertThat(new Sentence("{SAB}").about(List.of(figure("CHILD", 1)))).isEmpty();
        assertThat(new Sentence("{value:FAMILY}").about(List.of(figure("CHILD", 1))))
                .isEmpty();
        assertThat(new Sentence("Always").about(List.of(figure("CHILD", null)))).isEmpty();
    }

    private static Figure figure(String unit, Integer value) {
        BigDecimal number = value == null ? null : BigDecimal.valueOf(value);
        LocalDate day = LocalDate.of(2014, 3, 31);
        return new Figure(
                "things",
                1,
                unit,
                "E06000017",
                Sight.AUTHORITY,
                Aggregate.PERCENT,
                new LinkedHashMap<>(),
                new Figure.PeriodAnswer("2013-14", day, day),
                day,
                Instant.EPOCH,
                true,
                null,
                number,
                BigDecimal.valueOf(80),
                number,
                new Figure.Previous("2012-13", null, null, BigDecimal.valueOf(15), null, null),
                List.of(new Figure.Row("category", "NEG", BigDecimal.valueOf(12), null, null)),
                List.of(),
                true,
                "",
                "");
    }
}
