package uk.safeguarding.cases.placementapproval;

/// What a placement panel decided; the suite's own list.
public enum PanelOutcome {
    AGREED,
    AGREED_WITH_CONDITIONS,
    DEFERRED,
    NOT_AGREED;

    boolean inFavour() {
        return this == AGREED || this == AGREED_WITH_CONDITIONS;
    }
}
