package uk.safeguarding.platform.record;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Which page of a list is asked for.
public class PageRequest {

    @RestQuery
    @Size(max = 200)
    @Parameter(description = "`paging.next` of the page before; leave out for the first page")
    @Nullable
    String cursor;

    @RestQuery
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    @Parameter(description = "How many records a page holds")
    int pageSize = 50;

    /// The page behind a cursor, for who reads page by page.
    ///
    /// @param cursor `paging.next` of the page before; null for the first page
    public static PageRequest of(@Nullable String cursor, int pageSize) {
        PageRequest page = new PageRequest();
        page.cursor = cursor;
        page.pageSize = pageSize;
        return page;
    }

    public int pageSize() {
        return pageSize;
    }

    /// Where the page before ended; empty for the first page.
    public Optional<Cursor> cursor() {
        return Optional.ofNullable(cursor).map(Cursor::fromText);
    }
}
