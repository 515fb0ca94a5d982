package uk.safeguarding.platform.record;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Answers that carry a record, with its revision as the ETag.
public final class Answers {

    private Answers() {}

    public static <T> RestResponse<T> ok(T body, long revision) {
        return ResponseBuilder.ok(body).header(HttpHeaders.ETAG, etag(revision)).build();
    }

    /// 201 for a new record; 200 for one that came from the same source before, so that a load may be repeated for
    /// ever.
    ///
    /// @param collection path of the collection, such as `/v1/reviews`
    /// @param view       makes the answer of the record
    public static <T extends Aggregate, R> RestResponse<R> recorded(
            String collection, Recorded<T> recorded, Function<T, R> view) {
        T record = recorded.record();
        return ResponseBuilder.<R>create(recorded.fresh() ? 201 : 200)
                .location(URI.create(collection + "/" + record.id()))
                .entity(view.apply(record))
                .header(HttpHeaders.ETAG, etag(record.revision()))
                .build();
    }

    public static String etag(long revision) {
        return "\"" + revision + "\"";
    }
}
