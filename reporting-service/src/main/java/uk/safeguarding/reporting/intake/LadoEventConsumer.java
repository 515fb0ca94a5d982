package uk.safeguarding.reporting.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import uk.safeguarding.platform.intake.Intake;

/// Hears of allegations against adults who work with children: what lado-service records.
@ApplicationScoped
public class LadoEventConsumer {

    private final Intake intake;
    private final Projector projector;

    LadoEventConsumer(Intake intake, Projector projector) {
        this.intake = intake;
        this.projector = projector;
    }

    @Incoming("lado")
    @Blocking
    public void consume(ConsumerRecords<byte[], byte[]> events) {
        intake.take("/lado-service", events, projector::project);
    }
}
