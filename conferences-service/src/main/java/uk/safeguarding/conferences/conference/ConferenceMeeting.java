package uk.safeguarding.conferences.conference;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.Warning;

/// The meeting of a conference: booked, called off or held.
///
/// @param riskFactors found in the family, as the codes of the return
@Embeddable
record ConferenceMeeting(
        @Nullable LocalDate bookedFor,
        @Nullable LocalDate heldOn,
        @Nullable LocalDate cancelledOn,
        @Nullable String chairStaffId,
        @Nullable Boolean quorate,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> riskFactors) {

    static ConferenceMeeting notBooked() {
        return new ConferenceMeeting(null, null, null, null, null, List.of());
    }

    ConferenceMeeting booked(LocalDate day, @Nullable String chair) {
        return new ConferenceMeeting(day, heldOn, cancelledOn, chair, quorate, riskFactors);
    }

    ConferenceMeeting cancelled(LocalDate on) {
        return new ConferenceMeeting(bookedFor, heldOn, on, chairStaffId, quorate, riskFactors);
    }

    ConferenceMeeting held(ConferenceOutcome outcome) {
        return new ConferenceMeeting(
                bookedFor,
                outcome.heldOn(),
                cancelledOn,
                outcome.chairStaffId(),
                outcome.quorate(),
                outcome.riskFactors().stream().sorted().map(RiskFactor::code).toList());
    }

    /// Empty while it is not held.
    Optional<ConferenceOutcome> outcome(List<ChildDecision> decisions) {
        if (heldOn == null || quorate == null) {
            return Optional.empty();
        }
        Set<RiskFactor> factors = riskFactors.stream().map(RiskFactor::ofCode).collect(Collectors.toUnmodifiableSet());
        return Optional.of(new ConferenceOutcome(heldOn, chairStaffId, quorate, decisions, factors));
    }

    /// What guidance frowns on: a conference held without a quorum.
    List<Warning> warnings() {
        return Boolean.FALSE.equals(quorate)
                ? List.of(new Warning(
                        "conference-not-quorate",
                        "Social care and at least two other agencies in contact with the child should take part"))
                : List.of();
    }
}
