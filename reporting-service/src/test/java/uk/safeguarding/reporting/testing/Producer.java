package uk.safeguarding.reporting.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import uk.safeguarding.platform.testing.TestKafka;

/// Sends to the topics of the tests what a service would, and what none ever would.
public final class Producer implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> kafka;

    public Producer() {
        Properties properties = TestKafka.properties();
        properties.put("acks", "all");
        properties.put("linger.ms", "5");
        kafka = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /// Sends them in this order and waits until the broker has them all.
    public void send(List<ProducerRecord<byte[], byte[]>> records) {
        var sent = records.stream().map(kafka::send).toList();
        for (Future<RecordMetadata> one : sent) {
            try {
                one.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public void send(SampleEvent... events) {
        send(Arrays.stream(events).map(SampleEvent::record).toList());
    }

    @Override
    public void close() {
        kafka.close();
    }
}
