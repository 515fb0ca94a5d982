package uk.safeguarding.cases.child;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiersTest {

    @ParameterizedTest
    @CsvSource({
        "9434765919, true", // the example of the NHS Data Dictionary
        "9990000018, true",
        "9990000042, true",
        "9434765918, false", // another check digit
        "9434759619, false", // two digits exchanged
        "943476591,  false",
        "94347659190, false",
        "943476591X, false"
    })
    void an_nhs_number_has_a_check_digit(String text, boolean sound) {
        assertThat(Identifiers.isNhsNumber(text)).isEqualTo(sound);
    }

    @ParameterizedTest
    @CsvSource({
        "B801200005001, true",
        "P207000016049, true",
        "A801200005001, false", // another check letter
        "B801200005010, false", // two digits exchanged
        "M80120000500A, true", // temporary: the last letter counts as 0
        "X80120000500A, false",
        "I801200005001, false", // I, O and S are no check letters
        "B8012000050O1, false",
        "b801200005001, false",
        "B80120000500, false"
    })
    void a_pupil_number_has_a_check_letter(String text, boolean sound) {
        assertThat(Identifiers.isUpn(text)).isEqualTo(sound);
    }
}
