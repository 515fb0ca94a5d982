package uk.safeguarding.cases.episode;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safeguarding.cases.episode.RandomHistory.Answer;

/// Whatever is recorded of a child in care, valid or not, in whatever order: the episodes are those that the SSDA903
/// return knows, and what would break them is refused with a code.
@QuarkusTest
class EpisodePropertyTest {

    private static final int STEPS = 40;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void episodes_keep_the_model_of_the_return(long seed) {
        RandomHistory history = new RandomHistory(seed);
        List<String> done = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            Answer answer = history.step();
            String because = "seed " + seed + " after " + done + ": " + answer;
            assertThat(answer.status()).as(because).isIn(200, 201, 409, 422);
            if (answer.status() < 400) {
                done.add(answer.what());
                new EpisodeModel(history.now(), because).mustHold();
            } else {
                assertThat(answer.code()).as(because).isNotBlank();
                refused.add(answer.code());
            }
        }
        assertThat(done).as("seed %d", seed).hasSizeGreaterThan(STEPS / 10);
        assertThat(refused).as("seed %d", seed).hasSizeGreaterThan(STEPS / 10);
    }
}
