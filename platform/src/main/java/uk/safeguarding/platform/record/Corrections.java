package uk.safeguarding.platform.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.BadRequestException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import uk.safeguarding.platform.error.DomainException.Forbidden;
import uk.safeguarding.platform.error.DomainException.Invalid;
import uk.safeguarding.platform.security.Caller;

/// Who may correct a record, and what it says after the correction.
@ApplicationScoped
public class Corrections {

    private final ObjectMapper json;
    private final Validator validator;
    private final Caller caller;
    private final SecurityIdentity identity;
    private final AgroalDataSource database;

    Corrections(
            ObjectMapper json,
            Validator validator,
            Caller caller,
            SecurityIdentity identity,
            AgroalDataSource database) {
        this.json = json;
        this.validator = validator;
        this.caller = caller;
        this.identity = identity;
        this.database = database;
    }

    /// The facts of a record after a correction: `now` with `changes` laid over it as RFC 7396 says, checked as a
    /// whole.
    ///
    /// @throws Invalid                      `correction-empty` if nothing would change
    /// @throws ConstraintViolationException if the whole is not valid any more
    public <T> T merge(T now, ObjectNode changes, Class<T> facts) {
        if (changes.isEmpty()) {
            throw new Invalid("correction-empty", "A correction names at least one field that changes");
        }
        ObjectNode merged = json.valueToTree(now);
        lay(changes, merged);
        try {
            T corrected = json.treeToValue(merged, facts);
            var violations = validator.validate(corrected);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return corrected;
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        }
    }

    private static void lay(ObjectNode changes, ObjectNode on) {
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            if (change.getValue() instanceof ObjectNode within && on.get(change.getKey()) instanceof ObjectNode part) {
                lay(within, part);
            } else {
                on.set(change.getKey(), change.getValue());
            }
        }
    }

    /// Whoever wrote a revision of a record may correct and void it; whoever holds the service's correction permission
    /// may do so with any.
    ///
    /// @throws Forbidden `correction-not-yours`
    public void mustBeAllowed(Aggregate record) {
        boolean corrector = identity.getRoles().stream().anyMatch(role -> role.endsWith("__CORRECTION__RW"));
        if (!corrector && !wrote(record)) {
            throw new Forbidden(
                    "correction-not-yours", "Only who wrote this record, or quality assurance, may do this");
        }
    }

    private boolean wrote(Aggregate record) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select exists (select from record_revision where record_id = ? and recorded_by = ?)")) {
            select.setObject(1, record.id());
            select.setString(2, caller.subject());
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
