package uk.safeguarding.platform.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.audit.AuditTrail.Outcome;
import uk.safeguarding.platform.security.PurposeOfUse;

/// One row of the access log: who saw or changed whose record, was refused, or searched in vain.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Access(
        @Schema(description = "Position in the log", minimum = "1")
        long number,

        Instant recordedAt,

        @Schema(description = "Rows of one request share it")
        UUID requestId,

        @Schema(description = "The person or service account, as their token named them", maxLength = 100) @Nullable
        String actor,

        @Schema(description = "The system through which they came", maxLength = 100) @Nullable
        String client,

        @Schema(description = "The partner agency they work for", maxLength = 100) @Nullable
        String agency,

        @Schema(maxItems = 50) List<String> roles,

        @Schema(description = "Operation id of the API", maxLength = 100) @Nullable
        String operation,

        @Schema(description = "The record that was changed") @Nullable
        UUID recordId,

        @Schema(description = "Id of the person's record, or pseudonym", maxLength = 64) @Nullable
        String person,

        @Nullable PurposeOfUse purpose,

        @Schema(description = "The view that the role has of the record", maxLength = 40) @Nullable
        String fields,

        Outcome outcome,

        @Schema(minimum = "100", maximum = "599") int status)
        implements AboutPersons {

    static Access of(ResultSet row) throws SQLException {
        String purpose = row.getString("purpose");
        return new Access(
                row.getLong("id"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("request_id", UUID.class),
                row.getString("subject"),
                row.getString("client"),
                row.getString("agency"),
                List.of((String[]) row.getArray("roles").getArray()),
                row.getString("operation"),
                row.getObject("record_id", UUID.class),
                row.getString("person"),
                purpose == null ? null : PurposeOfUse.valueOf(purpose),
                row.getString("fields"),
                Outcome.valueOf(row.getString("outcome")),
                row.getInt("status"));
    }

    /// Reading that somebody's record was read is itself a disclosure about that person.
    @Override
    @JsonIgnore
    public Set<String> persons() {
        return person == null ? Set.of() : Set.of(person);
    }
}
