package uk.safeguarding.platform.error;

import java.time.Duration;
import java.util.List;

/// A refusal the caller can understand and act on. Anything else that is thrown is a defect.
///
/// The `code` is part of the published API: clients branch on it, so it never changes once released. The `detail` never
/// holds a value from the request or the database.
public abstract sealed class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String detail;

    private DomainException(String code, String detail) {
        super(code + ": " + detail, null, false, false);
        this.code = code;
        this.detail = detail;
    }

    public String code() {
        return code;
    }

    /// One sentence for the member of staff at the screen.
    public String detail() {
        return detail;
    }

    /// The request is not well formed in a way that the schema alone cannot say, such as a cursor of another list.
    public static final class Invalid extends DomainException {
        private static final long serialVersionUID = 1L;
        private final transient List<Problem.Violation> violations;

        public Invalid(String code, String detail) {
            this(code, detail, List.of());
        }

        public Invalid(String code, String detail, List<Problem.Violation> violations) {
            super(code, detail);
            this.violations = violations;
        }

        public List<Problem.Violation> violations() {
            return violations;
        }
    }

    /// The thing asked for does not exist, or the caller may not know that it does: the two look the same.
    public static final class NotFound extends DomainException {
        private static final long serialVersionUID = 1L;

        /// @param resource the record's name in kebab case, such as `period-of-care`
        public NotFound(String resource) {
            super(resource + "-not-found", "No such " + resource.replace('-', ' '));
        }
    }

    /// The caller is known and may not do this.
    public static final class Forbidden extends DomainException {
        private static final long serialVersionUID = 1L;

        public Forbidden(String code, String detail) {
            super(code, detail);
        }
    }

    /// The request was reasonable, but the record's state or another record stands against it.
    public static final class Conflict extends DomainException {
        private static final long serialVersionUID = 1L;

        public Conflict(String code, String detail) {
            super(code, detail);
        }
    }

    /// The record has changed since the caller last read it.
    public static final class StaleRevision extends DomainException {
        private static final long serialVersionUID = 1L;

        public StaleRevision() {
            super("stale-revision", "Someone else changed this record; read it again");
        }
    }

    /// The request is well formed but a practice or statutory rule forbids it.
    public static final class RuleBroken extends DomainException {
        private static final long serialVersionUID = 1L;

        public RuleBroken(String code, String detail) {
            super(code, detail);
        }
    }

    /// The caller asks for more than one caller may, and can go on after a wait.
    public static final class TooMany extends DomainException {
        private static final long serialVersionUID = 1L;

        /// More requests than a person or a client system may send in a minute.
        public static final String REQUESTS = "too-many-requests";

        /// More persons who are unknown than anybody asks for who does not try them out.
        public static final String UNKNOWN = "too-many-unknown";

        private final Duration wait;

        public TooMany(String code, String detail, Duration wait) {
            super(code, detail);
            this.wait = wait;
        }

        /// How long the caller has to wait.
        public Duration toWait() {
            return wait;
        }
    }

    /// Something the answer depends on is away; the same request may be sent again later.
    public static final class Unavailable extends DomainException {
        private static final long serialVersionUID = 1L;

        public Unavailable(String code, String detail) {
            super(code, detail);
        }
    }
}
