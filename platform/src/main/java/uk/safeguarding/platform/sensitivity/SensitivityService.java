package uk.safeguarding.platform.sensitivity;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.NotFound;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;
import uk.safeguarding.platform.security.Caller;
import uk.safeguarding.platform.sight.PersonsSeen;

/// The use cases of a restriction or exclusion. It is not published: no figure is made of it.
@ApplicationScoped
@Transactional
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
public class SensitivityService {

    private final SensitivityRepository sensitivities;
    private final PersonsSeen persons;
    private final Outbox outbox;
    private final Caller caller;

    SensitivityService(SensitivityRepository sensitivities, PersonsSeen persons, Outbox outbox, Caller caller) {
        this.sensitivities = sensitivities;
        this.persons = persons;
        this.outbox = outbox;
        this.caller = caller;
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
        outbox.unpublished(sensitivity);
        return Recorded.fresh(sensitivity);
    }

    Sensitivity end(UUID id, Revision expected, LocalDate on) {
        Sensitivity sensitivity = sensitivities.get(id, expected);
        sensitivity.end(on);
        sensitivities.flush();
        outbox.unpublished(sensitivity);
        return sensitivity;
    }
}
