package uk.safeguarding.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path directory;

    @Test
    void keeps_its_data_when_stopped_and_started_again() throws Exception {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(Servers.postgres(directory));
                Connection connection = Servers.asSuperuser(first)) {
            Servers.run(connection, "create table kept as select 42 as answer");
        }
        try (EmbeddedPostgres second = EmbeddedPostgres.start(Servers.postgres(directory));
                Connection connection = Servers.asSuperuser(second)) {
            assertThat(Servers.ask(connection, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void keeps_what_was_committed_when_killed_and_answers_on_the_same_port() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Servers.postgres(directory))) {
            int port = postgres.port();
            List<Connection> open = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                open.add(Servers.asSuperuser(postgres));
            }
            Servers.run(open.getFirst(), "create table kept as select 42 as answer");
            long killed = postgres.pid();
            postgres.kill();
            assertThat(postgres.isAlive()).isFalse();
            postgres.restart();
            assertThat(postgres.pid()).isNotEqualTo(killed);
            assertThat(postgres.port()).isEqualTo(port);
            try (Connection connection = Servers.asSuperuser(postgres)) {
                assertThat(Servers.ask(connection, "select answer from kept")).isEqualTo("42");
            }
        }
    }

    @Test
    void does_not_cheat_on_durability_nor_listen_to_other_machines() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Servers.postgres(directory));
                Connection connection = Servers.asSuperuser(postgres)) {
            assertThat(Servers.ask(connection, "show server_version")).startsWith("18.6");
            assertThat(Servers.ask(connection, "show fsync")).isEqualTo("on");
            assertThat(Servers.ask(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(Servers.ask(connection, "show max_connections")).isEqualTo("200");
            assertThat(Servers.ask(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> Servers.connect(postgres, "postgres", EmbeddedPostgres.SUPERUSER, "wrong"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void keeps_values_of_people_out_of_its_log() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Servers.postgres(directory));
                Connection connection = Servers.asSuperuser(postgres)) {
            Servers.run(connection, "create table person (name text primary key)");
            Servers.run(connection, "insert into person values ('Ottoline Inventedname')");
            assertThatThrownBy(() -> Servers.run(connection, "insert into person values ('Ottoline Inventedname')"))
                    .isInstanceOf(SQLException.class);
            assertThat(Files.readString(postgres.log()))
                    .contains("duplicate key value violates unique constraint \"person_pkey\"")
                    .doesNotContain("Inventedname");
        }
    }

    @Nested
    class A_directory {

        @Test
        void is_refused_to_a_second_run_while_the_first_lives() throws Exception {
            try (EmbeddedPostgres first = EmbeddedPostgres.start(Servers.postgres(directory))) {
                assertThatThrownBy(() -> EmbeddedPostgres.start(Servers.postgres(directory)))
                        .isInstanceOf(ServerStartException.class)
                        .hasMessageContaining("in use by another run");
                assertThat(first.isAlive()).isTrue();
            }
        }

        @Test
        void with_an_orphan_of_a_killed_run_is_taken_over_and_the_orphan_stopped() throws Exception {
            Process killed = anotherRun();
            long orphan = pidFrom(killed);
            killed.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            assertThat(ProcessHandle.of(orphan))
                    .as("the server outlives the run")
                    .isPresent();
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Servers.postgres(directory));
                    Connection connection = Servers.asSuperuser(postgres)) {
                assertThat(ProcessHandle.of(orphan).map(ProcessHandle::isAlive).orElse(false))
                        .isFalse();
                assertThat(Servers.ask(connection, "select 1")).isEqualTo("1");
            }
        }

        @Test
        void whose_noted_process_is_another_program_by_now_can_be_used() throws Exception {
            EmbeddedPostgres.start(Servers.postgres(directory)).close();
            Files.writeString(
                    directory.resolve("data/postmaster.pid"),
                    ProcessHandle.current().pid() + "\n" + directory.resolve("data") + "\n");
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Servers.postgres(directory))) {
                assertThat(postgres.isAlive()).isTrue();
            }
        }

        private Process anotherRun() throws IOException {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            OneRun.class.getName(),
                            directory.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        }

        private static long pidFrom(Process run) throws IOException {
            return Long.parseLong(run.inputReader().readLine());
        }
    }

    @Nested
    class A_database {

        private static final DatabaseAccess ACCESS = new DatabaseAccess("sample", "of-owner", "of-app", "of-relay");

        @Test
        void has_roles_that_can_do_only_what_they_are_for() throws Exception {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Servers.postgres(directory))) {
                postgres.provide(ACCESS);
                postgres.provide(ACCESS);
                try (Connection owner = Servers.connect(postgres, "sample", "sample_owner", "of-owner");
                        Connection application = Servers.connect(postgres, "sample", "sample_app", "of-app");
                        Connection relay = Servers.connect(postgres, "sample", "sample_relay", "of-relay")) {
                    Servers.run(owner, "create table note (id int, during daterange, exclude using gist (id with =))");
                    assertRefused(application, "select from note");
                    assertRefused(relay, "select from note");
                    assertRefused(application, "create table own (id int)");
                    assertRefused(application, "create temporary table own (id int)");
                    Servers.run(owner, "grant select on note to sample_app");
                    Servers.run(application, "select from note");
                    assertThat(statisticsReaders(owner)).isEqualTo("sample_owner,sample_relay");
                    assertThat(Servers.ask(owner, "select extname from pg_extension where extname = 'pg_trgm'"))
                            .isEqualTo("pg_trgm");
                }
            }
        }

        @Test
        void is_closed_to_the_roles_of_another_and_takes_new_passwords() throws Exception {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Servers.postgres(directory))) {
                postgres.provide(ACCESS);
                postgres.provide(new DatabaseAccess("other", "a", "b", "c"));
                assertThatThrownBy(() -> Servers.connect(postgres, "sample", "other_app", "b"))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).isEqualTo("42501"));
                postgres.provide(new DatabaseAccess("sample", "of-owner", "new", "of-relay"));
                assertThatThrownBy(() -> Servers.connect(postgres, "sample", "sample_app", "of-app"))
                        .isInstanceOf(SQLException.class);
                Servers.connect(postgres, "sample", "sample_app", "new").close();
            }
        }

        private static String statisticsReaders(Connection connection) throws SQLException {
            return Servers.ask(
                    connection,
                    "select string_agg(m.member::regrole::text, ',' order by 1) from pg_auth_members m"
                            + " where m.roleid = 'pg_read_all_stats'::regrole"
                            + " and m.member::regrole::text like 'sample%'");
        }

        private static void assertRefused(Connection connection, String sql) {
            assertThatThrownBy(() -> Servers.run(connection, sql))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    /// A run that starts the server, says its process id and waits to be killed.
    static final class OneRun {

        private OneRun() {}

        public static void main(String[] arguments) throws Exception {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(Servers.postgres(Path.of(arguments[0])));
            System.out.println(postgres.pid());
            Thread.sleep(TimeUnit.MINUTES.toMillis(2));
            postgres.close();
        }
    }
}
