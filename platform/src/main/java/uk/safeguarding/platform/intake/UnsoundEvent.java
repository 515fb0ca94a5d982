package uk.safeguarding.platform.intake;

/// An event that will be no better when it comes again. Its detail names a header, a field or a constraint, never a
/// value.
public final class UnsoundEvent extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String detail;

    public UnsoundEvent(Reason reason, String detail) {
        super(reason + ": " + detail, null, false, false);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        return detail;
    }

    /// Why an event is parked.
    public enum Reason {
        /// A header of the envelope is not there.
        HEADER_MISSING,
        /// A header of the envelope is not what it should be.
        HEADER_INVALID,
        /// This topic's producer has no such event, as far as this version knows.
        TYPE_UNKNOWN,
        /// The bytes are not one JSON object.
        NOT_PARSEABLE,
        /// The data is not the record that its type promises.
        SCHEMA_BROKEN
    }
}
