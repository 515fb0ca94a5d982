package uk.safeguarding.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.cases.CasesApi.aChildOfNobodyBornOn;
import static uk.safeguarding.cases.CasesApi.as;
import static uk.safeguarding.cases.CasesApi.asRecordsOfficer;
import static uk.safeguarding.cases.CasesApi.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.safeguarding.platform.testing.BulkContract;

@QuarkusTest
class BulkTest extends BulkContract {

    BulkTest() {
        super("children", "child", Map.of("birthDate", "2015-05-05", "sex", "F"));
    }

    @Test
    void other_records_are_named_as_a_feeder_system_knows_them_and_duties_follow() {
        String child = "BULK-" + UUID.randomUUID().toString().substring(0, 18);
        imported("child", "text/csv", """
                childReference,forename,surname,birthDate,sex,sourceSystem,sourceId
                %1$s,Robin,Sampleton,2012-01-15,F,FEEDER,%1$s
                """.formatted(child));
        imported("period_of_care", "application/x-ndjson", """
                {"childReference": "%1$s", "startedOn": "2024-06-03", "categoryOfNeed": "N1", "sourceSystem": "FEEDER", "sourceId": "%1$s"}
                """.formatted(child));

        String job = imported("review", "text/csv", """
                periodOfCare.sourceSystem,periodOfCare.sourceId,heldOn,participation,sourceSystem,sourceId
                FEEDER,%1$s,2024-06-28,PN1,FEEDER,%1$s-1
                FEEDER,%1$s,2024-09-20,PN1,FEEDER,%1$s-2
                FEEDER,%1$s,2023-01-01,PN1,FEEDER,%1$s-3
                FEEDER,nowhere,2024-06-28,PN1,FEEDER,%1$s-4
                """.formatted(child));

        assertThat(head(job).getInt("created")).isEqualTo(2);
        JsonPath problems = problems(job).jsonPath();
        assertThat(problems.getList("data.row")).isEqualTo(List.of(4, 5));
        assertThat(problems.getString("data[1].code")).isEqualTo("period-of-care-not-found");
        String id = who().contentType("application/json")
                .body(Map.of("childReference", child))
                .post("/v1/children/search")
                .path("data[0].id");
        JsonPath reviews = who().get("/v1/reviews?childId=" + id).jsonPath();
        assertThat(reviews.getList("data.ordinal")).isEqualTo(List.of(1, 2, 3));
        assertThat(reviews.getList("data.heldOn")).isEqualTo(Arrays.asList("2024-06-28", "2024-09-20", null));

        String decisions = imported("review_decision", "text/csv", """
                review.sourceSystem,review.sourceId,text,ownerRole,dueOn,sourceSystem,sourceId
                FEEDER,%1$s-1,A plan for school,SOCIAL_WORKER,2024-07-31,FEEDER,%1$s-decision
                """.formatted(child));
        assertThat(head(decisions).getInt("created")).isEqualTo(1);
        assertThat(exported("review_decision", "NDJSON", Map.of("reviewId", reviews.getString("data[0].id"))))
                .containsOnlyOnce("A plan for school");
    }

    @Test
    void rows_that_are_written_together_are_judged_one_by_one() {
        String child = "BULK-" + UUID.randomUUID().toString().substring(0, 18);
        register(child);
        String row = """
                {"childReference": "%1$s", "startedOn": "%2$s", "categoryOfNeed": "N1", "sourceSystem": "FEEDER", "sourceId": "%1$s-%3$d"}
                """;

        String job = imported(
                "period_of_care",
                "application/x-ndjson",
                row.formatted(child, "2021-02-01", 1)
                        + row.formatted(child, "2021-05-31", 2)
                        + row.formatted(child, "2021-02-01", 1));

        assertThat(head(job).getInt("created")).isEqualTo(1);
        assertThat(head(job).getInt("unchanged")).isEqualTo(1);
        JsonPath problems = problems(job).jsonPath();
        assertThat(problems.getList("data.row")).isEqualTo(List.of(2));
        assertThat(problems.getString("data[0].code")).isEqualTo("period-of-care-overlap");
    }

