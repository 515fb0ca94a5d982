package uk.safeguarding.cases.commendation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The facts of a commendation, as they are stated and can be corrected.
///
/// @param staffId          staff reference of who commends
/// @param commendedStaffId staff reference of whom it commends, if one member of staff
/// @param commendedTeam    code of the team that it commends, if a team
/// @param notes            in the words of who commends; in no event
@Embeddable
public record CommendationDetails(
        @NotNull LocalDate commendedOn,

        @Schema(description = "Staff reference of who commends", examples = "IRO", maxLength = 40)
        @NotBlank
        @Size(max = 40)
        String staffId,

        @NotNull @Enumerated(EnumType.STRING) CommendationTheme theme,

        @Schema(description = "Staff reference of whom it commends", examples = "SOCIAL-WORKER", maxLength = 40)
        @Size(min = 1, max = 40)
        @Nullable
        String commendedStaffId,

        @Schema(description = "Code of the team that it commends", examples = "TEAM-1", maxLength = 40)
        @Size(min = 1, max = 40)
        @Nullable
        String commendedTeam,

        @Column(columnDefinition = "narrative")
        @Schema(description = "What was good, in the words of who commends", maxLength = 4000)
        @Size(max = 4000)
        @Nullable
        String notes) {}
