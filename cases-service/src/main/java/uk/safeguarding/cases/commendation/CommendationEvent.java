package uk.safeguarding.cases.commendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a commendation.
record CommendationEvent(
        String type,
        Person subject,
        UUID commendationId,
        long revision,
        LocalDate commendedOn,
        Person commendedBy,
        CommendationTheme theme,
        @Nullable Person staff,
        @Nullable Person team,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static CommendationEvent of(Commendation commendation, String happened, long revision) {
        CommendationDetails details = commendation.details();
        String authority = commendation.localAuthority();
        String staff = details.commendedStaffId();
        String team = details.commendedTeam();
        return new CommendationEvent(
                "cases.commendation." + happened + ".v1",
                commendation.child().person(),
                commendation.id(),
                revision,
                details.commendedOn(),
                Person.staff(authority, details.staffId()),
                details.theme(),
                staff == null ? null : Person.staff(authority, staff),
                team == null ? null : Person.team(authority, team),
                commendation.beingCorrected(),
                commendation.voided());
    }

    @Override
    public UUID recordId() {
        return commendationId;
    }
}