    @Test
    void rows_about_one_child_follow_one_another_and_rows_about_others_stand_between() {
        List<String> children = List.of(aPeriodOfCare(), aPeriodOfCare());
        String row = """
                {"periodOfCare": {"sourceSystem": "FEEDER", "sourceId": "%s"}, "code": "%s", "from": "%s"}
                """;

        String job = imported(
                "legal_status",
                "application/x-ndjson",
                row.formatted(children.get(0), "C1", "2021-02-01")
                        + row.formatted(children.get(1), "V2", "2021-02-01")
                        + row.formatted(children.get(0), "C2", "2021-05-04")
                        + row.formatted(children.get(1), "E1", "2021-06-01")
                        + row.formatted(children.get(0), "E1", "2021-03-02"));

        assertThat(head(job).getInt("created")).isEqualTo(5);
        assertThat(statuses(children.get(0))).containsExactly("C1 2021-02-01", "E1 2021-03-02", "C2 2021-05-04");
        assertThat(statuses(children.get(1))).containsExactly("V2 2021-02-01", "E1 2021-06-01");
    }

    /// @return the reference of the child, by which the feeder knows the period too
    private String aPeriodOfCare() {
        String child = "BULK-" + UUID.randomUUID().toString().substring(0, 18);
        register(child);
        imported("period_of_care", "application/x-ndjson", """
                {"childReference": "%1$s", "startedOn": "2021-02-01", "categoryOfNeed": "N1", "sourceSystem": "FEEDER", "sourceId": "%1$s"}
                """.formatted(child));
        return child;
    }

    private List<String> statuses(String child) {
        String id = who().contentType("application/json")
                .body(Map.of("childReference", child))
                .post("/v1/children/search")
                .path("data[0].id");
        JsonPath found = who().get("/v1/legal-statuses?childId=" + id).jsonPath();
        List<String> to = found.getList("data.to");
        List<String> from = found.getList("data.from");
        assertThat(to.subList(0, to.size() - 1)).isEqualTo(from.subList(1, from.size()));
        return IntStream.range(0, from.size())
                .mapToObj(i -> found.getString("data[%d].code".formatted(i)) + " " + from.get(i))
                .toList();
    }

    @Test
    void a_history_that_is_imported_is_the_one_that_its_operations_record() {
        String recorded = "BULK-" + UUID.randomUUID().toString().substring(0, 18);
        String imported = "BULK-" + UUID.randomUUID().toString().substring(0, 18);
        String another = "BULK-" + UUID.randomUUID().toString().substring(0, 18);
        String child = register(recorded);
        String same = register(imported);
        register(another);
        String period = post(
                "periods-of-care",
                "\"childId\": \"" + child + "\"",
                HISTORY.get("period_of_care").getFirst());

        HISTORY.forEach((type, rows) -> {
            String path = type.replace("status", "statuse").replace('_', '-') + "s";
            if (!type.equals("period_of_care")) {
                rows.forEach(row -> post(path, "\"periodOfCareId\": \"" + period + "\"", row));
            }
            String file = rows.stream()
                    .flatMap(row -> Stream.of(imported, another).map(of -> fed(type, of, row)))
                    .collect(Collectors.joining("\n"));
            assertThat(head(imported(type, "application/x-ndjson", file)).getInt("created"))
                    .isEqualTo(2 * rows.size());
        });

        assertThat(onRecord(same)).isEqualTo(onRecord(child));
        assertThat(onRecord(same).get("reviews")).hasSize(3);
        assertThat(onRecord(same).get("visits")).hasSize(3);
    }

    private static final Map<String, List<String>> HISTORY = history();

