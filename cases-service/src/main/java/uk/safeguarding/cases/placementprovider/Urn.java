package uk.safeguarding.cases.placementprovider;

import java.util.regex.Pattern;

/// The number under which a regulator has a provider registered: Ofsted's unique reference number of the SSDA903
/// (`URN`),
/// such as `SC123456` or `1234567`, or the one that another regulator gives.
public final class Urn {

    /// What the number of any regulator looks like.
    public static final String PATTERN = "[A-Z0-9][A-Z0-9-]{3,19}";

    /// What the return writes where there is no number.
    private static final Pattern OF_NOBODY = Pattern.compile("X+");

    private static final Pattern OF_OFSTED = Pattern.compile("(SC)?[0-9]{6,7}");

    private Urn() {}

    /// Whether it is a number, and not what stands in the return where there is none.
    public static boolean isOfSomebody(String urn) {
        return !OF_NOBODY.matcher(urn).matches();
    }

    static boolean looksLikeOfsteds(String urn) {
        return OF_OFSTED.matcher(urn).matches();
    }
}
