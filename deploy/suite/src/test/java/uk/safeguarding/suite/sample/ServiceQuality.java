package uk.safeguarding.suite.sample;

import static uk.safeguarding.suite.sample.SampleDiary.body;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.safeguarding.suite.sample.ServiceSample.Child;

/// What the service of the sample year challenged, commended and audited, and how it was staffed.
final class ServiceQuality {

    /// Concerns of the year: 30 by the procedure for causes for concern, the others by the dispute resolution process.
    static final int CONCERNS = 79;

    static final int AUDITS = 42;

    private static final int BY_THE_OLD_PROCEDURE = 30;
    private static final String SERVICE = "cases";
    private static final LocalDate NEW_POLICY = LocalDate.of(2017, 9, 1);

    /// Reports late or not shared, plans behind, family time: these lead.
    private static final List<String> THEMES = List.of(
            "LATE_REPORTS",
            "PLAN_PROGRESSION",
            "LATE_REPORTS",
            "FAMILY_TIME",
            "LATE_REPORTS",
            "PLAN_PROGRESSION",
            "HEALTH",
            "PLAN_PROGRESSION",
            "FAMILY_TIME",
            "LATE_REPORTS",
            "EDUCATION");

    private static final List<String> COMMENDED = List.of(
            "REPORTS", "VOICE_OF_CHILD", "REPORTS", "REUNIFICATION", "VOICE_OF_CHILD", "REPORTS", "REUNIFICATION");

    private static final List<String> GRADES = List.of("GOOD", "GOOD", "REQUIRES_IMPROVEMENT", "GOOD", "OUTSTANDING");

    private final SampleDiary diary;

    ServiceQuality(SampleDiary diary) {
        this.diary = diary;
    }

    void write() {
        for (int number = 0; number < CONCERNS; number++) {
            writeConcern(number);
        }
        for (int number = 0; number < 14; number++) {
            writeCommendation(number);
        }
        for (int number = 0; number < AUDITS; number++) {
            writeAudit(number);
        }
        for (int number = 0; number < 10; number++) {
            writeDiscussion(number);
        }
        writeStaffing(LocalDate.of(2016, 4, 1), 0.8, 0.6, 0.2);
        writeStaffing(LocalDate.of(2017, 9, 4), 1.0, 1.0, 0);
    }

    /// None went above the service manager.
    private void writeConcern(int number) {
        boolean old = number < BY_THE_OLD_PROCEDURE;
        LocalDate raised = old
                ? LocalDate.of(2017, 4, 3).plusDays(4L * number)
                : NEW_POLICY.plusDays(4L * (number - BY_THE_OLD_PROCEDURE));
        List<Map<String, Object>> stages = new ArrayList<>(List.of(stage("INFORMAL", raised)));
        if (number % 4 == 1) {
            stages.add(stage("TEAM_MANAGER", raised.plusDays(5)));
        }
        if (number % 12 == 1) {
            stages.add(stage("SERVICE_MANAGER", raised.plusDays(10)));
        }
        Child child = new Child(number % ServiceSample.CHILDREN);
        diary.post(
                raised,
                SERVICE,
                "/v1/escalations",
                body().with("childId", "@child:" + child.reference())
                        .with("raisedOn", raised)
                        .with("staffId", child.officer())
                        .with("raisedByRole", "IRO")
                        .with("processVersion", old ? "CAUSE_FOR_CONCERN" : "DISPUTE_RESOLUTION")
                        .with("themes", List.of(THEMES.get(number % THEMES.size())))
                        .with("stages", stages)
                        .with("resolvedOn", raised.plusDays(14))
                        .with("outcome", number % 10 == 7 ? "PARTLY_RESOLVED" : "RESOLVED")
                        .from("escalation:" + (number + 1)));
    }

    private static Map<String, Object> stage(String stage, LocalDate on) {
        return body().with("stage", stage).with("on", on).fields();
    }

    private void writeCommendation(int number) {
        LocalDate on = LocalDate.of(2017, 4, 20).plusDays(23L * number);
        Child child = new Child(3 * number);
        diary.post(
                on,
                SERVICE,
                "/v1/commendations",
                body().with("childId", "@child:" + child.reference())
                        .with("commendedOn", on)
                        .with("staffId", child.officer())
                        .with("theme", COMMENDED.get(number % COMMENDED.size()))
                        .with("commendedStaffId", "SOCIAL-WORKER")
                        .from("commendation:" + (number + 1)));
    }

    private void writeAudit(int number) {
        LocalDate on = LocalDate.of(2017, 4, 5).plusDays(8L * number);
        diary.post(
                on,
                SERVICE,
                "/v1/audits",
                body().with("childId", "@child:" + new Child(number).reference())
                        .with("completedOn", on)
                        .with("tool", number % 3 == 0 ? "MINUTES_AUDIT" : "CASE_FILE_AUDIT")
                        .with("toolVersion", "1.0")
                        .with("staffId", new Child(number + 1).officer())
                        .with("auditorRole", number % 2 == 0 ? "IRO" : "CONFERENCE_CHAIR")
                        .with("grade", GRADES.get(number % GRADES.size()))
                        .from("audit:" + (number + 1)));
    }

    private void writeDiscussion(int number) {
        LocalDate on = LocalDate.of(2017, 4, 11).plusDays(30L * number);
        diary.post(
                on,
                SERVICE,
                "/v1/case-discussions",
                body().with("childId", "@child:" + new Child(2 * number).reference())
                        .with("heldOn", on)
                        .with("kind", number % 3 == 0 ? "MANAGEMENT" : "SUPERVISION")
                        .with("staffId", "SOCIAL-WORKER")
                        .with("managerStaffId", "TEAM-MANAGER")
                        .with(
                                "decisions",
                                List.of(body().with("text", "Ask the school for its view")
                                        .with("ownerStaffId", "SOCIAL-WORKER")
                                        .with("dueOn", on.plusDays(14))
                                        .fields()))
                        .from("case-discussion:" + (number + 1)));
    }

    private void writeStaffing(LocalDate asAt, double established, double permanent, double agency) {
        diary.post(
                asAt,
                SERVICE,
                "/v1/staffing",
                body().with("asAt", asAt)
                        .with("team", "IRO_SERVICE")
                        .with("establishedFte", established)
                        .with("permanentFte", permanent)
                        .with("agencyFte", agency)
                        .from("staffing:" + asAt));
    }
}
