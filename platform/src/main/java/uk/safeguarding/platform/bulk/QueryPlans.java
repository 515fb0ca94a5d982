package uk.safeguarding.platform.bulk;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// How the database plans what the rows of a file ask of it.
@ApplicationScoped
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
class QueryPlans {

    private final AgroalDataSource database;

    QueryPlans(AgroalDataSource database) {
        this.database = database;
    }

    /// Has each statement planned once, whatever its parameters, until the transaction ends: the rows ask the same few
    /// questions by key, and planning takes longer than answering.
    void keep() {
        run("set local plan_cache_mode = force_generic_plan");
    }

    /// Has tables looked at again that have at least doubled: in a small one, all its rows are read sooner than an
    /// index, and it is small no more.
    void renew() {
        run("select renew_statistics()");
    }

    private void run(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
