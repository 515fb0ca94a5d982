package uk.safeguarding.platform.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Lets records grow old in the database, as no request can, and looks for what is left of them.
public final class Ages {

    /// Whole weeks, because some days may not be at a weekend; 99 years and some.
    private static final int LONG_AGO = 5_200 * 7;

    private Ages() {}

    /// A word that stands nowhere else.
    public static String canary() {
        return "CANARY-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
    }

    /// Moves every day and revision of the person's records a century back; no revision is made.
    public static void age(String person) throws SQLException {
        asOwner("""
                do $$
                declare
                    t record;
                begin
                    for t in select c.table_name as name,
                                    string_agg(format(', %%1$I = %%1$I - %2$s', d.column_name), '')
                                        filter (where d.column_name is not null) as days
                             from information_schema.columns c
                             left join information_schema.columns d
                                  on d.table_schema = 'public' and d.table_name = c.table_name and d.data_type = 'date'
                             where c.table_schema = 'public' and c.column_name = 'persons'
                               and c.table_name not in ('record_revision', 'destruction', 'job')
                             group by 1 loop
                        execute format('alter table %%I disable trigger user', t.name);
                        execute format('update %%I set changed_at = changed_at - interval ''99 years'' %%s where %%L = any (persons)',
                            t.name, t.days, '%1$s');
                        execute format('alter table %%I enable trigger user', t.name);
                    end loop;
                    update record_revision set recorded_at = recorded_at - interval '99 years' where '%1$s' = any (persons);
                end $$""".formatted(person, LONG_AGO));
    }

    /// Changes rows of a table without a revision.
    public static void quietly(String table, String update) throws SQLException {
        asOwner("alter table %1$s disable trigger user; %2$s; alter table %1$s enable trigger user"
                .formatted(table, update));
    }

    /// The tables in any column of which the word stands.
    public static List<String> tablesWith(String word) throws SQLException {
        return texts(texts("""
                        select string_agg(format('select %%L where exists (select from %%I t where t::text ilike %%L)',
                                                 table_name, table_name, '%%%%' || '%s' || '%%%%'), ' union all ')
                        from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'""".formatted(word)).getFirst());
    }

    /// Proposes, approves and carries out as the service's role might that has been taken over: somebody
    /// proposes that person, whether due or not.
    ///
    /// @param person  in SQL
    /// @param decider in SQL
    /// @return who was destroyed
    static String carryOut(String person, String decider) throws SQLException {
        String id = UUID.randomUUID().toString();
        return asApplication("""
                insert into destruction (id, local_authority, revision, voided, recorded_by, changed_by, changed_at, change, persons,
                                         as_at, proposed_at, state, proposed, further, due)
                values ('%1$s', '%2$s', 1, false, 'somebody', 'somebody', now(), 'CREATED', array[%3$s::uuid],
                        '9999-12-31', now(), 'PROPOSED', array[%3$s::uuid], 0, '[]');
                update destruction set decided_by = %4$s, decided_at = case when %4$s::text is null then null else now() end
                where id = '%1$s';
                select carry_out_destruction('%1$s')""".formatted(id, TestToken.AUTHORITY, person, decider));
    }

    /// Carries out statements in one transaction as the service's role would for a caller who sees the sample
    /// authority.
    ///
    /// @return the answer of the last; null if it has none
    static String asApplication(String statements) throws SQLException {
        try (Connection connection = TestDatabase.asApplication();
                Statement statement = connection.createStatement()) {
            statement.execute("select who_is_asking('%s', 'AUTHORITY', '', '', '', '')".formatted(TestToken.AUTHORITY));
            connection.setAutoCommit(false);
            String answer = null;
            for (String one : statements.split(";\n")) {
                if (statement.execute(one)) {
                    try (ResultSet row = statement.getResultSet()) {
                        answer = row.next() ? row.getString(1) : null;
                    }
                }
            }
            connection.commit();
            return answer;
        }
    }

    public static void asOwner(String statements) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(statements);
        }
    }

    /// The first column of a query.
    public static List<String> texts(String query) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }
}
