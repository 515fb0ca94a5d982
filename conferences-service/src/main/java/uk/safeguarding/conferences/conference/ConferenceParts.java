package uk.safeguarding.conferences.conference;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The parts of the children in one conference, with what follows from them for the conference as a whole: whether it
/// is owed to anybody, and by when.
@Embeddable
class ConferenceParts {

    private static final Comparator<ConferencePart> MOST_URGENT_FIRST = Comparator.comparing(ConferencePart::dueOn)
            .thenComparing(part -> part.child().id());

    @ElementCollection
    @CollectionTable(name = "conference_child", joinColumns = @JoinColumn(name = "conference_id"))
    private List<ConferencePart> each = new ArrayList<>();

    private boolean open;
    private LocalDate dueOn;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ConferenceParts() {}

    @SuppressWarnings("NullAway.Init") // the last day is settled last
    ConferenceParts(Collection<ConferencePart> owed) {
        add(owed);
    }

    /// The most urgent first.
    List<ConferencePart> all() {
        return each.stream().sorted(MOST_URGENT_FIRST).toList();
    }

    Optional<ConferencePart> of(UUID childId) {
        return each.stream().filter(part -> part.isOf(childId)).findFirst();
    }

    /// Those that are still owed, of others than these children.
    List<ConferencePart> owedToOthers(Set<UUID> childIds) {
        return all().stream()
                .filter(part -> part.open() && !childIds.contains(part.child().id()))
                .toList();
    }

    /// The part by which the conference as a whole is judged: the most urgent that did not fall away.
    ConferencePart leading() {
        return all().stream()
                .filter(part -> part.fellAwayOn() == null)
                .findFirst()
                .orElseGet(() -> all().getFirst());
    }

    Set<UUID> children() {
        return each.stream().map(part -> part.child().id()).collect(Collectors.toUnmodifiableSet());
    }

    /// What was decided, of those of whom anything was.
    List<ChildDecision> decisions() {
        return all().stream()
                .filter(ConferencePart::isDecided)
                .map(part ->
                        new ChildDecision(part.child().id(), Objects.requireNonNull(part.decision()), part.category()))
                .toList();
    }

    /// The day from which no conference was owed to any of them; empty if it is, or was when its last day passed.
    Optional<LocalDate> fellAwayOn() {
        return each.stream().allMatch(part -> part.fellAwayOn() != null)
                ? each.stream()
                        .map(ConferencePart::fellAwayOn)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }

    /// Whether the conference is owed to any of them.
    boolean open() {
        return open;
    }

    /// The last lawful day of the leading part.
    LocalDate dueOn() {
        return dueOn;
    }

    final void add(Collection<ConferencePart> owed) {
        each.addAll(owed);
        settle();
    }

    void change(UnaryOperator<ConferencePart> change) {
        each.replaceAll(change);
        settle();
    }

    void change(Predicate<ConferencePart> whose, UnaryOperator<ConferencePart> change) {
        change(part -> whose.test(part) ? change.apply(part) : part);
    }

    /// No longer owed to a child from that day; owed after all if it is null.
    void end(UUID childId, @Nullable LocalDate on) {
        change(part -> part.isOf(childId), part -> part.ended(on));
    }

    void remove(Predicate<ConferencePart> whose) {
        each.removeIf(whose);
        settle();
    }

    private void settle() {
        open = each.stream().anyMatch(ConferencePart::open);
        if (!each.isEmpty()) { // the rules refuse a conference about nobody, once it has come to that
            dueOn = leading().dueOn();
        }
    }
}
