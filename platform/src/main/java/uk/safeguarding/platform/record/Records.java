package uk.safeguarding.platform.record;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.FlushMode;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.NotFound;
import uk.safeguarding.platform.error.DomainException.StaleRevision;
import uk.safeguarding.platform.security.Caller;

/// A repository as a collection of the records that the caller sees: another authority's are not in it, nor those that
/// the database keeps back from the caller.
///
/// @param <T> the record
public abstract class Records<T extends Aggregate> implements PanacheRepositoryBase<T, UUID> {

    private final String name;

    @Inject
    Caller caller;

    /// @param name the record's name in kebab case, as in `review-not-found`
    protected Records(String name) {
        this.name = name;
    }

    /// @throws NotFound if there is none, or it is another authority's
    public T get(UUID id) {
        return peek(id).orElseThrow(() -> new NotFound(name));
    }

    /// The record as the caller last saw it.
    ///
    /// @throws StaleRevision if it has changed since
    public T get(UUID id, Revision expected) {
        return expected.of(get(id));
    }

    /// The record, held as it is until the transaction ends: what is made of it cannot meet a change of it.
    ///
    /// @throws NotFound if there is none, or it is another authority's
    public T held(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ)
                .filter(record -> record.localAuthority().equals(localAuthority()))
                .orElseThrow(() -> new NotFound(name));
    }

    /// The record, if the caller's authority has it.
    public Optional<T> peek(UUID id) {
        return findByIdOptional(id).filter(record -> record.localAuthority().equals(localAuthority()));
    }

    /// The record that came from this source, if any is stored: many that are written at once are not written because
    /// somebody asks for one of them, and two from one source are refused by the database.
    public Optional<T> from(@Nullable Source source) {
        if (source == null) {
            return Optional.empty();
        }
        return find(
                        "localAuthority = ?1 and sourceSystem = ?2 and sourceId = ?3",
                        localAuthority(),
                        source.system(),
                        source.id())
                .withHint(HibernateHints.HINT_FLUSH_MODE, FlushMode.COMMIT)
                .firstResultOptional();
    }

    /// The authority whose records these are.
    protected String localAuthority() {
        return caller.localAuthority();
    }

    /// One page of the authority's records that are not voided, in keyset order.
    ///
    /// @param where   further conditions in HQL on `r`, starting with `and`, or empty
    /// @param order   what to sort by and page through
    protected Page<T> page(String where, Map<String, Object> parameters, Order<T> order, PageRequest request) {
        StringBuilder hql = new StringBuilder("from %s r where r.localAuthority = :localAuthority and not r.voided "
                .formatted(entityType().getSimpleName()));
        hql.append(where);
        request.cursor().ifPresent(cursor -> hql.append(' ').append(order.after()));
        hql.append(" order by ").append(order.by());
        var query = getEntityManager()
                .createQuery(hql.toString(), entityType())
                .setParameter("localAuthority", localAuthority())
                .setMaxResults(request.pageSize() + 1);
        parameters.forEach(query::setParameter);
        request.cursor().ifPresent(cursor -> order.bind(cursor, query::setParameter));
        List<T> rows = query.getResultList();
        return Page.of(rows, request.pageSize(), order::cursorAt);
    }

    /// One page of the authority's records that meet the criteria and are not voided, in keyset order.
    protected Page<T> page(Criteria criteria, Order<T> order, PageRequest request) {
        return page(criteria.where(), criteria.parameters(), order, request);
    }

    /// The record that the class as written names: CDI hands out a generated subclass, and what some repositories share
    /// may stand between.
    @SuppressWarnings("unchecked")
    private Class<T> entityType() {
        for (Class<?> type = getClass(); type != Records.class; type = type.getSuperclass()) {
            if (type.getGenericSuperclass() instanceof ParameterizedType declared
                    && declared.getActualTypeArguments()[0] instanceof Class<?> entity) {
                return (Class<T>) entity;
            }
        }
        throw new IllegalStateException("A repository names its record");
    }

    /// An order to sort and page by: one key, and the id where keys are the same.
    ///
    /// @param key   HQL path of the key on `r`
    /// @param value the key of a record
    /// @param parse the key back from its text in the cursor
    public record Order<T extends Aggregate>(String key, Function<T, Object> value, Function<String, Object> parse) {

        /// The order in which the records were made.
        public static <T extends Aggregate> Order<T> byId() {
            return new Order<>("id", Aggregate::id, UUID::fromString);
        }

        String by() {
            return "r." + key + ", r.id";
        }

        String after() {
            return "and (r.%s > :cursorKey or (r.%s = :cursorKey and r.id > :cursorId))".formatted(key, key);
        }

        void bind(Cursor cursor, java.util.function.BiConsumer<String, Object> bind) {
            bind.accept("cursorKey", cursor.key(parse));
            bind.accept("cursorId", cursor.id());
        }

        Cursor cursorAt(T record) {
            return new Cursor(String.valueOf(value.apply(record)), record.id());
        }
    }
}
