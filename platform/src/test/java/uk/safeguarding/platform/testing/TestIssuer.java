package uk.safeguarding.platform.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/// Publishes the key of the test's tokens as Keycloak publishes its own, so that services find and apply it as they do
/// in
/// use.
final class TestIssuer {

    private TestIssuer() {}

    /// Starts it for the life of this JVM.
    ///
    /// @return the realm's address
    static String start(PublicKey key) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String realm = "http://localhost:" + server.getAddress().getPort();
        serve(server, "/keys", keys(key));
        serve(server, "/.well-known/openid-configuration", """
                {"issuer": "%s", "jwks_uri": "%s/keys", "token_endpoint": "%s/token"}""".formatted(TestToken.ISSUER, realm, realm));
        server.start();
        return realm;
    }

    private static void serve(HttpServer server, String path, String json) {
        server.createContext(path, exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static String keys(PublicKey published) {
        try {
            JsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(published);
            key.setKeyId(TestKey.ID);
            key.setUse("sig");
            key.setAlgorithm("RS256");
            return new JsonWebKeySet(key).toJson();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
