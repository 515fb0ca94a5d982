package uk.safeguarding.platform.testing;

import io.restassured.filter.Filter;
import java.util.List;

/// How a request shows who is asking: the headers for its method and address.
@FunctionalInterface
interface Credentials {

    /// One header.
    record Header(String name, String value) {}

    List<Header> headers(String method, String address);

    static Credentials authorization(String value) {
        return new Authorization(value);
    }

    /// The two headers of a token that is bound to a key.
    static List<Header> bound(String token, String proof) {
        return List.of(new Header("Authorization", "DPoP " + token), new Header("DPoP", proof));
    }

    /// The header of that name alone, whatever is asked for.
    record Authorization(String value) implements Credentials {

        @Override
        public List<Header> headers(String method, String address) {
            return List.of(new Header("Authorization", value));
        }

        /// Without the address, which REST Assured makes at some cost.
        @Override
        public Filter filter() {
            return (request, response, context) -> {
                request.header("Authorization", value);
                return context.next(request, response);
            };
        }
    }

    /// Shows them with every request of REST Assured.
    default Filter filter() {
        return (request, response, context) -> {
            headers(request.getMethod(), request.getURI())
                    .forEach(header -> request.header(header.name(), header.value()));
            return context.next(request, response);
        };
    }
}
