package uk.safeguarding.cases.currentpicture;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.Characteristics;
import uk.safeguarding.cases.child.FormerIdentifier;
import uk.safeguarding.cases.child.Identifiers;
import uk.safeguarding.cases.child.OtherName;
import uk.safeguarding.cases.child.Sex;
import uk.safeguarding.cases.legalstatus.LegalStatusCode;
import uk.safeguarding.cases.periodofcare.CategoryOfNeed;
import uk.safeguarding.cases.placement.PlacementType;
import uk.safeguarding.cases.placement.Provider;
import uk.safeguarding.platform.audit.AboutPersons;

/// A child as it stands today: who it is, and what of its care is in force. What is absent there is not, or the caller
/// may not see.
///
/// @param revision of the child's own record; the ETag
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A child as it stands today; what is absent there is not, or the caller's role does not see it")
public record CurrentPicture(
        UUID id,
        long revision,
        boolean voided,

        @Schema(description = "The child that this one was found to be, and whose picture is the whole one") @Nullable
        UUID mergedInto,

        @Schema(description = "Children who were found to be this one; the picture is theirs too", maxItems = 100)
        List<UUID> merged,

        @Schema(examples = "RUT-0001", maxLength = 40) String childReference,

        @Schema(maxLength = 100) @Nullable String forename,

        @Schema(maxLength = 100) @Nullable String surname,

        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        @Nullable Identifiers identifiers,

        @Schema(maxItems = 20) @Nullable List<FormerIdentifier> formerIdentifiers,

        @Schema(maxItems = 20) @Nullable List<OtherName> otherNames,

        @Nullable Characteristics characteristics,
        @Nullable InCare periodOfCare,
        @Nullable Status legalStatus,
        @Nullable Placed placement,
        @Nullable Officer iro,
        @Nullable NextReview nextReview,

        @Schema(maxItems = 10) List<Flag> flags)
        implements AboutPersons {

    /// What stands out.
    @Schema(name = "CurrentPictureFlag")
    public enum Flag {
        /// Looked after today.
        LOOKED_AFTER,
        /// Placed in another authority.
        OUT_OF_AREA,
        /// Placed in an authority that does not adjoin (SI 2010/959 reg. 11).
        AT_A_DISTANCE,
        /// Temporarily away from the placement.
        TEMPORARY_PLACEMENT,
        /// The last lawful day of the next review has passed.
        REVIEW_OVERDUE,
        /// No reviewing officer is appointed (Children Act 1989 s25A).
        WITHOUT_IRO,
        /// No legal status is recorded for today.
        WITHOUT_LEGAL_STATUS,
        /// No placement is recorded for today.
        WITHOUT_PLACEMENT
    }

    /// The period of care that is open today.
    public record InCare(UUID id, LocalDate startedOn, CategoryOfNeed categoryOfNeed) {}

    /// The legal status in force today.
    @Schema(name = "CurrentLegalStatus")
    public record Status(UUID id, LegalStatusCode code, LocalDate from) {}

    /// The placement of today.
    @Schema(name = "CurrentPlacement")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Placed(
            UUID id,
            PlacementType placementType,
            @Nullable Provider provider,
            LocalDate from,

            @Schema(maxLength = 9) @Nullable String placementAuthority,

            @Schema(minimum = "0", maximum = "999.9") @Nullable
            BigDecimal milesFromHome) {}

    /// The independent reviewing officer of today.
    public record Officer(UUID id, @Schema(maxLength = 40) String staffId, LocalDate from) {}

    /// The review that is due next.
    public record NextReview(UUID id, @Schema(minimum = "1") int ordinal, LocalDate dueOn) {}

    /// The picture as the policy matrix lets a role see it.
    ///
    /// @param fields `ALL`, `STATUS` (whether and how the child is looked after), `NAME_AND_BIRTH_DATE`, or
    ///               `CHILD_LINK` (that there is such a child)
    CurrentPicture narrowedTo(@Nullable String fields) {
        return switch (fields) {
            case "ALL" -> this;
            case "STATUS" ->
                new CurrentPicture(
                        id,
                        revision,
                        voided,
                        mergedInto,
                        merged,
                        childReference,
                        forename,
                        surname,
                        birthDate,
                        sex,
                        null,
                        null,
                        null,
                        null,
                        periodOfCare,
                        legalStatus,
                        null,
                        iro,
                        null,
                        flags.contains(Flag.LOOKED_AFTER) ? List.of(Flag.LOOKED_AFTER) : List.of());
            case "NAME_AND_BIRTH_DATE" -> identified(forename, surname, birthDate);
            case null, default -> identified(null, null, null);
        };
    }

    private CurrentPicture identified(@Nullable String first, @Nullable String last, @Nullable LocalDate born) {
        return new CurrentPicture(
                id,
                revision,
                voided,
                mergedInto,
                merged,
                childReference,
                first,
                last,
                born,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    @Override
    @JsonIgnore
    public Set<String> persons() {
        return AboutPersons.names(id);
    }
}
