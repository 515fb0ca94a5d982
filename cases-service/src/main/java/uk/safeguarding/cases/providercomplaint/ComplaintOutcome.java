package uk.safeguarding.cases.providercomplaint;

/// How a complaint about a provider ended.
public enum ComplaintOutcome {
    UPHELD,
    PARTLY_UPHELD,
    NOT_UPHELD,
    WITHDRAWN
}
