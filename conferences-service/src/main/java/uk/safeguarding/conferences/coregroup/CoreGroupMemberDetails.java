package uk.safeguarding.conferences.coregroup;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.Agency;

/// Who belongs to the core group of a plan.
@Embeddable
public record CoreGroupMemberDetails(
        @NotNull @Enumerated(EnumType.STRING) Agency agency,

        @Schema(
                description = "Staff reference, where it is one of the authority's own staff: they work with the child"
                        + " while they are a member and the plan lasts",
                examples = "SOCIAL-WORKER",
                maxLength = 40,
                pattern = STAFF)
        @Pattern(regexp = STAFF)
        @Size(max = 40)
        @Nullable
        String staffId,

        @Column(name = "\"from\"") @NotNull LocalDate from) {

    static final String STAFF = "[A-Za-z0-9._-]+";

    @Schema(hidden = true)
    @AssertTrue(message = "a parent or a child is none of the authority's staff")
    boolean isNoFamilyOnTheStaff() {
        return staffId == null || (agency != Agency.PARENT && agency != Agency.CHILD);
    }
}
