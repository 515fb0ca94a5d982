package uk.safeguarding.platform.record;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.Invalid;
import uk.safeguarding.platform.error.Problem.Violation;

/// Reads the query parameters that are more than texts. One that cannot be read is a 400 that names it, where Quarkus
/// would answer that there is no such resource. That stays so in a path: a malformed id is as absent as any other.
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class QueryParameters implements ParamConverterProvider {

    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,60}");

    private static final Reading WHOLE_NUMBER = new Reading("a whole number", Integer::valueOf);
    private static final Map<Class<?>, Reading> READINGS = Map.of(
            UUID.class, new Reading("a UUID", UUID::fromString),
            LocalDate.class, new Reading("a date such as 2026-06-01", LocalDate::parse),
            Instant.class, new Reading("an instant such as 2026-06-01T12:00:00Z", Instant::parse),
            Boolean.class, new Reading("true or false", text -> named(List.of(true, false), text)),
            Integer.class, WHOLE_NUMBER,
            int.class, WHOLE_NUMBER);

    private final UriInfo uri;

    QueryParameters(UriInfo uri) {
        this.uri = uri;
    }

    /// @throws IllegalArgumentException at the start of the service, if it takes a query parameter of another type
    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        if (type == String.class || Arrays.stream(annotations).noneMatch(RestQuery.class::isInstance)) {
            return null;
        }
        Reading reading = type.isEnum()
                ? new Reading("one of the codes of the contract", text -> named(List.of(type.getEnumConstants()), text))
                : READINGS.get(type);
        if (reading == null) {
            throw new IllegalArgumentException("Say here how a query parameter is read as " + type.getName());
        }
        return new ParamConverter<>() {
            @Override
            @SuppressWarnings("unchecked") // each reading is that of its type
            public T fromString(String text) {
                try {
                    return (T) reading.of().apply(text);
                } catch (IllegalArgumentException | DateTimeException _) {
                    throw malformed(text, reading.expected());
                }
            }

            @Override
            public String toString(T value) {
                return value.toString();
            }
        };
    }

    /// A converter is not told whose value it reads; the request is asked for the parameters that have this one.
    private Invalid malformed(String text, String expected) {
        List<Violation> violations = uri.getQueryParameters().entrySet().stream()
                .filter(parameter -> parameter.getValue().contains(text))
                .map(Map.Entry::getKey)
                .filter(name -> NAME.matcher(name).matches())
                .sorted()
                .map(name -> new Violation(name, "is " + expected))
                .toList();
        return new Invalid("parameter-malformed", "A parameter of the query cannot be read", violations);
    }

    private static Object named(List<?> values, String text) {
        return values.stream()
                .filter(value -> text.equals(value instanceof Enum<?> code ? code.name() : value.toString()))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    /// How a type is read, and what the caller is told who gave something else.
    private record Reading(String expected, Function<String, Object> of) {}
}
