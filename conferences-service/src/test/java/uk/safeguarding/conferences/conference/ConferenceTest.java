package uk.safeguarding.conferences.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.safeguarding.conferences.SampleFamily.CALENDAR;
import static uk.safeguarding.conferences.SampleFamily.MISTAKE;
import static uk.safeguarding.conferences.SampleFamily.aChildBornOn;
import static uk.safeguarding.conferences.SampleFamily.aFamilyOf;
import static uk.safeguarding.conferences.SampleFamily.anUnbornChild;
import static uk.safeguarding.conferences.conference.SampleConference.decision;
import static uk.safeguarding.conferences.conference.SampleConference.outcome;
import static uk.safeguarding.conferences.conference.SampleConference.part;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.safeguarding.conferences.child.Child;
import uk.safeguarding.conferences.family.Family;
import uk.safeguarding.conferences.timescale.ConferenceTimescale;
import uk.safeguarding.platform.calendar.Timescale.State;
import uk.safeguarding.platform.error.DomainException;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Source;

class ConferenceTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 12, 1);

    private final Child elder = aChildBornOn("2012-01-15");
    private final Child younger = aChildBornOn("2020-03-01");
    private final Family family = aFamilyOf(elder, younger);

    /// Due for the elder on 30 May, for the younger on 12 June.
    private final Conference conference = new Conference(
            family,
            ConferenceKind.INITIAL,
            null,
            List.of(
                    part(elder, ConferenceTimescale.INITIAL, "2025-05-08"),
                    part(younger, ConferenceTimescale.INITIAL, "2025-05-21")));

    @Test
    void stands_as_a_duty_with_a_last_day_for_each_child() {
        ConferenceEvent event = conference.schedule();

        assertThat(event.type()).isEqualTo("conferences.conference.scheduled.v1");
        assertThat(event.dueOn()).isEqualTo("2025-05-30");
        assertThat(event.children())
                .extracting(ConferenceEvent.Part::dueOn)
                .containsExactly(LocalDate.of(2025, 5, 30), LocalDate.of(2025, 6, 12));
        assertThat(event.children()).extracting(ConferenceEvent.Part::ageYears).containsExactly(13, 5);
    }

    @Nested
    class Holding {
        @Test
        void records_the_decisions_and_ends_the_duty() {
            ConferenceEvent event = held("2025-05-30", decision(elder, Decision.PLAN_STARTED, AbuseCategory.NEG));

            assertThat(event.type()).isEqualTo("conferences.conference.held.v1");
            assertThat(event.heldOn()).isEqualTo("2025-05-30");
            assertThat(event.children()).singleElement().satisfies(part -> {
                assertThat(part.decision()).isEqualTo(Decision.PLAN_STARTED);
                assertThat(part.category()).isEqualTo(AbuseCategory.NEG);
            });
            assertThat(conference.parts()).noneMatch(ConferencePart::open);
        }

        @Test
        void takes_over_the_identity_that_another_system_gave_it() {
            var source = new Source("OLD-SYSTEM", "42");
            var _ = conference.hold(
                    outcome("2025-05-30", Set.of(), decision(elder, Decision.NO_PLAN, null)),
                    ConferenceKind.INITIAL,
                    source,
                    TODAY);

            assertThat(conference.source()).isEqualTo(source);
        }

        @ParameterizedTest(name = "on {0}: the elder {1}, the younger {2}")
        @CsvSource({
            "2025-05-29, ON_TIME, ON_TIME",
            "2025-05-30, ON_TIME, ON_TIME",
            "2025-06-02, LATE, ON_TIME",
            "2025-06-12, LATE, ON_TIME",
            "2025-06-13, LATE, LATE",
        })
        void is_judged_for_each_child_by_its_own_clock(String heldOn, State first, State second) {
            var _ = held(heldOn, decision(elder, Decision.NO_PLAN, null), decision(younger, Decision.NO_PLAN, null));

            assertThat(standing(elder)).isEqualTo(first);
            assertThat(standing(younger)).isEqualTo(second);
        }

        @ParameterizedTest(name = "on {0}")
        @CsvSource({"2025-05-24", "2025-05-25"})
        void at_a_weekend_is_refused(String weekend) {
            refused("census-8875-conference-at-weekend", weekend, decision(elder, Decision.NO_PLAN, null));
        }

        @Test
        void is_refused_in_the_future() {
            refused("conference-in-future", "2025-12-02", decision(elder, Decision.NO_PLAN, null));
        }

        @Test
        void is_refused_before_the_strategy_discussion_of_one_child() {
            refused(
                    "conference-before-strategy-discussion",
                    "2025-05-20",
                    decision(elder, Decision.NO_PLAN, null),
                    decision(younger, Decision.NO_PLAN, null));
        }

        @Test
        void is_refused_without_a_category_where_a_plan_starts() {
            refused("conference-category-missing", "2025-05-30", decision(elder, Decision.PLAN_STARTED, null));
        }

        @Test
        void is_refused_with_a_category_where_no_plan_starts() {
            refused(
                    "conference-category-without-plan",
                    "2025-05-30",
                    decision(elder, Decision.NO_PLAN, AbuseCategory.EMO));
        }

        @ParameterizedTest
        @EnumSource(names = {"PLAN_CONTINUED", "PLAN_ENDED"})
        void is_refused_with_a_decision_of_a_review(Decision decision) {
            refused("conference-decision-of-another-kind", "2025-05-30", decision(elder, decision, null));
        }

        @Test
        void is_refused_with_no_factor_and_a_factor() {
            var mixed = outcome(
                    "2025-05-30", Set.of(RiskFactor.F21, RiskFactor.F3A), decision(elder, Decision.NO_PLAN, null));

            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> conference.hold(mixed, ConferenceKind.INITIAL, null, TODAY))
                    .satisfies(e -> assertThat(e.code()).isEqualTo("census-21-none-stands-alone"));
        }

        @Test
        void is_refused_a_second_time() {
            var _ = held("2025-05-30", decision(elder, Decision.NO_PLAN, null));

            refused("conference-already-held", "2025-05-30", decision(elder, Decision.NO_PLAN, null));
        }
    }

    @Nested
    class A_review {
        private final Conference review = new Conference(
                family,
                ConferenceKind.REVIEW,
                null,
                List.of(
                        part(elder, ConferenceTimescale.FIRST_REVIEW, "2025-05-30"),
                        part(younger, ConferenceTimescale.LATER_REVIEW, "2025-03-03")));

        @Test
        void may_be_held_at_a_weekend() {
            var event = hold("2025-06-07", decision(elder, Decision.PLAN_CONTINUED, null));

            assertThat(event.heldOn()).isEqualTo("2025-06-07");
        }

        @Test
        void is_held_after_the_day_the_plan_started() {
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> hold("2025-05-30", decision(elder, Decision.PLAN_CONTINUED, null)))
                    .satisfies(e -> assertThat(e.code()).isEqualTo("census-8841-review-not-after-plan-start"));
        }

        @Test
        void is_held_after_the_one_before() {
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> hold("2025-03-03", decision(younger, Decision.PLAN_ENDED, null)))
                    .satisfies(e -> assertThat(e.code()).isEqualTo("conference-before-the-one-before"));
        }

        @Test
        void is_not_cancelled_while_a_plan_is_open() {
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> review.cancel(TODAY))
                    .satisfies(e -> assertThat(e.code()).isEqualTo("conference-review-owed"));
        }

        private ConferenceEvent hold(String heldOn, ChildDecision decision) {
            return review.hold(outcome(heldOn, Set.of(), decision), ConferenceKind.REVIEW, null, TODAY);
        }
    }

    @Nested
    class Ending_the_duty {
        @ParameterizedTest(name = "on {0}, due 30 May: fell away {1}")
        @CsvSource({"2025-05-29, true", "2025-05-30, true", "2025-05-31, false"})
        void lets_a_part_fall_away_until_its_last_day_and_leaves_it_overdue_after(String day, boolean fell) {
            ConferenceEvent event = conference.end(elder.id(), LocalDate.parse(day));

            ConferencePart part = conference.part(elder.id()).orElseThrow();
            assertThat(part.fellAwayOn() != null).isEqualTo(fell);
            assertThat(part.open()).isFalse();
            assertThat(standing(elder)).isEqualTo(fell ? State.NOT_APPLICABLE : State.OVERDUE);
            assertThat(event.type())
                    .isEqualTo(fell ? "conferences.conference.fell-away.v1" : "conferences.conference.scheduled.v1");
            assertThat(standing(younger)).isEqualTo(State.OVERDUE);
        }

        @Test
        void for_every_child_lets_the_conference_fall_away() {
            var _ = conference.end(elder.id(), LocalDate.of(2025, 5, 20));
            ConferenceEvent event = conference.end(younger.id(), LocalDate.of(2025, 5, 22));

            assertThat(event.fellAwayOn()).isEqualTo("2025-05-22");
        }

        @Test
        void can_be_taken_back() {
            var _ = conference.end(elder.id(), LocalDate.of(2025, 5, 20));
            ConferenceEvent event = conference.owe(elder.id(), MISTAKE);

            assertThat(event.corrected()).isTrue();
            assertThat(conference.parts()).allMatch(ConferencePart::open);
        }

        @Test
        void does_not_forbid_to_record_later_that_it_was_held_before() {
            var _ = conference.end(elder.id(), LocalDate.of(2025, 5, 28));

            assertThat(held("2025-05-27", decision(elder, Decision.NO_PLAN, null))
                            .heldOn())
                    .isEqualTo("2025-05-27");
        }

        @Test
        void forbids_to_hold_it_from_that_day() {
            var _ = conference.end(elder.id(), LocalDate.of(2025, 5, 28));

            refused("conference-fell-away", "2025-05-28", decision(elder, Decision.NO_PLAN, null));
        }
    }

    @Test
    void about_an_unborn_child_becomes_an_initial_one_when_a_sibling_joins() {
        Child unborn = anUnbornChild();
        Conference preBirth = new Conference(
                aFamilyOf(unborn, elder),
                ConferenceKind.PRE_BIRTH,
                null,
                List.of(part(unborn, ConferenceTimescale.PRE_BIRTH, "2025-05-08")));

        ConferenceEvent event = preBirth.join(List.of(part(elder, ConferenceTimescale.INITIAL, "2025-05-12")));

        assertThat(event.kind()).isEqualTo(ConferenceKind.INITIAL);
        assertThat(event.children()).extracting(ConferenceEvent.Part::ageYears).containsExactly(null, 13);
    }

    @Test
    void that_loses_its_last_child_is_voided() {
        assertThat(conference.drop(part -> part.isOf(elder.id()), MISTAKE).voided())
                .isFalse();
        assertThat(conference.drop(part -> part.isOf(younger.id()), MISTAKE).voided())
                .isTrue();
    }

    private State standing(Child child) {
        return conference
                .part(child.id())
                .orElseThrow()
                .standing(conference.heldOn().orElse(null), false, TODAY, CALENDAR)
                .state();
    }

    private ConferenceEvent held(String heldOn, ChildDecision... decisions) {
        return conference.hold(outcome(heldOn, Set.of(RiskFactor.F3A), decisions), ConferenceKind.INITIAL, null, TODAY);
    }

    private void refused(String code, String heldOn, ChildDecision... decisions) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> held(heldOn, decisions))
                .satisfies(e -> assertThat(e.code()).isEqualTo(code))
                .satisfies(e -> assertThat(e).isInstanceOfAny(RuleBroken.class, Conflict.class));
    }
}
