package uk.safeguarding.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.retention.RetentionRule.Basis;
import uk.safeguarding.platform.retention.RetentionRule.Kept;
import uk.safeguarding.platform.retention.RetentionSettings.Period;

class RetentionRuleTest {

    private record Decision(OptionalInt untilAge, OptionalInt yearsAfterDeath, OptionalInt yearsAfterEnd)
            implements Period {

        static Decision age(int age) {
            return new Decision(OptionalInt.of(age), OptionalInt.empty(), OptionalInt.empty());
        }
    }

    private static RetentionRule until75By(Basis basis) {
        return new RetentionRule(
                "child", Nation.ENGLAND, "RULE", Kept.PERIOD, 75, null, 35, basis, "Somewhere", "In a sentence");
    }

    @Test
    void local_policy_is_the_authoritys_to_change() {
        assertThat(until75By(Basis.LOCAL_POLICY).decided(Decision.age(25)).untilAge())
                .isEqualTo(25);
    }

    @Test
    void law_and_guidance_are_made_longer_and_never_shorter() {
        assertThat(until75By(Basis.LAW).decided(Decision.age(76)).untilAge()).isEqualTo(76);
        assertThat(until75By(Basis.GUIDANCE).decided(Decision.age(75)).untilAge())
                .isEqualTo(75);
        for (Basis basis : new Basis[] {Basis.LAW, Basis.GUIDANCE}) {
            assertThatIllegalStateException().isThrownBy(() -> until75By(basis).decided(Decision.age(74)));
        }
    }

    @Test
    void what_a_rule_does_not_count_by_cannot_be_set() {
        var afterDeath = new Decision(OptionalInt.empty(), OptionalInt.of(20), OptionalInt.empty());
        assertThatIllegalStateException()
                .isThrownBy(() -> until75By(Basis.LOCAL_POLICY).decided(afterDeath));
        assertThatIllegalStateException()
                .isThrownBy(() -> until75By(Basis.LOCAL_POLICY).decided(Decision.age(0)));
    }
}
