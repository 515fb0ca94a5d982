package uk.safeguarding.platform.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.Invalid;
import uk.safeguarding.platform.error.DomainException.StaleRevision;
import uk.safeguarding.platform.error.DomainException.Unavailable;
import uk.safeguarding.platform.error.Problem.Violation;

/// What failures mean to the caller, whether they are answered or kept with a row of an import: never with a value.
public final class Refusals {

    private Refusals() {}

    /// What a failure means to the caller, however deep it came from; null where it is a defect.
    public static @Nullable DomainException of(Throwable e) {
        boolean unconfirmed = false;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            unconfirmed |= cause instanceof RollbackException;
            switch (cause) {
                case DomainException refusal -> {
                    return refusal;
                }
                case ConstraintViolationException invalid -> {
                    return invalid(invalid);
                }
                case JsonProcessingException json -> {
                    return unreadable(json);
                }
                case OptimisticLockException _ -> {
                    return new StaleRevision();
                }
                case SQLException sql -> {
                    return DatabaseRefusal.of(sql);
                }
                default -> {}
            }
        }
        // the database went away during the commit, which may have been its last deed
        return unconfirmed ? new Unavailable("database-away", "The database is away; try again") : null;
    }

    /// A request of which fields are not as they must be.
    public static Invalid invalid(ConstraintViolationException e) {
        List<Violation> violations = e.getConstraintViolations().stream()
                .map(v -> new Violation(field(v), v.getMessage()))
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList();
        return new Invalid("invalid-request", "The request has " + violations.size() + " invalid field(s)", violations);
    }

    /// JSON that is not what the request says.
    public static Invalid unreadable(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String field = mapping.getPath().stream()
                    .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : safe(r.getFieldName()))
                    .collect(Collectors.joining("."));
            return new Invalid(
                    "invalid-json",
                    "The body has a field that is unknown or of the wrong type",
                    List.of(new Violation(field, "unknown field, or value of the wrong type")));
        }
        return new Invalid("invalid-json", "The body is not well-formed JSON");
    }

    /// A field's name is the caller's own text: only what looks like a name is repeated.
    private static String safe(String fieldName) {
        return fieldName.matches("[A-Za-z][A-Za-z0-9]{0,60}") ? fieldName : "?";
    }

    /// Without the method and its parameter, where they stand before it.
    private static String field(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        if (violation.getExecutableParameters() == null) {
            return path;
        }
        int afterMethodAndParameter = path.indexOf('.', path.indexOf('.') + 1);
        return afterMethodAndParameter < 0
                ? path.substring(path.lastIndexOf('.') + 1)
                : path.substring(afterMethodAndParameter + 1);
    }
}
