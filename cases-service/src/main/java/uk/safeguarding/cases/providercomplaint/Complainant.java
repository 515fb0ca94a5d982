package uk.safeguarding.cases.providercomplaint;

/// Who complained of a provider, as what they are and never by name.
public enum Complainant {
    CHILD,
    PARENT,
    CARER,
    PROFESSIONAL,
    ANONYMOUS
}
