package uk.safeguarding.cases.escalation;

/// Who has to answer a concern, from the bottom of the ladder to its top. Cafcass stands beside it: an officer may
/// refer
/// the case there at any point.
public enum EscalationStage {
    /// Between the officer and the social worker, recorded on the child's file.
    INFORMAL(0),
    TEAM_MANAGER(1),
    SERVICE_MANAGER(2),
    HEAD_OF_SERVICE(3),
    ASSISTANT_DIRECTOR(4),
    DIRECTOR(5);

    private final int rung;

    EscalationStage(int rung) {
        this.rung = rung;
    }

    boolean formal() {
        return this != INFORMAL;
    }

    boolean above(EscalationStage other) {
        return rung > other.rung;
    }

    /// Whether no stage lies between.
    boolean follows(EscalationStage other) {
        return rung == other.rung + 1;
    }
}
