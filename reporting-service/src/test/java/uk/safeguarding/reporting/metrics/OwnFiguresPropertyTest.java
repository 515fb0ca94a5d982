package uk.safeguarding.reporting.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safeguarding.platform.event.Person;
import uk.safeguarding.platform.event.Pseudonyms;
import uk.safeguarding.platform.security.Sight;

/// Whatever is recorded of whom, every figure of an officer's own, or of a team's, is the figure of an authority
/// that has no other children than theirs.
@QuarkusTest
class OwnFiguresPropertyTest {

    private static final Period YEAR = new Period.FinancialYear(2013);

    @Inject
    MetricCatalogue catalogue;

    @Inject
    Snapshots snapshots;

    @Inject
    Figures figures;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Clock clock;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void are_those_of_an_authority_without_other_children(long seed) {
        ToldFacts all = new ToldFacts();
        ToldFacts mine = new ToldFacts();
        Sight scope = seed % 2 == 0 ? Sight.TEAM : Sight.OWN;
        try {
            RandomCaseload caseload = new RandomCaseload(seed, scope, LocalDate.now(clock));
            caseload.tell(all, pseudonyms, any -> true);
            caseload.tell(mine, pseudonyms, caseload::isMine);
            Viewer viewer = viewer(all.authority(), scope);

            int counted = 0;
            for (Metric metric : catalogue.all()) {
                for (String unit : metric.header().units().keySet()) {
                    Optional<Dimension> by = split(metric, seed);
                    Figure own = answer(viewer, metric, unit, all.authority(), by);
                    Figure whole = answer(Viewer.AUTHORITY, metric, unit, mine.authority(), by);
                    assertThat(own.scope()).isEqualTo(scope);
                    assertThat(numbers(own)).as(metric.id() + " " + unit).isEqualTo(numbers(whole));
                    counted += own.numerator() == null ? 0 : own.numerator().signum();
                }
            }
            assertThat(counted).as("figures that count somebody").isPositive();
        } finally {
            all.forget();
            mine.forget();
        }
    }

    /// Each of its dimensions in turn.
    private static Optional<Dimension> split(Metric metric, long seed) {
        List<Dimension> dimensions = List.copyOf(metric.dimensions().values());
        return dimensions.isEmpty()
                ? Optional.empty()
                : Optional.of(dimensions.get(Math.floorMod(seed, dimensions.size())));
    }

    private Figure answer(Viewer viewer, Metric metric, String unit, String authority, Optional<Dimension> by) {
        Question question = Question.of(metric, unit, authority, YEAR, KnownAt.latest(clock.instant()));
        return snapshots.read(viewer, facts -> figures.answer(facts, question, by, true));
    }

    private static List<Object> numbers(Figure figure) {
        List<Object> numbers = new ArrayList<>();
        Stream.of(figure.numerator(), figure.denominator(), figure.value(), figure.previous(), figure.checks())
                .map(String::valueOf)
                .forEach(numbers::add);
        numbers.addAll(figure.breakdown());
        return numbers;
    }

    private Viewer viewer(String authority, Sight scope) {
        return new Viewer(
                authority,
                scope,
                pseudonyms.of(Person.staff(authority, RandomCaseload.ME)),
                List.of(pseudonyms.of(Person.team(authority, RandomCaseload.MY_TEAM))));
    }
}
