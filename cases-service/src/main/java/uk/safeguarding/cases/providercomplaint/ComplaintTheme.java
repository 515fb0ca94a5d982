package uk.safeguarding.cases.providercomplaint;

/// What a complaint about a provider is about.
public enum ComplaintTheme {
    CARE,
    SAFETY,
    STAFF_CONDUCT,
    ACCOMMODATION,
    EDUCATION,
    HEALTH,
    FAMILY_TIME,
    COMMUNICATION,
    CONTRACT,
    OTHER
}
