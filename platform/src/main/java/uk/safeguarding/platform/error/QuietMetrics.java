package uk.safeguarding.platform.error;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/// Keeps the path of a request that met no operation out of the metrics: it is the caller's own text, and may be a
/// name.
public class QuietMetrics {

    private static final String REQUESTS = "http.server";
    private static final String PATH = "uri";

    /// With these, JAX-RS has found no operation whose path would stand in the place of what was sent.
    private static final Set<String> UNMATCHED = Set.of("405", "406", "415");

    @Produces
    @Singleton
    MeterFilter withoutUnknownPaths() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                String status = id.getTag("status");
                return id.getName().startsWith(REQUESTS) && status != null && UNMATCHED.contains(status)
                        ? id.replaceTags(id.getTags().stream()
                                .map(tag -> tag.getKey().equals(PATH) ? Tag.of(PATH, "UNMATCHED") : tag)
                                .toList())
                        : id;
            }
        };
    }
}
