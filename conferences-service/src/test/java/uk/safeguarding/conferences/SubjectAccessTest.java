package uk.safeguarding.conferences;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.conferences.ConferencesApi.aChildBornOn;
import static uk.safeguarding.conferences.ConferencesApi.aFamilyOf;
import static uk.safeguarding.conferences.ConferencesApi.aStrategyDiscussion;
import static uk.safeguarding.conferences.ConferencesApi.anEnquiry;
import static uk.safeguarding.conferences.ConferencesApi.hold;
import static uk.safeguarding.conferences.ConferencesApi.openConferenceOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import uk.safeguarding.platform.record.Ids;
import uk.safeguarding.platform.testing.SubjectAccessContract;

@QuarkusTest
class SubjectAccessTest extends SubjectAccessContract {

    SubjectAccessTest() {
        super("children", "quality-assurance-manager");
    }

    @Override
    protected String aPersonWithEveryRecord() {
        return WholeChild.make();
    }

    @Test
    void has_the_records_of_both_of_a_merged_child_and_takes_neither_for_somebody_elses() throws SQLException {
        String known = aChildBornOn("2018-03-04");
        String twin = aChildBornOn("2018-03-04");
        String family = aFamilyOf(twin);
        try (CasesService cases = new CasesService()) {
            cases.merged(Ids.next(), 2, CasesService.subjectOf(twin), CasesService.subjectOf(known));
            cases.awaitHeard();
        }

        Export export = export(somebody(), known);

        assertThat(export.of("child"))
                .extracting(line -> line.get("recordId").asText())
                .contains(known, twin);
        assertThat(export.of("family"))
                .singleElement()
                .satisfies(line -> assertThat(line.get("recordId").asText()).isEqualTo(family))
                .satisfies(line -> assertThat(marksOfChildren(line)).isEmpty());
        assertThat(export.of("child"))
                .allSatisfy(line -> assertThat(marks(line)).doesNotContainKey("/record"));
    }

    @Test
    void marks_siblings_in_what_they_share_and_leaves_out_what_is_theirs_alone() {
        String child = aChildBornOn("2018-03-04");
        String sibling = aChildBornOn("2019-05-06");
        String family = aFamilyOf(child, sibling);
        String discussion = aStrategyDiscussion(family, "2025-06-02", child, sibling);
        anEnquiry(discussion, child, "2025-06-02");
        anEnquiry(discussion, sibling, "2025-06-02");
        hold(openConferenceOf(family), "2025-06-16", child + " PLAN_STARTED NEG", sibling + " NO_PLAN")
                .statusCode(200);

        Export export = export(somebody(), child);

        JsonNode conference = export.of("conference").stream()
                .filter(line -> line.at("/record/heldOn").asText().equals("2025-06-16"))
                .toList()
                .getLast();
        assertThat(marks(conference))
                .containsEntry("/record/chairStaffId", "STAFF")
                .containsEntry("/record/riskFactors", "THIRD_PARTY")
                .doesNotContainKeys("/record/heldOn", "/record/familyId");
        assertThat(marksOfChildren(conference)).isEqualTo(List.of(sibling));
        for (String shared : Set.of("family", "strategy_discussion")) {
            assertThat(export.of(shared))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(marksOfChildren(line)).isEqualTo(List.of(sibling)));
        }
        assertThat(export.of("section_47_enquiry"))
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line.at("/record/childId").asText()).isEqualTo(child));
        assertThat(export.of("child")).hasSize(1);
    }

    /// Whose rows beneath the record are marked whole.
    private static List<String> marksOfChildren(JsonNode line) {
        return StreamSupport.stream(line.get("redactions").spliterator(), false)
                .map(mark -> mark.get("pointer").asText())
                .filter(pointer -> pointer.matches("/record/children/[0-9]+"))
                .map(pointer -> line.at(pointer).get("childId").asText())
                .toList();
    }
}
