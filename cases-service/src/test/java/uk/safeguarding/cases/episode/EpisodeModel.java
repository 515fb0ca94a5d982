package uk.safeguarding.cases.episode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import uk.safeguarding.cases.episode.RandomHistory.State;

/// What is true of the episodes of every period of care, as the SSDA903 guide says it and not the code under test:
/// they are compared with the records that they come from.
///
/// @param because what led there
record EpisodeModel(State state, String because) {

    private static final Set<String> PLACEMENT_CHANGED = Set.of("P", "T", "B", "U");
    private static final Set<String> STATUS_CHANGED = Set.of("L", "B", "U");
    private static final Map<String, Integer> MOST_DAYS =
            Map.of("L1", 3, "L2", 21, "L3", 7, "T1", 42, "T3", 21, "T4", 7);

    void mustHold() {
        assertThat(state.episodes()).as(because).isNotEmpty();
        asOnePeriod();
        for (int i = 1; i < state.episodes().size(); i++) {
            oneAfterAnother(state.episodes().get(i - 1), state.episodes().get(i));
        }
        state.episodes().forEach(this::asRecorded);
        noLongerThanTheyMay(state.statuses(), "code");
        noLongerThanTheyMay(state.placements(), "placementType");
        temporaryNeitherFirstNorLast();
    }

    private void asOnePeriod() {
        Map<String, Object> care = state.care();
        Map<String, Object> first = state.episodes().getFirst();
        Map<String, Object> last = state.episodes().getLast();
        assertThat(first).as(because).containsEntry("decom", care.get("startedOn"));
        assertThat(last.get("dec")).as(because).isEqualTo(care.get("ceasedOn"));
        assertThat(last.get("rec")).as(because).isEqualTo(care.get("reasonCeased"));
        assertThat(last.get("reasonPlaceChange")).as(because).isNull();
        assertThat(state.episodes())
                .as(because)
                .allSatisfy(episode -> assertThat(episode).containsEntry("cin", care.get("categoryOfNeed")));
        assertThat(state.episodes().stream().filter(episode -> "S".equals(episode.get("rne"))))
                .as(because)
                .containsExactly(first);
        assertThat(state.episodes().stream().filter(episode -> episode.get("dec") == null))
                .as(because)
                .hasSize(care.get("ceasedOn") == null ? 1 : 0);
    }

    private void oneAfterAnother(Map<String, Object> before, Map<String, Object> next) {
        assertThat(next.get("decom")).as(because).isEqualTo(before.get("dec"));
        assertThat(text(next, "decom")).as(because).isGreaterThan(text(before, "decom"));
        assertThat(before).as(because).containsEntry("rec", "X1");
        boolean known = known(before) && known(next);
        boolean statusChanged = !Objects.equals(before.get("ls"), next.get("ls"));
        boolean placementChanged = state.placements().stream()
                .anyMatch(placement -> placement.get("from").equals(next.get("decom")));
        assertThat(next.get("rne") != null).as(because).isEqualTo(known);
        assertThat(STATUS_CHANGED.contains(text(next, "rne"))).as(because).isEqualTo(known && statusChanged);
        assertThat(PLACEMENT_CHANGED.contains(text(next, "rne"))).as(because).isEqualTo(known && placementChanged);
        assertThat(before.get("reasonPlaceChange") == null || !known || placementChanged)
                .as(because)
                .isTrue();
    }

    private static boolean known(Map<String, Object> episode) {
        return episode.get("ls") != null && episode.get("place") != null;
    }

    /// The first and the last day of an episode say what the records say of them, and no placement begins in between.
    private void asRecorded(Map<String, Object> episode) {
        String first = text(episode, "decom");
        String last = episode.get("dec") == null
                ? first
                : LocalDate.parse(text(episode, "dec")).minusDays(1).toString();
        for (String day : List.of(first, last)) {
            assertThat(episode.get("ls")).as(because).isEqualTo(on(day, state.statuses(), "code"));
            assertThat(episode.get("place")).as(because).isEqualTo(on(day, state.placements(), "placementType"));
            assertThat(episode.get("placeProvider")).as(because).isEqualTo(on(day, state.placements(), "provider"));
        }
        assertThat(state.placements())
                .as(because)
                .noneMatch(placement -> text(placement, "from").compareTo(first) > 0
                        && text(placement, "from").compareTo(last) <= 0);
    }

    private Object on(String day, List<Map<String, Object>> spans, String field) {
        List<Map<String, Object>> found = spans.stream()
                .filter(span -> text(span, "from").compareTo(day) <= 0
                        && (span.get("to") == null || text(span, "to").compareTo(day) > 0))
                .toList();
        assertThat(found).as(because).hasSizeLessThan(2);
        return found.isEmpty() ? null : found.getFirst().get(field);
    }

    private void noLongerThanTheyMay(List<Map<String, Object>> spans, String code) {
        for (Map<String, Object> span : spans) {
            if (span.get("to") != null) {
                long days =
                        ChronoUnit.DAYS.between(LocalDate.parse(text(span, "from")), LocalDate.parse(text(span, "to")));
                int most = MOST_DAYS.getOrDefault(text(span, code), Integer.MAX_VALUE);
                assertThat(days).as(because).isBetween(1L, (long) most);
            }
        }
    }

    private void temporaryNeitherFirstNorLast() {
        assertThat(text(state.episodes().getFirst(), "place")).as(because).doesNotStartWith("T");
        if (state.care().get("ceasedOn") != null) {
            assertThat(text(state.episodes().getLast(), "place")).as(because).doesNotStartWith("T");
        }
    }

    private static String text(Map<String, Object> record, String field) {
        return Objects.toString(record.get(field), "");
    }
}
