package uk.safeguarding.platform.record;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Answers that carry a record, with its revision as the ETag.
public final class Answers {

    private Answers() {}

    public static <T> RestResponse<T> ok(T body, long revision) {
        return ResponseBuilder.ok(body).header(HttpHeaders.ETAG, etag(revision)).build();
    }

    /// @param collection path of the collection, such as `/v1/reviews`
    public static <T> RestResponse<T> created(String collection, UUID id, T body, long revision) {
        return ResponseBuilder.<T>created(URI.create(collection + "/" + id))
                .entity(body)
                .header(HttpHeaders.ETAG, etag(revision))
                .build();
    }

    public static String etag(long revision) {
        return "\"" + revision + "\"";
    }
}
