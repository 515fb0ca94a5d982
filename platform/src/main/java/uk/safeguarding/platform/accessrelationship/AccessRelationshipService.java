package uk.safeguarding.platform.accessrelationship;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.accessrelationship.AccessRelationshipDetails.Kind;
import uk.safeguarding.platform.accessrelationship.AccessRelationshipDetails.PartyKind;
import uk.safeguarding.platform.error.DomainException.NotFound;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.event.Person;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;
import uk.safeguarding.platform.security.Caller;
import uk.safeguarding.platform.security.Sight;
import uk.safeguarding.platform.sight.PersonsSeen;

/// The use cases of a relationship to a child. Each is published: reporting makes of them the figures of an
/// officer's own children, or a team's.
@ApplicationScoped
@Transactional
@IfBuildProperty(name = "access-relationships.enabled", stringValue = "true")
public class AccessRelationshipService {

    private final AccessRelationshipRepository relationships;
    private final PersonsSeen persons;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;
    private final String application;

    AccessRelationshipService(
            AccessRelationshipRepository relationships,
            PersonsSeen persons,
            Outbox outbox,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.relationships = relationships;
        this.persons = persons;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
        this.application = application;
    }

    /// @throws NotFound `child-not-found` if there is none, or none that the caller may know of
    Recorded<AccessRelationship> grant(UUID childId, @Nullable Source source, AccessRelationshipDetails details) {
        var before = relationships.from(source);
        if (before.isPresent()) {
            return Recorded.before(before.get());
        }
        persons.mustHave(childId);
        return Recorded.fresh(keep(childId, source, details));
    }

    /// Relates who registers a child to the child, with their teams: without it they could not go on. Who sees all of
    /// the authority needs none.
    public void relateCreator(UUID childId) {
        String staffId = caller.staffId();
        if (caller.sight() == Sight.AUTHORITY || staffId == null) {
            return;
        }
        keepCreator(childId, PartyKind.PERSON, staffId);
        caller.teams().forEach(team -> keepCreator(childId, PartyKind.TEAM, team));
    }

    private void keepCreator(UUID childId, PartyKind kind, String party) {
        LocalDate today = LocalDate.now(clock);
        keep(childId, null, new AccessRelationshipDetails(kind, party, Kind.CREATOR, null, today));
    }

    private AccessRelationship keep(UUID childId, @Nullable Source source, AccessRelationshipDetails details) {
        AccessRelationship relationship = new AccessRelationship(caller.localAuthority(), source, childId, details);
        relationships.persist(relationship);
        return tell(relationship, "granted");
    }

    AccessRelationship end(UUID id, Revision expected, LocalDate on) {
        AccessRelationship relationship = relationships.get(id, expected);
        relationship.end(on);
        return tell(relationship, "ended");
    }

    private AccessRelationship tell(AccessRelationship relationship, String happened) {
        relationships.flush();
        Person child = persons.child(relationship.localAuthority(), relationship.childId())
                .orElseThrow(() -> new NotFound("child"));
        outbox.append(AccessRelationshipEvent.of(relationship, child, application, happened));
        return relationship;
    }
}
