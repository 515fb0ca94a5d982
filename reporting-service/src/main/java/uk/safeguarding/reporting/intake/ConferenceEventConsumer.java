package uk.safeguarding.reporting.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import uk.safeguarding.platform.intake.Intake;

/// Hears of the child protection pathway: what conferences-service records.
@ApplicationScoped
public class ConferenceEventConsumer {

    private final Intake intake;
    private final Projector projector;

    ConferenceEventConsumer(Intake intake, Projector projector) {
        this.intake = intake;
        this.projector = projector;
    }

    @Incoming("conferences")
    @Blocking
    public void consume(ConsumerRecords<byte[], byte[]> events) {
        intake.take("/conferences-service", events, projector::project);
    }
}
