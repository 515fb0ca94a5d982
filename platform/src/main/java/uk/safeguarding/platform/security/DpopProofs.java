package uk.safeguarding.platform.security;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import uk.safeguarding.platform.error.DomainException.Unavailable;

/// The proofs that were used, kept longer than they live, by all instances of a service together.
@ApplicationScoped
class DpopProofs {

    private final AgroalDataSource database;

    DpopProofs(AgroalDataSource database) {
        this.database = database;
    }

    /// Notes the use of a proof, whatever becomes of the request.
    ///
    /// @param key the claim that binds the token
    /// @param id  `jti`, any text of the sender's
    /// @throws Unavailable if the database does not answer: a proof that may be a replay is not taken
    boolean isFirstUse(String key, String id) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into dpop_proof (hash) values (?) on conflict do nothing")) {
            insert.setBytes(1, hash(key + id));
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new Unavailable("database-away", "The database is away; try again");
        }
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Scheduled(every = "1m", skipExecutionIf = ApplicationNotRunning.class)
    void forget() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement delete = connection.createStatement()) {
            delete.executeUpdate("delete from dpop_proof where recorded_at < now() - interval '5 minutes'");
        }
    }
}
