package uk.safeguarding.conferences.conference;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Factors found in a family, in the codes of the children-in-need census (factors identified at the end of
/// assessment):
/// 1 alcohol, 2 drugs, 3 domestic abuse, 4 mental health, 5 learning disability, 6 physical disability or illness (each
/// of the child A, a parent or carer B, another person in the household C), 7 to 20 as the census has them, 21 none.
public enum RiskFactor {
    @JsonProperty("1A")
    F1A,
    @JsonProperty("1B")
    F1B,
    @JsonProperty("1C")
    F1C,
    @JsonProperty("2A")
    F2A,
    @JsonProperty("2B")
    F2B,
    @JsonProperty("2C")
    F2C,
    @JsonProperty("3A")
    F3A,
    @JsonProperty("3B")
    F3B,
    @JsonProperty("3C")
    F3C,
    @JsonProperty("4A")
    F4A,
    @JsonProperty("4B")
    F4B,
    @JsonProperty("4C")
    F4C,
    @JsonProperty("5A")
    F5A,
    @JsonProperty("5B")
    F5B,
    @JsonProperty("5C")
    F5C,
    @JsonProperty("6A")
    F6A,
    @JsonProperty("6B")
    F6B,
    @JsonProperty("6C")
    F6C,
    @JsonProperty("7A")
    F7A,
    @JsonProperty("8B")
    F8B,
    @JsonProperty("8C")
    F8C,
    @JsonProperty("8D")
    F8D,
    @JsonProperty("8E")
    F8E,
    @JsonProperty("8F")
    F8F,
    @JsonProperty("9A")
    F9A,
    @JsonProperty("10A")
    F10A,
    @JsonProperty("11A")
    F11A,
    @JsonProperty("12A")
    F12A,
    @JsonProperty("13A")
    F13A,
    @JsonProperty("14A")
    F14A,
    @JsonProperty("15A")
    F15A,
    @JsonProperty("16A")
    F16A,
    @JsonProperty("17A")
    F17A,
    @JsonProperty("18A")
    F18A,
    @JsonProperty("18B")
    F18B,
    @JsonProperty("18C")
    F18C,
    @JsonProperty("19A")
    F19A,
    @JsonProperty("19B")
    F19B,
    @JsonProperty("19C")
    F19C,
    @JsonProperty("20")
    F20,
    @JsonProperty("21")
    F21,
    @JsonProperty("22A")
    F22A,
    @JsonProperty("23A")
    F23A,
    @JsonProperty("24A")
    F24A;

    /// The census's code for no factor, which stands alone.
    static final RiskFactor NONE = F21;

    /// As the census writes it, such as `3A`.
    String code() {
        return name().substring(1);
    }

    static RiskFactor ofCode(String code) {
        return valueOf("F" + code);
    }
}
