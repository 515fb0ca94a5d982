package uk.safeguarding.lado;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.safeguarding.lado.Lado.Stored;
import uk.safeguarding.lado.Tables.Event;
import uk.safeguarding.platform.event.Person;
import uk.safeguarding.platform.event.Pseudonyms;

/// What stands in the outbox after a record's life: every revision, and nobody's name.
@QuarkusTest
class EventTest {

    private static final String RUTLAND = "E06000017";

    private final Lado lado = Lado.officer();

    @Inject
    Pseudonyms pseudonyms;

    @Test
    void a_referral_tells_every_revision_under_the_adults_pseudonym() {
        Stored referral = lado.aReferralThatMeetsTheThreshold();
        Stored transferred = lado.changed(referral, lado.put(referral, "/transfer", """
                {"transferredOn": "2026-06-03", "transferredTo": "E06000016"}"""));
        Stored corrected = lado.changed(transferred, lado.correct(transferred, "{\"sector\": \"HEALTH\"}"));
        lado.changed(corrected, lado.revoke(corrected));

        List<Event> events = Tables.eventsOf(referral.id());
        assertThat(events)
                .extracting(Event::type)
                .containsExactly(
                        "lado.referral.received.v1",
                        "lado.referral.threshold-decided.v1",
                        "lado.referral.transferred.v1",
                        "lado.referral.corrected.v1",
                        "lado.referral.voided.v1");
        assertThat(events).extracting(Event::revision).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(events)
                .extracting(event -> event.data().get("revision").asLong())
                .containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(events).extracting(Event::subject).containsOnly(pseudonymOfAdultOf(referral));
        assertThat(events).extracting(Event::localAuthority).containsOnly(RUTLAND);
        JsonNode last = events.getLast().data();
        assertThat(last.get("voided").asBoolean()).isTrue();
        assertThat(last.has("corrected")).isFalse();
        assertThat(last.get("transferredTo").asText()).isEqualTo("E06000016");
        assertThat(events.getFirst().data().has("thresholdDecision")).isFalse();
    }

    @Test
    void an_allegation_names_the_children_as_the_other_services_do() {
        Stored allegation = lado.anAllegation();
        Stored concluded = lado.changed(allegation, lado.put(allegation, "/outcome", """
                {"outcome": "SUBSTANTIATED", "outcomeOn": "2026-08-31"}"""));
        Stored corrected = lado.changed(concluded, lado.correct(concluded, "{\"outcome\": \"UNFOUNDED\"}"));
        lado.changed(corrected, lado.revoke(corrected));

        List<Event> events = Tables.eventsOf(allegation.id());
        assertThat(events)
                .extracting(Event::type)
                .containsExactly(
                        "lado.allegation.recorded.v1",
                        "lado.allegation.outcome-recorded.v1",
                        "lado.allegation.corrected.v1",
                        "lado.allegation.voided.v1");
        assertThat(events.getFirst().data().get("children"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        pseudonyms.of(Person.Kind.CHILD, RUTLAND, "RUT-0001"),
                        pseudonyms.of(Person.Kind.CHILD, RUTLAND, "RUT-0002"));
        assertThat(events.get(2).data().get("corrected").asBoolean()).isTrue();
        assertThat(events).extracting(event -> event.data().toString()).noneMatch(text -> text.contains("RUT-"));
        assertThat(events).extracting(event -> event.data().toString()).noneMatch(text -> text.contains("Invented"));
        assertThat(events).extracting(event -> event.data().has("persons")).containsOnly(false);
    }

    @Test
    void an_employer_and_a_notification_without_an_adult_go_by_their_own_id() {
        Stored employer = lado.anEmployer();
        Stored changed = lado.changed(employer, lado.put(employer, "", """
                {"name": "Sampleton Special School", "sector": "EDUCATION_SPECIAL"}"""));
        Stored corrected = lado.changed(changed, lado.correct(changed, "{\"sector\": \"FAITH\"}"));
        lado.changed(corrected, lado.revoke(corrected));

        assertThat(Tables.eventsOf(employer.id()))
                .extracting(Event::type)
                .containsExactly(
                        "lado.employer.registered.v1",
                        "lado.employer.changed.v1",
                        "lado.employer.corrected.v1",
                        "lado.employer.voided.v1");
        assertThat(Tables.eventsOf(employer.id()))
                .extracting(Event::subject)
                .containsOnly(employer.id().toString());
    }

    @Test
    void a_notification_goes_by_the_adults_pseudonym_once_it_is_known() {
        Stored notification = lado.aNotification();
        Stored adult = lado.anAdult();
        Stored linked = lado.changed(notification, lado.correct(notification, """
                {"adultId": "%s"}""".formatted(adult.id())));
        lado.changed(linked, lado.revoke(linked));

        assertThat(Tables.eventsOf(notification.id()))
                .extracting(Event::type)
                .containsExactly(
                        "lado.notification.received.v1",
                        "lado.notification.corrected.v1",
                        "lado.notification.voided.v1");
        String pseudonym = pseudonymOf(adult);
        assertThat(Tables.eventsOf(notification.id()))
                .extracting(Event::subject)
                .containsExactly(notification.id().toString(), pseudonym, pseudonym);
    }

    @Test
    void an_adult_tells_nothing_but_that_there_is_one() {
        Stored adult = lado.anAdult();
        Stored corrected = lado.changed(adult, lado.correct(adult, "{\"surname\": \"Renamed\"}"));
        lado.changed(corrected, lado.revoke(corrected));

        List<Event> events = Tables.eventsOf(adult.id());
        assertThat(events)
                .extracting(Event::type)
                .containsExactly("lado.adult.registered.v1", "lado.adult.corrected.v1", "lado.adult.voided.v1");
        assertThat(events.getFirst().data().properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactly("adultId", "revision");
    }

    @Test
    void what_is_refused_leaves_no_event() {
        Stored referral = lado.aReferral();
        lado.put(referral, "/threshold-decision", """
                {"decision": "MET", "decidedOn": "2026-06-02"}""").then().statusCode(422);

        assertThat(Tables.eventsOf(referral.id())).hasSize(1);
    }

    private String pseudonymOfAdultOf(Stored referral) {
        return pseudonyms.of(
                Person.Kind.ADULT, RUTLAND, Tables.texts("""
                        select adult_reference from adult where id = (select adult_id from referral where id = ?)""", referral.id()).getFirst());
    }

    private String pseudonymOf(Stored adult) {
        return pseudonyms.of(
                Person.Kind.ADULT,
                RUTLAND,
                Tables.texts("select adult_reference from adult where id = ?", adult.id())
                        .getFirst());
    }
}
