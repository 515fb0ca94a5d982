package uk.safeguarding.platform.bulk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// The operation that bulk work stands for: what it asks of a caller is asked of the work too.
///
/// @param operation   its operation id of OpenAPI
/// @param permissions of which one is needed
public record Door(String operation, Set<String> permissions) {

    /// The operation that creates a record: the POST on the collection.
    static Door toCreate(Class<?> resource) {
        return of(resource, method -> method.isAnnotationPresent(POST.class) && path(method) == null);
    }

    /// The operation that lists records: the GET on the collection, or the search where personal data must not stand in
    /// an address.
    static Door toList(Class<?> resource) {
        return of(
                resource,
                method -> method.isAnnotationPresent(GET.class)
                        ? path(method) == null
                        : "/search".equals(path(method)) && !lists(resource));
    }

    private static boolean lists(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .anyMatch(method -> method.isAnnotationPresent(GET.class) && path(method) == null);
    }

    private static Door of(Class<?> resource, Predicate<Method> wanted) {
        Method method = Arrays.stream(resource.getDeclaredMethods())
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(resource + " has no such operation"));
        return new Door(
                method.getAnnotation(Operation.class).operationId(),
                Set.of(method.getAnnotation(RolesAllowed.class).value()));
    }

    private static @Nullable String path(Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? null : path.value();
    }
}
