package uk.safeguarding.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDirectoryTest {

    @TempDir
    private Path directory;

    @Test
    void is_refused_to_a_second_suite_until_the_first_lets_go() throws IOException {
        try (StateDirectory first = StateDirectory.take(directory)) {
            assertThatThrownBy(() -> StateDirectory.take(directory))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("already running")
                    .hasMessageContaining(first.of("").toString());
        }
        StateDirectory.take(directory).close();
    }

    @Test
    void stops_a_process_that_a_killed_run_left_behind() throws IOException, InterruptedException {
        Process left = new ProcessBuilder("sleep", "600").start();
        try (StateDirectory state = StateDirectory.take(directory)) {
            Files.writeString(
                    state.of("run/Keycloak.pid"),
                    left.pid() + " " + left.info().startInstant().orElseThrow());

            assertThat(state.stopOrphans()).containsExactly("Keycloak (process " + left.pid() + ")");
            assertThat(left.waitFor()).isNotZero();
            assertThat(state.stopOrphans()).isEmpty();
        }
    }

    @Test
    void spares_a_stranger_that_has_got_the_number_since() throws IOException {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try (StateDirectory state = StateDirectory.take(directory)) {
            Files.writeString(state.of("run/Keycloak.pid"), stranger.pid() + " 2020-01-01T00:00:00Z");

            assertThat(state.stopOrphans()).isEmpty();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void can_be_emptied_but_for_the_lock() throws IOException {
        try (StateDirectory state = StateDirectory.take(directory)) {
            Files.createDirectories(state.of("secrets/users"));
            Files.writeString(state.of("secrets/users/iro"), "x");
            Files.createSymbolicLink(state.of("link"), Path.of("/nowhere"));

            state.empty();

            try (var left = Files.list(directory)) {
                assertThat(left)
                        .extracting(path -> path.getFileName().toString())
                        .containsExactlyInAnyOrder("lock", "logs", "run");
            }
        }
    }
}
