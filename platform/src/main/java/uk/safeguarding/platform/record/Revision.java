package uk.safeguarding.platform.record;

import uk.safeguarding.platform.error.DomainException.Invalid;
import uk.safeguarding.platform.error.DomainException.StaleRevision;

/// The revision that the caller last read, from `If-Match: "3"`.
public record Revision(long number) {

    /// @throws Invalid `if-match-malformed` if it is not a quoted whole number
    public static Revision fromString(String header) {
        if (!header.matches("\"[1-9][0-9]{0,17}\"")) {
            throw new Invalid("if-match-malformed", "If-Match takes the ETag of the record, such as \"3\"");
        }
        return new Revision(Long.parseLong(header.substring(1, header.length() - 1)));
    }

    /// @throws StaleRevision if the record has changed since
    public <T extends Aggregate> T of(T record) {
        if (record.revision() != number) {
            throw new StaleRevision();
        }
        return record;
    }
}
