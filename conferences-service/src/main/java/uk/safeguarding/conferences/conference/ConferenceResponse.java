package uk.safeguarding.conferences.conference;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.Warning;
import uk.safeguarding.platform.audit.AboutPersons;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.calendar.WorkingDays;

/// A conference as it stands, with each child's part in it.
///
/// @param timescale of the most urgent child
@Schema(description = "A conference; a role that schedules conferences does not see what was decided")
public record ConferenceResponse(
        UUID id,
        long revision,
        boolean voided,
        UUID familyId,
        ConferenceKind kind,

        @Schema(description = "Whether it is still owed to a child")
        boolean open,

        @Nullable LocalDate bookedFor,
        @Nullable LocalDate heldOn,
        @Nullable LocalDate cancelledOn,
        @Nullable LocalDate fellAwayOn,

        @Schema(examples = "CP-CHAIR", maxLength = 40) @Nullable
        String chairStaffId,

        @Nullable Boolean quorate,

        @Schema(maxItems = 30) List<Part> children,

        @Schema(description = "Factors of the children-in-need census found in the family", maxItems = 44) @Nullable
        List<RiskFactor> riskFactors,

        @Schema(description = "Of the most urgent child") Timescale timescale,

        @Schema(description = "What guidance frowns on", maxItems = 10)
        List<Warning> warnings)
        implements AboutPersons {

    /// One child's part.
    @Schema(name = "ConferenceChild")
    public record Part(
            UUID childId,
            @Nullable Decision decision,
            @Nullable AbuseCategory category,
            @Nullable LocalDate fellAwayOn,
            Timescale timescale) {}

    static ConferenceResponse of(Conference conference, LocalDate today, WorkingDays calendar) {
        LocalDate heldOn = conference.heldOn().orElse(null);
        List<Part> children = conference.parts().stream()
                .map(part -> new Part(
                        part.child().id(),
                        part.decision(),
                        part.category(),
                        part.fellAwayOn(),
                        part.standing(heldOn, conference.voided(), today, calendar)))
                .toList();
        return new ConferenceResponse(
                conference.id(),
                conference.revision(),
                conference.voided(),
                conference.family().id(),
                conference.kind(),
                conference.parts().stream().anyMatch(ConferencePart::open),
                conference.bookedFor().orElse(null),
                heldOn,
                conference.meeting().cancelledOn(),
                conference.fellAwayOn().orElse(null),
                conference.meeting().chairStaffId(),
                conference.meeting().quorate(),
                children,
                heldOn == null
                        ? null
                        : conference.meeting().riskFactors().stream()
                                .map(RiskFactor::ofCode)
                                .toList(),
                conference.timescale(today, calendar),
                conference.meeting().warnings());
    }

    ConferenceResponse withoutDecisions() {
        List<Part> undecided = children.stream()
                .map(part -> new Part(part.childId(), null, null, part.fellAwayOn(), part.timescale()))
                .toList();
        return new ConferenceResponse(
                id,
                revision,
                voided,
                familyId,
                kind,
                open,
                bookedFor,
                heldOn,
                cancelledOn,
                fellAwayOn,
                chairStaffId,
                quorate,
                undecided,
                null,
                timescale,
                warnings);
    }

    @Override
    public Set<String> persons() {
        return AboutPersons.names(children.stream().map(Part::childId).collect(Collectors.toSet()));
    }
}
