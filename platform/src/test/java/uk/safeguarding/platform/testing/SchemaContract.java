package uk.safeguarding.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/// What is asked of every table of a service, whatever it holds.
public abstract class SchemaContract {

    private static final String OWN_TABLES = """
            c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history'""";

    @Test
    void every_table_and_column_has_a_comment() throws SQLException {
        assertThat(TestDatabase.names("""
                        select c.relname from pg_class c where %s and obj_description(c.oid, 'pg_class') is null
                        union all
                        select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where %s and not c.relispartition and a.attnum > 0 and not a.attisdropped
                          and col_description(c.oid, a.attnum) is null""".formatted(OWN_TABLES, OWN_TABLES))).isEmpty();
    }

    /// A partial index finds the records that its condition holds for, and all others only one by one.
    @Test
    void what_refers_to_a_record_is_found_by_an_index() throws SQLException {
        assertThat(TestDatabase.names("""
                        select c.relname || '.' || a.attname
                        from pg_constraint f join pg_class c on c.oid = f.conrelid
                        join pg_attribute a on a.attrelid = c.oid and a.attnum = f.conkey[1]
                        where f.contype = 'f' and %s
                          and not exists (select from pg_index i where i.indrelid = c.oid and i.indkey[0] = f.conkey[1]
                                          and coalesce(pg_get_expr(i.indpred, i.indrelid) = format('(%%I IS NOT NULL)', a.attname), true))
                        """.formatted(OWN_TABLES))).isEmpty();
    }
}
