package uk.safeguarding.platform.error;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Describes a failure for the log without its messages: those of PostgreSQL, Hibernate and Jackson carry values, and
/// values are children's data.
public final class Trouble {

    private static final int FRAMES = 12;

    private Trouble() {}

    /// The chain of exception types with SQL states, and where each was thrown.
    public static String describe(Throwable e) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = e; cause != null && text.length() < 6000; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : " caused by ")
                    .append(cause.getClass().getName());
            if (cause instanceof SQLException sql) {
                text.append(" SQLSTATE ").append(sql.getSQLState());
            }
            text.append(Arrays.stream(cause.getStackTrace())
                    .limit(FRAMES)
                    .map(StackTraceElement::toString)
                    .collect(Collectors.joining(" < ", " [", "]")));
        }
        return text.toString();
    }
}