    private static Map<String, List<String>> history() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        rows.put("period_of_care", List.of("\"startedOn\": \"2024-06-03\", \"categoryOfNeed\": \"N1\""));
        rows.put(
                "legal_status",
                List.of("\"code\": \"V2\", \"from\": \"2024-06-03\"", "\"code\": \"C2\", \"from\": \"2024-08-05\""));
        rows.put(
                "placement",
                List.of(
                        "\"from\": \"2024-06-03\", \"placementType\": \"U6\", \"provider\": \"PR1\", \"postcode\": \"LE15 6HP\"",
                        "\"from\": \"2024-09-02\", \"placementType\": \"P1\", \"provider\": \"PR0\", \"reasonForChange\": \"CARPL\""));
        rows.put(
                "review",
                List.of(
                        "\"heldOn\": \"2024-06-28\", \"participation\": \"PN1\"",
                        "\"heldOn\": \"2024-09-20\", \"participation\": \"PN3\""));
        rows.put("visit", List.of("\"visitedOn\": \"2024-06-07\", \"seen\": true, \"staffId\": \"SW\""));
        rows.put("iro_contact", List.of("\"kind\": \"VISIT\", \"contactedOn\": \"2024-06-24\", \"staffId\": \"IRO\""));
        return rows;
    }

    private String post(String path, String of, String row) {
        return id(who().contentType("application/json")
                .body("{" + of + ", " + row + "}")
                .post("/v1/" + path));
    }

    private static String fed(String type, String child, String row) {
        return (type.equals("period_of_care")
                        ? "{\"childReference\": \"%1$s\", %2$s, \"sourceSystem\": \"FEEDER\", \"sourceId\": \"%1$s\"}"
                        : "{\"periodOfCare\": {\"sourceSystem\": \"FEEDER\", \"sourceId\": \"%1$s\"}, %2$s}")
                .formatted(child, row);
    }

    /// All that the lists show of a child, without ids and in no order: what is due on one day is sorted by ids.
    private Map<String, List<Map<String, Object>>> onRecord(String child) {
        Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
        for (String list : List.of(
                "periods-of-care",
                "legal-statuses",
                "placements",
                "reviews",
                "visits",
                "iro-contacts",
                "care-plans",
                "resource-packs")) {
            List<Map<String, Object>> records =
                    who().get("/v1/" + list + "?childId=" + child).jsonPath().getList("data");
            records.forEach(record -> record.keySet()
                    .removeIf(field -> field.toLowerCase(Locale.ROOT).endsWith("id")));
            all.put(
                    list,
                    records.stream().sorted(Comparator.comparing(Map::toString)).toList());
        }
        return all;
    }

    @Test
    void a_reference_names_the_child_who_has_it_now_and_not_one_who_was_voided() {
        String reference = "BULK-" + UUID.randomUUID().toString().substring(0, 18);
        String first = register(reference);
        asRecordsOfficer()
                .header("If-Match", "\"1\"")
                .body(Map.of("reasonCode", "DUPLICATE"))
                .post("/v1/children/{id}/void", first)
                .then()
                .statusCode(200);
        String second = register(reference);

        String job = imported(
                "education_placement", "application/x-ndjson", """
                {"childReference": "%s", "kind": "SCHOOL", "from": "2023-09-04"}""".formatted(reference.toLowerCase(Locale.ROOT)));

        assertThat(head(job).getInt("created")).isEqualTo(1);
        assertThat(who().get("/v1/education-placements?childId=" + second)
                        .jsonPath()
                        .getList("data"))
                .hasSize(1);
    }

    private static String register(String reference) {
        return id(asRecordsOfficer()
                .body(Map.of(
                        "childReference",
                        reference,
                        "forename",
                        "Robin",
                        "surname",
                        "Sampleton",
                        "birthDate",
                        "2015-05-05",
                        "sex",
                        "F"))
                .post("/v1/children"));
    }

    @Test
    void a_row_about_a_child_who_is_hidden_from_the_caller_is_refused_as_if_there_were_none() {
        String child = aChildOfNobodyBornOn("2014-02-03");
        id(as("quality-assurance-manager", "AUDIT")
                .body(Map.of(
                        "person",
                        child,
                        "kind",
                        "RESTRICTED_TO",
                        "staffId",
                        "SOMEBODY",
                        "basis",
                        "COURT_ORDER",
                        "from",
                        "2025-06-02"))
                .post("/v1/sensitivities"));
        String row = "{\"childId\": \"%s\", \"kind\": \"SCHOOL\", \"from\": \"2023-09-04\"}";

        String hidden = imported("education_placement", "application/x-ndjson", row.formatted(child));
        String absent = imported("education_placement", "application/x-ndjson", row.formatted(UUID.randomUUID()));

        assertThat(problems(hidden).asString())
                .contains("child-not-found")
                .isEqualTo(problems(absent).asString());
    }
}
