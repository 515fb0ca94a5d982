package uk.safeguarding.lado.notification;

import java.util.Arrays;

/// Where the person works who turned to the LADO.
public enum NotifyingAgency {
    CHILDRENS_SOCIAL_CARE,
    EDUCATION,
    EARLY_YEARS,
    HEALTH,
    POLICE,
    PROBATION,
    YOUTH_JUSTICE,
    FOSTERING,
    RESIDENTIAL_CARE,
    FAITH,
    SPORT,
    VOLUNTARY,
    REGULATOR,
    OTHER_AUTHORITY,
    PUBLIC,
    OTHER;

    /// The agency that a partner's token names; `OTHER` if it is not one of these.
    static NotifyingAgency ofToken(String claim) {
        return Arrays.stream(values())
                .filter(agency -> agency.name().equals(claim))
                .findFirst()
                .orElse(OTHER);
    }
}
