package uk.safeguarding.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;

/// Reads what every answer to a create has. A path into a body is a program that REST Assured compiles each time, and
/// tests create records by the thousand.
public final class Answered {

    private Answered() {}

    /// The id of what was created, as its address says.
    public static String id(Response created) {
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        String address = created.header("Location");
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
