package uk.safeguarding.reporting.reconciliation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// A producer's event log, read with this service's own account.
@Path("/v1/events")
@OidcClientFilter
public interface EventLogClient {

    @GET
    @Path("/summary")
    @Produces("application/json")
    Summary summary();

    /// Events in the order of recording, one JSON object a line; the header `Next-Cursor` continues, absent at the end.
    @GET
    @Produces("application/x-ndjson")
    RestResponse<String> list(
            @RestQuery String type,
            @RestQuery String month,
            @RestQuery @Nullable String after,
            @RestQuery int pageSize);

    /// What is recorded.
    ///
    /// @param watermark the instant below which every recorded event is committed
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Summary(Instant watermark, List<Recorded> summaries) {}

    /// One event type in one month of recording (UTC).
    ///
    /// @param digest the sum modulo 2^64 of the first 8 bytes of each id's SHA-256, in decimal
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Recorded(String type, String month, long count, String digest) {}
}
