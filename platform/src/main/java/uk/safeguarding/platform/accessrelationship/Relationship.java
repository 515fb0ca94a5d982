package uk.safeguarding.platform.accessrelationship;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.accessrelationship.AccessRelationshipDetails.PartyKind;
import uk.safeguarding.platform.audit.AboutPersons;

/// One relationship to a child, granted or following from another record.
///
/// @param to the first day on which it holds no more; null while open
public record Relationship(
        UUID id,

        @Schema(
                description = "The record that it follows from; `access_relationship` for one that was granted",
                maxLength = 60)
        String recordType,

        UUID childId,
        PartyKind partyKind,

        @Schema(maxLength = 40) String party,

        @Schema(description = "What they are to the child", maxLength = 40)
        String kind,

        @Schema(maxLength = 500) @Nullable String basis,

        LocalDate from,
        @Nullable LocalDate to,

        @Schema(description = "Who granted it, as the token named them", maxLength = 100)
        String grantedBy)
        implements AboutPersons {

    static Relationship of(ResultSet row) throws SQLException {
        return new Relationship(
                row.getObject("id", UUID.class),
                row.getString("record_type"),
                row.getObject("child_id", UUID.class),
                PartyKind.valueOf(row.getString("party_kind")),
                row.getString("party"),
                row.getString("kind"),
                row.getString("basis"),
                row.getObject("from", LocalDate.class),
                row.getObject("to", LocalDate.class),
                row.getString("recorded_by"));
    }

    @Override
    public Set<String> persons() {
        return AboutPersons.names(childId);
    }
}
