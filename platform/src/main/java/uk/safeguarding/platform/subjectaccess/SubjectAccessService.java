package uk.safeguarding.platform.subjectaccess;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.error.DomainException.NotFound;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.job.JobService;
import uk.safeguarding.platform.security.Caller;
import uk.safeguarding.platform.sight.PersonsSeen;

/// The use case of answering a person who asks for their data (UK GDPR Art. 15).
@ApplicationScoped
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
public class SubjectAccessService {

    private final PersonsSeen persons;
    private final JobService jobs;
    private final Calendars calendars;
    private final Caller caller;
    private final Clock clock;
    private final ObjectMapper json;

    SubjectAccessService(
            PersonsSeen persons, JobService jobs, Calendars calendars, Caller caller, Clock clock, ObjectMapper json) {
        this.persons = persons;
        this.jobs = jobs;
        this.calendars = calendars;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    /// What the job needs to know besides the person.
    record Input(LocalDate receivedOn) {}

    /// Has everything exported that the service's records hold about a person.
    ///
    /// @throws NotFound   if there is no such person, or none that the caller may know of
    /// @throws RuleBroken `request-in-future`, or `date-outside-calendar`
    @Transactional
    public SubjectAccessResponse export(UUID person, LocalDate receivedOn) {
        persons.mustHave(person);
        LocalDate today = LocalDate.now(clock);
        if (receivedOn.isAfter(today)) {
            throw new RuleBroken("request-in-future", "A request cannot have been received after today");
        }
        Timescale timescale = SubjectAccessTimescale.of(receivedOn, today, calendars.of(caller.localAuthority()));
        return SubjectAccessResponse.of(
                jobs.ask(SubjectAccessExport.KIND, person, write(new Input(receivedOn))), timescale);
    }

    private String write(Input input) {
        try {
            return json.writeValueAsString(input);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
