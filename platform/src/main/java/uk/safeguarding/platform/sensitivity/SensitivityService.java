package uk.safeguarding.platform.sensitivity;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.NotFound;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.event.Person;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;
import uk.safeguarding.platform.security.Caller;
import uk.safeguarding.platform.sight.PersonsSeen;

/// The use cases of a restriction or exclusion. It is published where the persons are children: no figure of an
/// officer's own counts a child whose records the officer may not see. Of adults who are alleged against, and of a
/// child whose records are sealed, nothing is told.
@ApplicationScoped
@Transactional
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
public class SensitivityService {

    private final SensitivityRepository sensitivities;
    private final PersonsSeen persons;
    private final Outbox outbox;
    private final Caller caller;
    private final String application;
    private final boolean ofChildren;

    SensitivityService(
            SensitivityRepository sensitivities,
            PersonsSeen persons,
            Outbox outbox,
            Caller caller,
            @ConfigProperty(name = "quarkus.application.name") String application,
            @ConfigProperty(name = "access-relationships.enabled", defaultValue = "false") boolean ofChildren) {
        this.sensitivities = sensitivities;
        this.persons = persons;
        this.outbox = outbox;
        this.caller = caller;
        this.application = application;
        this.ofChildren = ofChildren;
    }

    /// Who decides on restrictions need not be among those named, to name another.
    ///
    /// @throws NotFound if there is no such person, or none that the caller may know of
    Recorded<Sensitivity> record(UUID person, @Nullable Source source, SensitivityDetails details) {
        var before = sensitivities.from(source);
        if (before.isPresent()) {
            return Recorded.before(before.get());
        }
        if (!sensitivities.knows(person)) {
            persons.mustHave(person);
        }
        Sensitivity sensitivity = new Sensitivity(caller.localAuthority(), source, person, details);
        sensitivities.persist(sensitivity);
        return Recorded.fresh(tell(sensitivity, "recorded"));
    }

    Sensitivity end(UUID id, Revision expected, LocalDate on) {
        Sensitivity sensitivity = sensitivities.get(id, expected);
        sensitivity.end(on);
        return tell(sensitivity, "ended");
    }

    private Sensitivity tell(Sensitivity sensitivity, String happened) {
        sensitivities.flush();
        Optional<Person> child =
                ofChildren ? persons.child(sensitivity.localAuthority(), sensitivity.person()) : Optional.empty();
        child.ifPresentOrElse(
                of -> outbox.append(SensitivityEvent.of(sensitivity, of, application, happened)),
                () -> outbox.unpublished(sensitivity));
        return sensitivity;
    }
}
