package uk.safeguarding.cases.placementprovider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static uk.safeguarding.cases.CasesApi.as;
import static uk.safeguarding.cases.CasesApi.asIro;
import static uk.safeguarding.cases.CasesApi.asRecordsOfficer;
import static uk.safeguarding.cases.CasesApi.id;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.cases.Spans;
import uk.safeguarding.platform.testing.TestToken;

@QuarkusTest
class PlacementProviderResourceTest {

    private final String urn = Providers.urn();

    @Test
    void is_registered_once_by_its_number_until_it_is_voided_and_its_name_is_in_no_event() {
        String provider = id(Providers.register(urn));

        Providers.register(urn).then().statusCode(409).body("code", equalTo("placement-provider-urn-once"));
        Spans.correct(Providers.PATH + "/" + provider, Map.of("name", "Sampleton House"))
                .statusCode(200);
        Spans.revoke(Providers.PATH + "/" + provider).statusCode(200);
        id(Providers.register(urn));
        assertThat(Spans.eventTypes(provider))
                .containsExactly(
                        "cases.placement-provider.registered.v1",
                        "cases.placement-provider.corrected.v1",
                        "cases.placement-provider.voided.v1");
        assertThat(Spans.events(provider))
                .allSatisfy(data -> assertThat(data).contains(urn).doesNotContain("Sampleton"));
    }

    @Test
    void is_read_by_all_who_place_children_and_by_no_other_authority() {
        String provider = id(Providers.register(urn));

        asIro().get(Providers.PATH + "/" + provider).then().statusCode(200).body("name", equalTo("Sampleton Homes"));
        asIro().body(Providers.facts(Providers.urn()))
                .post(Providers.PATH)
                .then()
                .statusCode(403);
        as(TestToken.as("quality-assurance-manager").in("E08000018"), "AUDIT")
                .get(Providers.PATH + "/" + provider)
                .then()
                .statusCode(404)
                .body("code", equalTo("placement-provider-not-found"));
    }

    @Test
    void is_found_by_the_day_on_which_it_was_accredited_which_is_half_open() {
        String provider = id(Providers.register(urn));
        Map<String, Object> now = Providers.facts(urn);
        now.put(
                "accreditations",
                List.of(
                        Map.of("body", "OFSTED", "from", "2013-06-10", "to", "2014-06-10", "grade", "GOOD"),
                        Map.of("body", "OFSTED", "from", "2015-06-10")));

        asRecordsOfficer()
                .header("If-Match", "\"1\"")
                .body(now)
                .put(Providers.PATH + "/" + provider)
                .then()
                .statusCode(200)
                .body("accreditations[0].grade", equalTo("GOOD"));

        assertThat(Spans.eventTypes(provider).getLast()).isEqualTo("cases.placement-provider.changed.v1");
        List<String> days = List.of("2013-06-09", "2013-06-10", "2014-06-09", "2014-06-10", "2015-06-10");
        List<String> accredited = new ArrayList<>(days);
        accredited.removeIf(day -> asRecordsOfficer()
                .queryParam("urn", urn)
                .queryParam("regulator", "OFSTED")
                .queryParam("status", "IN_USE")
                .queryParam("accreditedOn", day)
                .get(Providers.PATH)
                .jsonPath()
                .getList("data")
                .isEmpty());
        assertThat(accredited).containsExactly("2013-06-10", "2014-06-09", "2015-06-10");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "kind, PR0, not-an-organisation",
        "regulator, UNREGULATED, urn-of-regulated",
        "urn, , urn-of-regulated",
        "urn, XXXXXXX, urn-of-nobody",
        "statusFrom, 2035-01-01, in-future"
    })
    void what_cannot_be_is_refused(String field, String value, String rule) {
        Map<String, Object> facts = Providers.facts(urn);
        facts.put(field, value);

        asRecordsOfficer()
                .body(facts)
                .post(Providers.PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("placement-provider-" + rule));
    }

    @ParameterizedTest(name = "from 2013-06-10 to {0}, then from {1}: {2}")
    @CsvSource({"2013-06-10, 2014-06-10, accreditation-ends-before-start", "2013-06-11, 2013-06-10, accreditation-twice"
    })
    void accreditations_end_after_they_start_and_are_given_once(String to, String next, String rule) {
        Map<String, Object> facts = Providers.facts(urn);
        facts.put(
                "accreditations",
                List.of(
                        Map.of("body", "OFSTED", "from", "2013-06-10", "to", to),
                        Map.of("body", "OFSTED", "from", next)));

        asRecordsOfficer()
                .body(facts)
                .post(Providers.PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("placement-provider-" + rule));
    }

    @Test
    void a_number_that_is_not_as_ofsted_gives_them_is_warned_of() {
        Providers.register(urn).then().body("warnings", empty());
        Providers.register("Q" + urn)
                .then()
                .statusCode(201)
                .body("warnings.rule", contains("placement-provider-urn-unusual"));
    }
}
