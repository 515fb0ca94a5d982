package uk.safeguarding.conferences.family;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.child.Child;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.event.Person;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Source;

/// A family as the authority groups children of one household: whom a strategy discussion and a conference are about,
/// and by whom risk factors are counted.
///
/// A behaviour changes the family and returns the event it caused; the caller must store that event.
@Entity
@Table(name = "family")
@CheckReturnValue
public class Family extends Aggregate {

    private String familyReference;

    @ManyToMany
    @JoinTable(
            name = "family_child",
            joinColumns = @JoinColumn(name = "family_id"),
            inverseJoinColumns = @JoinColumn(name = "child_id"))
    private Set<Child> children = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Family() {}

    public Family(String localAuthority, @Nullable Source source, String familyReference, Set<Child> children) {
        super(localAuthority, source);
        this.familyReference = familyReference;
        this.children.addAll(children);
    }

    /// The family as events speak of it.
    public Person person() {
        return new Person(Person.Kind.FAMILY, id(), localAuthority(), familyReference);
    }

    public List<Child> children() {
        return List.copyOf(children);
    }

    FamilyDetails details() {
        return new FamilyDetails(familyReference, persons());
    }

    @Override
    public Set<UUID> persons() {
        return children.stream().map(Child::id).collect(Collectors.toUnmodifiableSet());
    }

    /// @throws Conflict   `family-voided`
    /// @throws RuleBroken `child-not-in-family` if one of the children is not the family's
    public void mustHave(Set<UUID> childIds) {
        if (voided()) {
            throw new Conflict("family-voided", "The family's record was voided");
        }
        if (!persons().containsAll(childIds)) {
            throw new RuleBroken("child-not-in-family", "A child is not a member of this family; add the child first");
        }
    }

    FamilyEvent register() {
        return FamilyEvent.of(this, "registered", revision());
    }

    /// @throws Conflict `record-voided`
    FamilyEvent change(Set<Child> members) {
        mustNotBeVoided();
        replaceChildren(members);
        return FamilyEvent.of(this, "changed", nextRevision());
    }

    /// @throws Conflict   `record-voided`
    /// @throws RuleBroken `family-reference-fixed` if the reference would change: it is what the family is known by
    FamilyEvent correct(String reference, Set<Child> members, Because why) {
        if (!reference.equals(familyReference)) {
            throw new RuleBroken(
                    "family-reference-fixed", "The family reference cannot change; void and register anew");
        }
        markCorrected(why);
        replaceChildren(members);
        return FamilyEvent.of(this, "corrected", nextRevision());
    }

    /// @throws Conflict `record-voided`
    FamilyEvent revoke(Because why) {
        markVoided(why);
        return FamilyEvent.of(this, "voided", nextRevision());
    }

    private void replaceChildren(Set<Child> members) {
        children.retainAll(members);
        children.addAll(members);
    }
}
