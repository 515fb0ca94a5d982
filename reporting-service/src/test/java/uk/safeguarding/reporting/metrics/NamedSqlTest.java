package uk.safeguarding.reporting.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedSqlTest {

    @Test
    void gives_each_name_a_place_of_its_type() {
        NamedSql sql = NamedSql.of("select :from, :miles, :from", Map.of("from", "date", "miles", "numeric"));

        assertThat(sql.text()).isEqualTo("select cast(? as date), cast(? as numeric), cast(? as date)");
        assertThat(sql.names()).containsExactly("from", "miles", "from");
    }

    @Test
    void leaves_casts_texts_and_comments_alone() {
        String text = "select x::text, ':from', 'it''s :to' -- :asAt\n/* :knownAt */ from y";

        assertThat(NamedSql.of(text, Map.of())).isEqualTo(new NamedSql(text, java.util.List.of()));
        assertThat(NamedSql.namesIn(text)).isEmpty();
    }

    @Test
    void refuses_a_name_that_is_no_parameter() {
        assertThatIllegalArgumentException().isThrownBy(() -> NamedSql.of("select :form", Map.of("from", "date")));
    }
}
