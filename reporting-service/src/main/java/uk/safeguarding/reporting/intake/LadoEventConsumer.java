package uk.safeguarding.reporting.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears of allegations against adults who work with children: what lado-service records.
@ApplicationScoped
public class LadoEventConsumer {

    private final Intake intake;

    LadoEventConsumer(Intake intake) {
        this.intake = intake;
    }

    @Incoming("lado")
    @Blocking
    public void consume(ConsumerRecords<byte[], byte[]> events) {
        intake.take("/lado-service", events);
    }
}
