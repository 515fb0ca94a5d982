package uk.safeguarding.cases;

import static org.hamcrest.Matchers.oneOf;
import static uk.safeguarding.cases.CasesApi.as;
import static uk.safeguarding.cases.CasesApi.id;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import uk.safeguarding.cases.placementprovider.Providers;
import uk.safeguarding.platform.testing.RowLevelSecurityContract;

@QuarkusTest
class RowLevelSecurityTest extends RowLevelSecurityContract {

    @Override
    protected void makeRecords() {
        WholeChild.make();
        as("quality-assurance-manager", "AUDIT")
                .body("""
                        {"team": "CONFERENCE_CHAIRS", "asAt": "2009-03-31", "establishedFte": 2, "permanentFte": 2, "agencyFte": 0,
                         "sourceSystem": "TEST", "sourceId": "row-level-security"}""")
                .post("/v1/staffing")
                .then()
                .statusCode(oneOf(200, 201));
        as("quality-assurance-manager", "AUDIT")
                .body("""
                        {"staffId": "SOMEBODY", "coverStaffId": "SOMEBODY-ELSE", "from": "2009-03-31", "to": "2009-04-01",
                         "reason": "TRAINING", "sourceSystem": "TEST", "sourceId": "row-level-security"}""")
                .post("/v1/iro-covers")
                .then()
                .statusCode(oneOf(200, 201));
        String provider = id(Providers.register(Providers.urn()));
        id(as("records-officer", "DIRECT_WORK").body("""
                        {"placementProviderId": "%s", "visitedOn": "2013-09-17", "announced": true, "purpose": "NEW_PROVIDER",
                         "outcome": "SATISFACTORY"}""".formatted(provider)).post("/v1/provider-visits"));
        id(as("records-officer", "DIRECT_WORK").body("""
                        {"placementProviderId": "%s", "receivedOn": "2013-09-17", "complainant": "PARENT", "themes": ["CARE"]}""".formatted(provider)).post("/v1/provider-complaints"));
    }

    @Override
    protected Set<String> withoutPersons() {
        return Set.of(
                "authority_adjoining",
                "local_authority",
                "name_word",
                "span_of_child",
                "postcode",
                "postcode_directory_edition",
                "reference_point");
    }
}
