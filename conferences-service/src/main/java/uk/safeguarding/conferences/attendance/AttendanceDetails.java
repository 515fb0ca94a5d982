package uk.safeguarding.conferences.attendance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.Agency;

/// What is recorded of one invitation, and can be corrected.
@Embeddable
public record AttendanceDetails(
        @NotNull @Enumerated(EnumType.STRING) Agency agency,

        @NotNull @Enumerated(EnumType.STRING) AttendanceStatus status,

        @Schema(description = "Whether a report was sent to the conference") @NotNull
        Boolean reportSent,

        @Schema(
                description = "Staff reference, where one of the authority's own staff is invited: they work with the"
                        + " children until the business of the conference is over",
                examples = "SOCIAL-WORKER",
                maxLength = 40,
                pattern = STAFF)
        @Pattern(regexp = STAFF)
        @Size(max = 40)
        @Nullable
        String staffId,

        @Schema(
                description = "Code of the organisation that is invited, such as a police force's, an NHS trust's or a"
                        + " school's. A partner's system sees invitations of its agency that name its organisation"
                        + " or, except in health, none",
                examples = "33",
                maxLength = 20,
                pattern = ORGANISATION)
        @Pattern(regexp = ORGANISATION)
        @Size(max = 20)
        @Nullable
        String organisationCode) {

    static final String STAFF = "[A-Za-z0-9._-]+";
    static final String ORGANISATION = "[A-Za-z0-9-]+";

    @Schema(hidden = true)
    @AssertTrue(message = "invite a member of staff, or an organisation; of a family neither")
    boolean isOfStaffOrOrganisation() {
        boolean family = agency == Agency.PARENT || agency == Agency.CHILD;
        return family ? staffId == null && organisationCode == null : staffId == null || organisationCode == null;
    }

    AttendanceDetails with(AttendanceStatus now, boolean sent) {
        return new AttendanceDetails(agency, now, sent, staffId, organisationCode);
    }
}
