package uk.safeguarding.platform.record;

/// What became of a request to create: a new record, or the one that came from the same source before.
///
/// @param fresh whether the record was made just now
public record Recorded<T extends Aggregate>(T record, boolean fresh) {

    public static <T extends Aggregate> Recorded<T> fresh(T record) {
        return new Recorded<>(record, true);
    }

    public static <T extends Aggregate> Recorded<T> before(T record) {
        record.persons(); // read while the transaction lasts: the answer names them
        return new Recorded<>(record, false);
    }
}
