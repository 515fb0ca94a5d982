package uk.safeguarding.platform.calendar;

/// The nation whose bank holidays and rules apply to a local authority.
public enum Nation {
    ENGLAND,
    WALES;

    /// The nation of an authority, by the first letter of its code in the Government Statistical Service's
    /// register: `E06000017` is in England, `W06000016` in Wales.
    ///
    /// @throws IllegalArgumentException if the code is of neither nation
    public static Nation of(String gssCode) {
        return switch (gssCode.isEmpty() ? ' ' : gssCode.charAt(0)) {
            case 'E' -> ENGLAND;
            case 'W' -> WALES;
            default -> throw new IllegalArgumentException("Not the code of an authority in England or Wales");
        };
    }
}
