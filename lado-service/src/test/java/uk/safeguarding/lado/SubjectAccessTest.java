package uk.safeguarding.lado;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.safeguarding.lado.Lado.Stored;
import uk.safeguarding.platform.testing.SubjectAccessContract;

@QuarkusTest
class SubjectAccessTest extends SubjectAccessContract {

    private static final Lado OFFICER = Lado.officer();

    SubjectAccessTest() {
        super("adults", "lado");
    }

    @Override
    protected String aPersonWithEveryRecord() {
        return WholeAdult.make();
    }

    @Test
    void marks_the_children_the_notifier_and_what_somebody_wrote() {
        Export export = export(somebody(), WholeAdult.make());

        assertThat(marks(export.of("allegation").getFirst()))
                .containsEntry("/record/childReferences", "THIRD_PARTY")
                .containsEntry("/record/childIds", "THIRD_PARTY")
                .containsEntry("/record/summary", "FREE_TEXT")
                .doesNotContainKeys("/record/receivedOn", "/record/referralId");
        assertThat(marks(export.of("notification").getFirst()))
                .containsEntry("/record/agency", "THIRD_PARTY")
                .doesNotContainKey("/record/adultId");
        assertThat(marks(export.of("sensitivity").getFirst()))
                .containsEntry("/record/staffId", "STAFF")
                .doesNotContainKey("/record/person");
    }

    @Test
    void has_what_was_recorded_before_it_was_known_of_whom_and_marks_whole_what_was_another_s() {
        Stored adult = OFFICER.anAdult();
        Stored other = OFFICER.anAdult();
        Stored notification = OFFICER.create("/v1/notifications", """
                {"kind": "ADVICE", "receivedOn": "2026-06-01", "agency": "EDUCATION", "concern": "Invented"}""");
        Stored taken = OFFICER.changed(notification, OFFICER.correct(notification, """
                {"adultId": "%s"}""".formatted(other.id())));
        OFFICER.changed(taken, OFFICER.correct(taken, """
                {"adultId": "%s"}""".formatted(adult.id())));

        List<JsonNode> revisions = export(somebody(), adult.id().toString()).of("notification");

        assertThat(revisions).hasSize(3);
        assertThat(marks(revisions.get(0))).containsEntry("/record/concern", "FREE_TEXT");
        assertThat(marks(revisions.get(1))).containsEntry("/record", "THIRD_PARTY");
        assertThat(marks(revisions.get(2)))
                .containsEntry("/record/concern", "FREE_TEXT")
                .doesNotContainKeys("/record", "/record/adultId");
    }
}
