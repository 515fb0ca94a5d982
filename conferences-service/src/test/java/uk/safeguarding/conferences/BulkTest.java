package uk.safeguarding.conferences;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
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
}
