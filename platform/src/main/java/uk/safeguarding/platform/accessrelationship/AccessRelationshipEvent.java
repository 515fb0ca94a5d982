package uk.safeguarding.platform.accessrelationship;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.accessrelationship.AccessRelationshipDetails.Kind;
import uk.safeguarding.platform.accessrelationship.AccessRelationshipDetails.PartyKind;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a relationship to a child: that it holds, from when until when, and never why.
///
/// @param party  the member of staff or the team, as a pseudonym; absent for an agency
/// @param agency the agency's code; absent where what was recorded is not spelled as a code
/// @param to     the first day on which it holds no more; absent while open
record AccessRelationshipEvent(
        String type,
        Person subject,
        UUID accessRelationshipId,
        long revision,
        PartyKind partyKind,
        @Nullable Person party,
        @Nullable String agency,
        Kind kind,
        LocalDate from,
        @Nullable LocalDate to,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_]{0,39}");

    /// @param stored      the relationship, written: its revision is the one that the change made
    /// @param application such as `cases-service`
    static AccessRelationshipEvent of(AccessRelationship stored, Person child, String application, String happened) {
        String service = application.substring(0, application.indexOf('-'));
        String party = stored.details().party();
        PartyKind kind = stored.details().partyKind();
        return new AccessRelationshipEvent(
                service + ".access-relationship." + happened + ".v1",
                child,
                stored.id(),
                stored.revision(),
                kind,
                switch (kind) {
                    case PERSON -> Person.staff(stored.localAuthority(), party);
                    case TEAM -> Person.team(stored.localAuthority(), party);
                    case AGENCY -> null;
                },
                kind == PartyKind.AGENCY && CODE.matcher(party).matches() ? party : null,
                stored.details().kind(),
                stored.from(),
                stored.to(),
                stored.beingCorrected(),
                stored.voided());
    }

    @Override
    public UUID recordId() {
        return accessRelationshipId;
    }
}
