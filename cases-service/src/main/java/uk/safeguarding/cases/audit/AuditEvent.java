package uk.safeguarding.cases.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of an audit.
///
/// @param ageYears the child's age on the day, in whole years
record AuditEvent(
        String type,
        Person subject,
        UUID auditId,
        long revision,
        LocalDate completedOn,
        String tool,
        String toolVersion,
        @Nullable String programme,
        Person auditor,
        AuditorRole auditorRole,
        AuditGrade grade,
        List<AuditTheme> themes,
        List<AuditAnswer> answers,
        int ageYears,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static AuditEvent of(Audit audit, String happened, long revision) {
        AuditDetails details = audit.details();
        return new AuditEvent(
                "cases.audit." + happened + ".v1",
                audit.child().person(),
                audit.id(),
                revision,
                details.completedOn(),
                details.tool(),
                details.toolVersion(),
                details.programme(),
                Person.staff(audit.localAuthority(), details.staffId()),
                details.auditorRole(),
                details.grade(),
                details.themes(),
                details.answers(),
                audit.ageYears(),
                audit.beingCorrected(),
                audit.voided());
    }

    @Override
    public UUID recordId() {
        return auditId;
    }
}
