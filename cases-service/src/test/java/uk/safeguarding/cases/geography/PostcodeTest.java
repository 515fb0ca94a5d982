package uk.safeguarding.cases.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource({
        "LE15 6HP,       LE156HP",
        "le156hp,        LE156HP",
        "'  l e15 6 hp', LE156HP",
        "'LE15\u00096HP', LE156HP",
        "M1 1AE,         M11AE", // one letter, one digit
        "B33 8TH,        B338TH", // one letter, two digits
        "W1A 0AX,        W1A0AX", // one letter, digit, letter
        "CR2 6XH,        CR26XH", // two letters, one digit
        "EC1A 1BB,       EC1A1BB", // two letters, digit, letter
    })
    void is_compared_in_one_form(String typed, String value) {
        assertThat(Postcode.parse(typed)).contains(new Postcode(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "LE15",
                "LE15 6",
                "LE15 6HC",
                "LE15 66P",
                "1E15 6HP",
                "LE156 6HP",
                "LE15-6HP",
                "LÉ15 6HP"
            })
    void is_not_what_does_not_look_like_one(String typed) {
        assertThat(Postcode.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LE15 6HP", "le156hp", "LE15"})
    void is_made_from_the_one_form_alone(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Postcode(value))
                .withMessage("Not a postcode");
    }

    @ParameterizedTest
    @CsvSource({"LE156HP, LE15 6HP", "M11AE, M1 1AE"})
    void is_written_with_a_blank(String value, String written) {
        assertThat(new Postcode(value).written()).isEqualTo(written);
    }

    @Test
    void is_an_address_and_does_not_slip_into_logs() {
        assertThat(new Postcode("LE156HP").toString()).doesNotContain("6HP");
    }
}
