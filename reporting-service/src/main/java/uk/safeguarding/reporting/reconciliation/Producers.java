package uk.safeguarding.reporting.reconciliation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;

/// Where the services are whose events are compared with what arrived.
@ConfigMapping(prefix = "producers")
public interface Producers {

    /// The producers by service: `cases`, `conferences`, `lado`.
    @WithParentName
    Map<String, Producer> byService();

    /// One producer.
    interface Producer {

        /// Where its API is, such as `http://localhost:8081`.
        URI url();
    }
}
