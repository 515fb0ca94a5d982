package uk.safeguarding.conferences.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.safeguarding.conferences.SampleFamily.AUTHORITY;
import static uk.safeguarding.conferences.SampleFamily.MISTAKE;
import static uk.safeguarding.conferences.SampleFamily.aChildBornOn;
import static uk.safeguarding.conferences.SampleFamily.anUnbornChild;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;

class ChildTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 2);

    @ParameterizedTest(name = "born {0}, on {1}: {2}")
    @CsvSource({
        "2020-06-02, 2025-06-01, 4", "2020-06-02, 2025-06-02, 5", // the birthday itself
        "2020-02-29, 2025-02-28, 4", "2020-02-29, 2025-03-01, 5", // a birthday on a leap day
        "2025-06-02, 2025-06-02, 0", "2025-06-03, 2025-06-02,", // not yet born
    })
    void has_an_age_in_whole_years_and_none_before_birth(String born, LocalDate day, Integer age) {
        assertThat(aChildBornOn(born).ageOn(day)).isEqualTo(age);
        assertThat(aChildBornOn(born).isUnbornOn(day)).isEqualTo(age == null);
    }

    @Test
    void is_told_of_by_month_of_birth_and_sex_alone() {
        ChildEvent event = aChildBornOn("2020-06-02").register(TODAY);

        assertThat(event.type()).isEqualTo("conferences.child.registered.v1");
        assertThat(event.birthMonth()).isEqualTo(YearMonth.of(2020, 6));
        assertThat(event.expectedBirthMonth()).isNull();
    }

    @Test
    void can_be_registered_before_birth() {
        ChildEvent event = anUnbornChild().register(TODAY);

        assertThat(event.birthMonth()).isNull();
        assertThat(event.expectedBirthMonth()).isEqualTo(YearMonth.of(2025, 10));
        assertThat(event.sex()).isEqualTo(Sex.U);
    }

    @Test
    void who_is_not_born_is_refused_with_a_sex() {
        ChildDetails girl = new ChildDetails("SAMPLE-1", null, "Sampleton", null, TODAY.plusDays(60), Sex.F);

        refused("census-8750-sex-of-unborn-child", () -> new Child(AUTHORITY, null, girl).register(TODAY));
    }

    @Test
    void is_refused_with_a_birth_to_come() {
        refused("child-born-in-future", () -> aChildBornOn("2025-06-03").register(TODAY));
    }

    @Test
    void keeps_the_reference_for_ever() {
        Child child = aChildBornOn("2020-06-02");
        ChildDetails other = new ChildDetails("OTHER", "Robin", "Sampleton", TODAY, null, Sex.F);

        refused("child-reference-fixed", () -> child.correct(other, MISTAKE, TODAY));
    }

    @Test
    void is_not_voided_twice() {
        Child child = aChildBornOn("2020-06-02");
        var _ = child.revoke(MISTAKE);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> child.revoke(MISTAKE))
                .satisfies(e -> assertThat(e.code()).isEqualTo("record-voided"));
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(what)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }
}
