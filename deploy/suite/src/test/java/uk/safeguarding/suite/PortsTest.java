package uk.safeguarding.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @ParameterizedTest
    @CsvSource({
        "CASES,       8081, 9081",
        "CONFERENCES, 8082, 9082",
        "LADO,        8083, 9083",
        "REPORTING,   8084, 9084",
    })
    void are_those_of_the_documentation(Service service, int port, int management) {
        Ports ports = new Ports(Ports.DEFAULT_BASE);

        assertThat(ports.of(service)).isEqualTo(port);
        assertThat(ports.managementOf(service)).isEqualTo(management);
    }

    @Test
    void of_the_servers_are_those_of_the_documentation() {
        Ports ports = new Ports(Ports.DEFAULT_BASE);

        assertThat(ports.keycloak()).isEqualTo(8180);
        assertThat(ports.postgres()).isEqualTo(15_432);
        assertThat(ports.kafka()).isEqualTo(19_092);
    }

    @Test
    void move_together() {
        Ports ports = new Ports(20_000);

        assertThat(ports.url(Service.LADO)).hasToString("http://localhost:20083");
        assertThat(ports.realm()).hasToString("http://localhost:20180/realms/safeguarding");
        assertThat(ports.kafka()).isEqualTo(31_092);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 999, 54_001, 70_000})
    void are_refused_out_of_range(int base) {
        assertThatThrownBy(() -> new Ports(base))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--port-base")
                .hasMessageContaining(Integer.toString(base));
    }

    @Test
    void in_use_are_named_with_the_option_that_moves_them() throws IOException {
        try (ServerSocket used = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Ports ports = new Ports(used.getLocalPort() - new Ports(1000).postgres() + 1000);

            assertThatThrownBy(() -> PortCheck.of(ports).requireFree())
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(Integer.toString(used.getLocalPort()))
                    .hasMessageContaining("PostgreSQL")
                    .hasMessageContaining("--port-base");
        }
    }
}
