package uk.safeguarding.platform.bulk;

import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Recorded;

/// How one type of record comes in and goes out in bulk: as its own operations take and list it. Each package of a
/// record produces one, so that there is no second path beside the API's.
///
/// @param type     the table, such as `period_of_care`
/// @param resource whose operations stand for it
/// @param intake   null for a type that has no operation to create it
/// @param listing  null for a type that has no list
public record BulkRecord(
        String type,
        Class<?> resource,
        @Nullable Intake<?> intake,
        @Nullable Listing<?> listing) {

    /// How a record is created.
    ///
    /// @param parent  by what a row names the record below which the operation stands; null where it stands alone
    /// @param request what the operation takes
    /// @param record  what the operation calls, with the parent's id
    /// @param many    whether many are written at once
    public record Intake<Q>(
            Door door,
            @Nullable String parent,
            Class<Q> request,
            BiFunction<@Nullable UUID, Q, ? extends Recorded<?>> record,
            boolean many) {

        Intake<Q> written(boolean manyAtOnce) {
            return new Intake<>(door, parent, request, record, manyAtOnce);
        }

        Shape shape() {
            Shape body = Shape.of(request);
            return parent == null ? body : body.below(parent);
        }
    }

    /// How records are listed.
    ///
    /// @param filter what narrows the list, by the names of the list's own parameters
    /// @param csv    the table of its answers
    /// @param list   what the operation calls and answers
    public record Listing<F>(Door door, Class<F> filter, CsvForm csv, BiFunction<F, PageRequest, Page<?>> list) {}

    public static BulkRecord of(String type, Class<?> resource) {
        return new BulkRecord(type, resource, null, null);
    }

    public <Q> BulkRecord imports(Class<Q> request, Function<Q, ? extends Recorded<?>> record) {
        return imports(null, request, (none, body) -> record.apply(body));
    }

    /// Of records below the path of another, such as `/v1/reviews/{reviewId}/decisions`: a row has the other's id
    /// besides what the operation takes.
    ///
    /// @param parent the parameter of the path; the row must have it
    public <Q> BulkRecord importsBelow(
            String parent, Class<Q> request, BiFunction<UUID, Q, ? extends Recorded<?>> record) {
        return imports(parent, request, (id, body) -> record.apply(Objects.requireNonNull(id), body));
    }

    private <Q> BulkRecord imports(
            @Nullable String parent, Class<Q> request, BiFunction<@Nullable UUID, Q, ? extends Recorded<?>> record) {
        return new BulkRecord(
                type, resource, new Intake<>(Door.toCreate(resource), parent, request, record, false), listing);
    }

    /// Of an operation that asks only for what is on record of those whom the row names, and asks it before it writes:
    /// the rows of a file are written many at once.
    public BulkRecord manyAtOnce() {
        Intake<?> one = Objects.requireNonNull(intake);
        return new BulkRecord(type, resource, one.written(true), listing);
    }

    /// @param answer of the list, for each record
    public <F, A> BulkRecord exports(Class<F> filter, Class<A> answer, BiFunction<F, PageRequest, Page<A>> list) {
        return exports(resource, filter, answer, list);
    }

    /// @param lists  whose operation lists the records, or searches them, where another creates them
    /// @param answer of the list, for each record
    public <F, A> BulkRecord exports(
            Class<?> lists, Class<F> filter, Class<A> answer, BiFunction<F, PageRequest, Page<A>> list) {
        return new BulkRecord(
                type, resource, intake, new Listing<>(Door.toList(lists), filter, CsvForm.of(answer), list::apply));
    }
}
