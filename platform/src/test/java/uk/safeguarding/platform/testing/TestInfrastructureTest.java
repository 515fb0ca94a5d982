package uk.safeguarding.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.Test;

class TestInfrastructureTest {

    private static final List<String> TOPICS = List.of(
            TestKafka.topic("safeguarding.cases.v1"),
            TestKafka.topic("safeguarding.conferences.v1"),
            TestKafka.topic("safeguarding.lado.v1"));

    @Test
    void gives_the_application_no_more_than_the_owner_grants() throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Connection application = TestDatabase.asApplication()) {
            run(owner, "create table closed (id int)");
            assertThatThrownBy(() -> run(application, "select from closed"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
            assertThatThrownBy(() -> run(application, "create table own (id int)"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
            run(owner, "grant select on closed to " + application.getMetaData().getUserName());
            run(application, "select from closed");
        }
    }

    @Test
    void gives_the_module_topics_of_twelve_partitions() throws Exception {
        try (Admin admin = Admin.create(TestKafka.properties())) {
            Map<String, TopicDescription> topics =
                    admin.describeTopics(TOPICS).allTopicNames().get();
            assertThat(topics).hasSize(3);
            assertThat(topics.values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(12));
        }
    }

    @Test
    void keeps_committed_rows_when_postgresql_is_killed() throws SQLException {
        try (Connection owner = TestDatabase.asOwner()) {
            run(owner, "create table kept as select 42 as answer");
        }
        TestDatabase.kill();
        TestDatabase.start();
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("select answer from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(42);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
