package uk.safeguarding.conferences.section47;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.safeguarding.conferences.Agency.CHILDRENS_SOCIAL_CARE;
import static uk.safeguarding.conferences.Agency.GP;
import static uk.safeguarding.conferences.Agency.POLICE;
import static uk.safeguarding.conferences.SampleFamily.CALENDAR;
import static uk.safeguarding.conferences.SampleFamily.aChildBornOn;
import static uk.safeguarding.conferences.SampleFamily.aDiscussion;
import static uk.safeguarding.conferences.SampleFamily.aFamilyOf;
import static uk.safeguarding.conferences.SampleFamily.anUnbornChild;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.conferences.child.Child;
import uk.safeguarding.conferences.family.Family;
import uk.safeguarding.conferences.timescale.ConferenceTimescale;
import uk.safeguarding.platform.calendar.Timescale.State;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;

class Section47EnquiryTest {

    private static final LocalDate DISCUSSED = LocalDate.of(2025, 5, 8);
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 1);

    private final Child child = aChildBornOn("2015-01-01");
    private final Family family = aFamilyOf(child, anUnbornChild());
    private final Section47Enquiry enquiry = of(child, "2025-05-12");

    @Test
    void gives_the_conference_15_working_days_from_the_strategy_discussion() {
        assertThat(enquiry.conferenceDueOn()).isEqualTo("2025-05-30");
        assertThat(enquiry.start(TODAY).rule()).isEqualTo("CONFERENCE_INITIAL_15_WORKING_DAYS");
        assertThat(enquiry.start(TODAY).ageYears()).isEqualTo(10);
    }

    @Test
    void about_an_unborn_child_is_for_a_pre_birth_conference() {
        Section47Enquiry unborn = of(family.children().getLast(), "2025-05-12");

        assertThat(unborn.conferenceTimescale()).isEqualTo(ConferenceTimescale.PRE_BIRTH);
        assertThat(unborn.start(TODAY).ageYears()).isNull();
    }

    @Nested
    class Is_refused {
        @Test
        void before_the_strategy_discussion() {
            refused("section-47-before-strategy-discussion", of(child, "2025-05-07"));
        }

        @Test
        void in_the_future() {
            refused("section-47-in-future", of(child, "2025-12-02"));
        }

        @Test
        void about_a_child_who_was_not_discussed() {
            refused("section-47-child-not-discussed", of(aChildBornOn("2015-01-01"), "2025-05-12"));
        }

        @Test
        void where_the_discussion_did_not_initiate_one() {
            var discussion = aDiscussion(family, "2025-05-08", false, CHILDRENS_SOCIAL_CARE, POLICE, GP);
            refused("section-47-not-initiated", new Section47Enquiry(discussion, child, null, DISCUSSED, CALENDAR));
        }

        private void refused(String code, Section47Enquiry started) {
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> started.start(TODAY))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(code));
        }
    }

    @Nested
    class Is_concluded {
        @Test
        void with_an_outcome() {
            var event = enquiry.conclude(LocalDate.of(2025, 5, 20), Section47Outcome.CONFERENCE, TODAY);

            assertThat(event.type()).isEqualTo("conferences.section-47-enquiry.concluded.v1");
            assertThat(event.outcome()).isEqualTo(Section47Outcome.CONFERENCE);
            assertThat(event.revision()).isEqualTo(2);
        }

        @Test
        void once() {
            var _ = enquiry.conclude(LocalDate.of(2025, 5, 20), Section47Outcome.CONFERENCE, TODAY);

            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> enquiry.conclude(TODAY, Section47Outcome.CONFERENCE, TODAY))
                    .satisfies(e -> assertThat(e.code()).isEqualTo("section-47-concluded"));
        }

        @Test
        void not_before_it_started() {
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> enquiry.conclude(DISCUSSED, Section47Outcome.CONFERENCE, TODAY))
                    .satisfies(e -> assertThat(e.code()).isEqualTo("section-47-ends-before-start"));
        }

        @Test
        void without_a_conference_where_none_is_needed() {
            var _ = enquiry.conclude(LocalDate.of(2025, 5, 20), Section47Outcome.NO_CONFERENCE, TODAY);

            assertThat(enquiry.timescale(null, TODAY, CALENDAR).state()).isEqualTo(State.NOT_APPLICABLE);
            assertThat(enquiry.warnings(null, TODAY, CALENDAR)).isEmpty();
        }
    }

    @ParameterizedTest(name = "started Monday 2025-05-12, asked on {0}: queried {1}")
    @CsvSource({"2025-06-03, false", "2025-06-04, true"}) // the spring bank holiday does not count
    void is_queried_by_the_census_after_15_working_days_without_a_conference(LocalDate day, boolean queried) {
        assertThat(enquiry.warnings(null, day, CALENDAR)).hasSize(queried ? 1 : 0);
        assertThat(enquiry.warnings(LocalDate.of(2025, 5, 30), day, CALENDAR)).isEmpty();
    }

    private Section47Enquiry of(Child about, String startedOn) {
        var discussion = aDiscussion(family, DISCUSSED.toString(), true, CHILDRENS_SOCIAL_CARE, POLICE, GP);
        return new Section47Enquiry(discussion, about, null, LocalDate.parse(startedOn), CALENDAR);
    }
}
