package uk.safeguarding.conferences.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.safeguarding.conferences.SampleFamily.MISTAKE;
import static uk.safeguarding.conferences.SampleFamily.aChildBornOn;
import static uk.safeguarding.conferences.SampleFamily.aFamilyOf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.conferences.child.Child;
import uk.safeguarding.conferences.conference.AbuseCategory;
import uk.safeguarding.conferences.conference.SampleConference;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;

class ChildProtectionPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 12, 1);
    private static final LocalDate STARTED = LocalDate.of(2025, 5, 30);

    private final Child child = aChildBornOn("2015-05-31");
    private final ChildProtectionPlan plan = startedOn("2025-05-30");

    @Test
    void starts_on_the_day_of_the_conference_with_its_category() {
        PlanEvent event = plan.start();

        assertThat(event.type()).isEqualTo("conferences.child-protection-plan.started.v1");
        assertThat(event.startedOn()).isEqualTo(STARTED);
        assertThat(event.categories()).containsExactly(new CategoryFrom(AbuseCategory.NEG, STARTED));
        assertThat(event.ageYears()).isEqualTo(9);
    }

    @Nested
    class Changing_the_category {
        @Test
        void keeps_the_initial_one() {
            PlanEvent event = plan.changeCategory(AbuseCategory.EMO, LocalDate.of(2025, 7, 1), null, TODAY);

            assertThat(event.type()).isEqualTo("conferences.child-protection-plan.category-changed.v1");
            assertThat(event.initialCategory()).isEqualTo(AbuseCategory.NEG);
            assertThat(event.latestCategory()).isEqualTo(AbuseCategory.EMO);
        }

        @ParameterizedTest(name = "to {0} from {1}: {2}")
        @CsvSource({
            "NEG, 2025-07-01, plan-category-unchanged",
            "EMO, 2025-05-29, plan-category-outside-plan",
            "EMO, 2025-05-30, plan-category-before-the-last",
            "EMO, 2025-12-02, plan-category-in-future",
        })
        void is_refused(AbuseCategory category, LocalDate from, String code) {
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> plan.changeCategory(category, from, null, TODAY))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(code));
        }

        @Test
        void to_several_raises_a_warning() {
            var _ = plan.changeCategory(AbuseCategory.MUL, LocalDate.of(2025, 7, 1), null, TODAY);

            assertThat(plan.warnings()).extracting("rule").containsExactly("census-mul-not-recommended");
        }
    }

    @Nested
    class Ending {
        @Test
        void from_the_day_after_it_started_is_recorded() {
            PlanEvent event = plan.end(STARTED.plusDays(1), EndReason.TRANSFERRED_OUT, null, TODAY);

            assertThat(event.type()).isEqualTo("conferences.child-protection-plan.ended.v1");
            assertThat(event.endedOn()).isEqualTo(STARTED.plusDays(1));
        }

        @ParameterizedTest(name = "on {0}: {1}")
        @CsvSource({
            "2025-05-30, census-8840-plan-ends-on-its-first-day",
            "2025-05-29, census-8925-plan-ends-before-start",
            "2025-12-02, plan-in-future",
        })
        void is_refused(LocalDate on, String code) {
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> plan.end(on, EndReason.OTHER, null, TODAY))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(code));
        }

        @Test
        void is_refused_a_second_time() {
            var _ = plan.end(TODAY, EndReason.OTHER, null, TODAY);

            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> plan.end(TODAY, EndReason.OTHER, null, TODAY))
                    .satisfies(e -> assertThat(e.code()).isEqualTo("plan-ended"));
        }
    }

    @Test
    void is_not_corrected_to_start_on_another_day_than_the_conference() {
        var elsewhen = new PlanDetails(STARTED.plusDays(1), List.of(), null, null);

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> plan.correct(elsewhen, MISTAKE, TODAY))
                .satisfies(e -> assertThat(e.code()).isEqualTo("census-2885-plan-start-not-conference-day"));
    }

    @ParameterizedTest(name = "first to {0}, second from {1}: overlap {2}")
    @CsvSource({
        "2025-06-30, 2025-06-30, false", // the end day does not count
        "2025-07-01, 2025-06-30, true",
        ", 2025-06-30, true",
    })
    void overlaps_another_that_shares_a_day(LocalDate endedOn, String secondFrom, boolean overlap) {
        if (endedOn != null) {
            var _ = plan.end(endedOn, EndReason.OTHER, null, TODAY);
        }
        ChildProtectionPlan second = startedOn(secondFrom);

        assertThat(plan.overlaps(second)).isEqualTo(overlap);
        assertThat(second.overlaps(plan)).isEqualTo(overlap);
    }

    private ChildProtectionPlan startedOn(String day) {
        var conference = SampleConference.heldAbout(aFamilyOf(child), child, day, AbuseCategory.NEG);
        return new ChildProtectionPlan(child, conference, AbuseCategory.NEG, 0);
    }
}
