package uk.safeguarding.cases.episode;

import static io.restassured.RestAssured.given;
import static uk.safeguarding.cases.CasesApi.aChildBornOn;

import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import uk.safeguarding.cases.CasesApi;
import uk.safeguarding.platform.testing.TestToken;

/// Does to a child's period of care, its legal statuses and placements what comes to mind: half of it makes sense.
final class RandomHistory {

    private static final List<String> STATUSES = List.of("C1", "C2", "E1", "V2", "V2", "C1", "L1", "L2", "L3", "V3");
    private static final List<String> PLACEMENTS =
            List.of("U6", "U4", "K2", "P1", "A5", "T0", "T1", "T2", "T3", "T4", "H5", "K3", "Z11", "U6", "R5");
    private static final List<String> REASONS = List.of("CARPL", "CREQB", "PLACE", "OTHER");

    private final Random random;
    private final RequestSpecification asOfficer;
    private final String child;
    private final String period;
    private State now;

    /// What was asked, and what came of it.
    record Answer(String what, int status, String code) {}

    /// What the service says of the child.
    ///
    /// @param statuses   not voided, the earliest first; so are the placements
    record State(
            Map<String, Object> care,
            List<Map<String, Object>> statuses,
            List<Map<String, Object>> placements,
            List<Map<String, Object>> episodes) {

        List<Map<String, Object>> of(String path) {
            return path.equals("placements") ? placements : statuses;
        }
    }

    RandomHistory(long seed) {
        random = new Random(seed);
        asOfficer = CasesApi.as(TestToken.as("records-officer").with("sub", "random-history-" + seed), "DIRECT_WORK");
        child = aChildBornOn("2010-01-15");
        LocalDate start = LocalDate.of(2024, 10, 1).plusDays(random.nextInt(300));
        period = CasesApi.id(
                caller().body(Map.of("childId", child, "startedOn", start.toString(), "categoryOfNeed", "N1"))
                        .post("/v1/periods-of-care"));
        now = read();
    }

    State now() {
        return now;
    }

    Answer step() {
        Answer answer = something();
        if (answer.status() < 400) {
            now = read();
        }
        return answer;
    }

    private Answer something() {
        return switch (random.nextInt(22)) {
            case 0, 1, 2, 3 -> create("legal-statuses", Map.of("code", any(STATUSES), "from", day()));
            case 4, 5, 6, 7, 8 -> create("placements", placement());
            case 9 -> one("legal-statuses", "end", Map.of("to", day()));
            case 10 -> one("placements", "end", Map.of("to", day(), "reasonForChange", any(REASONS)));
            case 11 -> correct("legal-statuses", Map.of(any(List.of("from", "to")), day()));
            case 12 -> correct("placements", Map.of(any(List.of("from", "to")), day()));
            case 13 -> correct("placements", Map.of("placementType", any(PLACEMENTS)));
            case 14 -> correct("legal-statuses", Map.of("code", any(STATUSES)));
            case 15 -> one(any(List.of("legal-statuses", "placements")), "void", Map.of("reasonCode", "DUPLICATE"));
            case 16 -> changeOf(now.care(), "periods-of-care", "cessation", ceased("E4A"));
            case 17 -> correctPeriod(Map.of("startedOn", day()));
            case 18 -> correctPeriod(open());
            case 19 -> one("legal-statuses", "revocation", Map.of("neededSince", day(), "reason", "PLAN_CHANGED"));
            case 20 -> one("legal-statuses", "revocation-order", Map.of("grantedOn", day()));
            default -> correctPeriod(ceased("E8"));
        };
    }

    private Map<String, Object> placement() {
        String type = any(PLACEMENTS);
        Map<String, Object> facts = new HashMap<>(Map.of("from", day(), "placementType", type));
        facts.put("carerChanged", random.nextBoolean());
        if (type.matches("[^TZ].|T4") || random.nextInt(10) == 0) {
            facts.put("provider", "PR1");
        }
        if (random.nextBoolean()) {
            facts.put("reasonForChange", any(REASONS));
        }
        return facts;
    }

    private Map<String, Object> ceased(String why) {
        return Map.of("ceasedOn", day(), "reasonCeased", why);
    }

    private static Map<String, Object> open() {
        Map<String, Object> open = new HashMap<>();
        open.put("ceasedOn", null);
        open.put("reasonCeased", null);
        return open;
    }

    /// Often a day on which something begins or ends, or one beside it: there the rules are.
    private String day() {
        LocalDate day = LocalDate.parse((String) now.care().get("startedOn"));
        List<Map<String, Object>> spans = now.of(any(List.of("legal-statuses", "placements")));
        if (!spans.isEmpty() && random.nextInt(3) > 0) {
            Object edge = any(spans).get(any(List.of("from", "to")));
            day = edge == null ? day : LocalDate.parse((String) edge);
        }
        return switch (random.nextInt(6)) {
            case 0, 1 -> day.toString();
            case 2 -> day.plusDays(random.nextInt(3) - 1).toString();
            default -> day.plusDays(random.nextInt(60)).toString();
        };
    }

    private Answer create(String path, Map<String, Object> facts) {
        Map<String, Object> body = new HashMap<>(facts);
        body.put("periodOfCareId", period);
        return answer("POST " + path + facts, caller().body(body).post("/v1/" + path));
    }

    private Answer correct(String path, Map<String, Object> changes) {
        return one(path, "corrections", Map.of("reasonCode", "DATA_ENTRY_ERROR", "changes", changes));
    }

    private Answer correctPeriod(Map<String, Object> changes) {
        Map<String, Object> body = Map.of("reasonCode", "DATA_ENTRY_ERROR", "changes", changes);
        return changeOf(now.care(), "periods-of-care", "corrections", body);
    }

    /// Changes one of the child's records, or makes one if there is none yet.
    private Answer one(String path, String change, Map<String, Object> body) {
        List<Map<String, Object>> spans = now.of(path);
        if (!spans.isEmpty()) {
            return changeOf(any(spans), path, change, body);
        }
        return path.equals("placements")
                ? create(path, placement())
                : create(path, Map.of("code", any(STATUSES), "from", now.care().get("startedOn")));
    }

    private Answer changeOf(Map<String, Object> record, String path, String change, Map<String, Object> body) {
        Method method = List.of("corrections", "void").contains(change) ? Method.POST : Method.PUT;
        String address = "/v1/" + path + "/" + record.get("id") + "/" + change;
        return answer(
                method + " " + path + "/" + change + body,
                caller().header("If-Match", "\"" + record.get("revision") + "\"")
                        .body(body)
                        .request(method, address));
    }

    private static Answer answer(String what, Response response) {
        String code = response.statusCode() < 400 ? "" : Objects.toString(response.path("code"), "");
        return new Answer(what, response.statusCode(), code);
    }

    private State read() {
        String care = "/v1/periods-of-care/" + period;
        return new State(
                get(care).getMap(""),
                get("/v1/legal-statuses?childId=" + child).getList("data"),
                get("/v1/placements?childId=" + child).getList("data"),
                get(care + "/episodes").getList("data"));
    }

    private JsonPath get(String path) {
        return caller().get(path).then().statusCode(200).extract().jsonPath();
    }

    private RequestSpecification caller() {
        return given().spec(asOfficer);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
