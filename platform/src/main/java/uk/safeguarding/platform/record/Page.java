package uk.safeguarding.platform.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.audit.AboutPersons;

/// One page of a list. Absent `paging.next` says that it is the last.
public record Page<T>(List<T> data, Paging paging) implements AboutPersons {

    /// Where the next page starts.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Paging(
            @Schema(description = "Cursor of the next page; absent on the last", maxLength = 200) @Nullable
            String next,

            @Schema(minimum = "1", maximum = "200") int pageSize) {}

    /// @param rows one more than the page holds, if there are more
    public static <T> Page<T> of(List<T> rows, int pageSize, Function<T, Cursor> cursorAt) {
        if (rows.size() <= pageSize) {
            return new Page<>(List.copyOf(rows), new Paging(null, pageSize));
        }
        List<T> data = List.copyOf(rows.subList(0, pageSize));
        return new Page<>(data, new Paging(cursorAt.apply(data.getLast()).text(), pageSize));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> f) {
        return new Page<>(data.stream().<R>map(f).toList(), paging);
    }

    @JsonIgnore
    public boolean isEmpty() {
        return data.isEmpty();
    }

    @Override
    public Set<String> persons() {
        return data.stream()
                .filter(AboutPersons.class::isInstance)
                .flatMap(row -> ((AboutPersons) row).persons().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean nobody() {
        return isEmpty();
    }
}
