package uk.safeguarding.conferences;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.conferences.ConferencesApi.aChildBornOn;
import static uk.safeguarding.conferences.ConferencesApi.aFamilyOf;
import static uk.safeguarding.conferences.ConferencesApi.as;
import static uk.safeguarding.conferences.ConferencesApi.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.safeguarding.platform.testing.BulkContract;

@QuarkusTest
class BulkTest extends BulkContract {

    BulkTest() {
        super("children", "child", Map.of("birthDate", "2015-05-05", "sex", "F"));
    }

    @Test
    void children_are_named_by_their_references_also_within_an_outcome() {
        String name = "BULK-" + UUID.randomUUID().toString().substring(0, 18);
        imported("child", "application/x-ndjson", """
                {"childReference": "%1$s", "forename": "Robin", "surname": "Sampleton", "birthDate": "2012-01-15", "sex": "F"}
                """.formatted(name));
        imported("family", "text/csv", """
                familyReference,childReferences,sourceSystem,sourceId
                %1$s,"[""%1$s""]",FEEDER,%1$s
                """.formatted(name));
        imported("strategy_discussion", "application/x-ndjson", """
                {"family": {"sourceSystem": "FEEDER", "sourceId": "%1$s"}, "heldOn": "2025-03-03", "initiatedSection47": true, \
                "childReferences": ["%1$s"], "agencies": ["POLICE", "GP"], "sourceSystem": "FEEDER", "sourceId": "%1$s"}
                """.formatted(name));

        String job = imported("conference", "application/x-ndjson", """
                {"family": {"sourceSystem": "FEEDER", "sourceId": "%1$s"}, "kind": "INITIAL", "clockStarted": "2025-03-03", \
                "outcome": {"heldOn": "2025-03-20", "quorate": true, "riskFactors": ["21"], "decisions": \
                [{"childReference": "%1$s", "decision": "PLAN_STARTED", "category": "NEG"}]}}
                """.formatted(name));

        assertThat(problems(job).jsonPath().getList("data.code")).isEmpty();
        assertThat(head(job).getInt("created")).isEqualTo(1);
    }

    @Test
    void who_was_invited_is_recorded_below_the_conference_that_its_row_names() {
        String child = aChildBornOn("2014-02-03");
        String family = aFamilyOf(child);
        String conference = id(as("records-officer", "DIRECT_WORK")
                .body("""
                        {"familyId": "%1$s", "kind": "INITIAL", "clockStarted": "2025-03-03", "childIds": ["%2$s"],
                         "sourceSystem": "FEEDER", "sourceId": "%1$s"}""".formatted(family, child))
                .post("/v1/conferences"));

        String job = imported("attendance", "text/csv", """
                conference.sourceSystem,conference.sourceId,conferenceId,agency,status,reportSent,sourceSystem,sourceId
                FEEDER,%1$s,,POLICE,INVITED,true,FEEDER,%1$s-1
                ,,%2$s,GP,APOLOGIES,false,FEEDER,%1$s-2
                FEEDER,nowhere,,GP,INVITED,false,FEEDER,%1$s-3
                ,,,GP,INVITED,false,FEEDER,%1$s-4
                """.formatted(family, conference));

        assertThat(head(job).getInt("created")).isEqualTo(2);
        JsonPath problems = problems(job).jsonPath();
        assertThat(problems.getList("data.code")).isEqualTo(List.of("conference-not-found", "invalid-request"));
        assertThat(problems.getString("data[1].violations[0].field")).isEqualTo("conferenceId");
        assertThat(exported("attendance", "NDJSON", Map.of("conferenceId", conference))
                        .lines()
                        .map(line -> JsonPath.from(line).getString("agency")))
                .containsExactly("POLICE", "GP");
        assertThat(exported("attendance", "CSV", Map.of())).contains(conference);
    }
}
