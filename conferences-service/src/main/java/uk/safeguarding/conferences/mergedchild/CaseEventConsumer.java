package uk.safeguarding.conferences.mergedchild;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import uk.safeguarding.platform.intake.Intake;

/// Hears what cases-service records, of which this service takes in who was found to be who.
@ApplicationScoped
public class CaseEventConsumer {

    private final Intake intake;
    private final MergedChildProjector projector;

    CaseEventConsumer(Intake intake, MergedChildProjector projector) {
        this.intake = intake;
        this.projector = projector;
    }

    @Incoming("cases")
    @Blocking
    public void consume(ConsumerRecords<byte[], byte[]> events) {
        intake.take("/cases-service", events, projector::project);
    }
}
