package uk.safeguarding.suite.sample;

import static uk.safeguarding.suite.sample.SampleDiary.body;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uk.safeguarding.suite.sample.SampleDiary.Body;
import uk.safeguarding.suite.sample.SampleTable.Row;

/// Writes who of the looked-after children are siblings, and how they lived. No report prints a number of that; the
/// placements of those who lived together are alike.
final class SiblingGroups {

    private final SampleDiary diary;

    SiblingGroups(SampleDiary diary) {
        this.diary = diary;
    }

    void write(List<Row> groups) {
        for (Row group : groups) {
            write(
                    group.text("group"),
                    group.date("knownFrom"),
                    group.things("members").stream()
                            .map(words -> member(words.getFirst(), words.get(1)))
                            .toList(),
                    group.things("arrangements").stream()
                            .map(words -> words.size() == 2
                                    ? together(LocalDate.parse(words.getFirst()))
                                    : apart(LocalDate.parse(words.getFirst()), words.get(2)))
                            .toList());
        }
    }

    /// @param reference of the group
    void write(
            String reference,
            LocalDate knownFrom,
            List<Map<String, Object>> members,
            List<Map<String, Object>> arrangements) {
        Body group = body().with("knownFrom", knownFrom)
                .with("members", members)
                .with("arrangements", arrangements)
                .from("sibling-group:" + reference);
        LocalDate last = LocalDate.parse((String) arrangements.getLast().get("from"));
        diary.post(last, "cases", "/v1/sibling-groups", group);
    }

    static Map<String, Object> member(String child, String relation) {
        return body().with("childId", "@child:" + child)
                .with("relation", relation)
                .fields();
    }

    static Map<String, Object> together(LocalDate from) {
        return body().with("from", from)
                .with("together", "TOGETHER")
                .with("assessed", false)
                .fields();
    }

    /// Apart, after an assessment and with a plan for how they stay in touch.
    static Map<String, Object> apart(LocalDate from, String reason) {
        return body().with("from", from)
                .with("together", "APART")
                .with("reasonApart", reason)
                .with("assessed", true)
                .with("siblingContactPlanned", true)
                .fields();
    }
}
