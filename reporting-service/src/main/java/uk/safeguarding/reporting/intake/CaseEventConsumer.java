package uk.safeguarding.reporting.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import uk.safeguarding.platform.intake.Intake;

/// Hears of children looked after: what cases-service records.
@ApplicationScoped
public class CaseEventConsumer {

    private final Intake intake;
    private final Projector projector;

    CaseEventConsumer(Intake intake, Projector projector) {
        this.intake = intake;
        this.projector = projector;
    }

    @Incoming("cases")
    @Blocking
    public void consume(ConsumerRecords<byte[], byte[]> events) {
        intake.take("/cases-service", events, projector::project);
    }
}
