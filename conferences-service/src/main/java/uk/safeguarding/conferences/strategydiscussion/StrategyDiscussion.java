package uk.safeguarding.conferences.strategydiscussion;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.Agency;
import uk.safeguarding.conferences.Warning;
import uk.safeguarding.conferences.child.Child;
import uk.safeguarding.conferences.family.Family;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Source;

/// A discussion of the agencies, when a child may be suffering significant harm, of whether to enquire under section 47
/// of the Children Act 1989.
///
/// A behaviour changes the discussion and returns the event it caused; the caller must store that event.
@Entity
@Table(name = "strategy_discussion")
@CheckReturnValue
public class StrategyDiscussion extends Aggregate {

    @ManyToOne(optional = false)
    private Family family;

    private LocalDate heldOn;

    @Column(name = "initiated_section_47")
    private boolean initiatedSection47;

    @ManyToMany
    @JoinTable(
            name = "strategy_discussion_child",
            joinColumns = @JoinColumn(name = "strategy_discussion_id"),
            inverseJoinColumns = @JoinColumn(name = "child_id"))
    private Set<Child> children = new LinkedHashSet<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> agencies = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected StrategyDiscussion() {}

    @SuppressWarnings("NullAway.Init") // the details are taken last
    public StrategyDiscussion(
            Family family, @Nullable Source source, StrategyDiscussionDetails details, Set<Child> children) {
        super(family.localAuthority(), source);
        this.family = family;
        take(details, children);
    }

    public Family family() {
        return family;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    /// Whether it decided on an enquiry under section 47.
    public boolean initiatedSection47() {
        return initiatedSection47;
    }

    public List<Child> children() {
        return List.copyOf(children);
    }

    @Override
    public Set<UUID> persons() {
        return children.stream().map(Child::id).collect(Collectors.toUnmodifiableSet());
    }

    Set<Agency> agencies() {
        Set<Agency> present = EnumSet.noneOf(Agency.class);
        agencies.forEach(agency -> present.add(Agency.valueOf(agency)));
        return present;
    }

    StrategyDiscussionDetails details() {
        return new StrategyDiscussionDetails(heldOn, initiatedSection47, persons(), agencies());
    }

    /// What guidance frowns on: a discussion without social care, the police or a health agency.
    List<Warning> warnings() {
        Set<Agency> present = agencies();
        boolean complete = present.contains(Agency.CHILDRENS_SOCIAL_CARE)
                && present.contains(Agency.POLICE)
                && present.stream().anyMatch(Agency::isHealth);
        return complete
                ? List.of()
                : List.of(new Warning(
                        "strategy-discussion-agencies",
                        "Social care, the police and a health agency should take part in every strategy discussion"));
    }

    /// @throws RuleBroken as [#mustBeSound]
    StrategyDiscussionEvent record(LocalDate today) {
        mustBeSound(today);
        return StrategyDiscussionEvent.of(this, "held", revision());
    }

    /// @throws Conflict   `record-voided`
    /// @throws RuleBroken as [#mustBeSound]
    StrategyDiscussionEvent correct(
            StrategyDiscussionDetails corrected, Set<Child> discussed, Because why, LocalDate today) {
        markCorrected(why);
        take(corrected, discussed);
        mustBeSound(today);
        return StrategyDiscussionEvent.of(this, "corrected", nextRevision());
    }

    /// @throws Conflict `record-voided`
    StrategyDiscussionEvent revoke(Because why) {
        markVoided(why);
        return StrategyDiscussionEvent.of(this, "voided", nextRevision());
    }

    private void take(StrategyDiscussionDetails details, Set<Child> discussed) {
        heldOn = details.heldOn();
        initiatedSection47 = details.initiatedSection47();
        children.retainAll(discussed);
        children.addAll(discussed);
        agencies = new ArrayList<>(
                details.agencies().stream().sorted().map(Agency::name).toList());
    }

    /// @throws RuleBroken `strategy-discussion-in-future`, or `child-not-in-family`
    private void mustBeSound(LocalDate today) {
        if (heldOn.isAfter(today)) {
            throw new RuleBroken(
                    "strategy-discussion-in-future", "A strategy discussion cannot be recorded before it is held");
        }
        family.mustHave(persons());
    }
}
