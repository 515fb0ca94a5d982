package uk.safeguarding.conferences.plan;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.Warning;
import uk.safeguarding.conferences.child.Child;
import uk.safeguarding.conferences.conference.AbuseCategory;
import uk.safeguarding.conferences.conference.Conference;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.record.Because;

/// A time during which a child is the subject of a child protection plan: from the day of the conference that decided
/// on it, included, to the day it ended, not included. A child has one at a time; the database holds that too.
///
/// A behaviour changes the plan and returns the event it caused; the caller must store that event.
@Entity
@Table(name = "child_protection_plan")
@CheckReturnValue
public class ChildProtectionPlan extends Aggregate {

    @ManyToOne(optional = false)
    private Child child;

    @ManyToOne(optional = false)
    private Conference startedBy;

    private LocalDate startedOn;
    private @Nullable LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable EndReason endReason;

    private @Nullable UUID endedByConferenceId;

    @ElementCollection
    @CollectionTable(name = "child_protection_plan_category", joinColumns = @JoinColumn(name = "plan_id"))
    private List<PlanCategory> categories = new ArrayList<>();

    private int previousPlans;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ChildProtectionPlan() {}

    /// @param previousPlans how many plans the child had before (census rule 8730)
    ChildProtectionPlan(Child child, Conference startedBy, AbuseCategory category, int previousPlans) {
        super(child.localAuthority(), null);
        this.child = child;
        this.startedBy = startedBy;
        this.startedOn = startedBy.heldOn().orElseThrow();
        this.previousPlans = previousPlans;
        categories.add(new PlanCategory(category, startedOn, startedBy.id()));
    }

    public Child child() {
        return child;
    }

    Conference startedBy() {
        return startedBy;
    }

    @Override
    public Set<UUID> persons() {
        return Set.of(child.id());
    }

    public LocalDate startedOn() {
        return startedOn;
    }

    /// The day on which the plan was no longer open; null while it is.
    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    @Nullable
    EndReason endReason() {
        return endReason;
    }

    int previousPlans() {
        return previousPlans;
    }

    /// The categories in order, the initial one first.
    List<PlanCategory> categories() {
        return categories.stream()
                .sorted(Comparator.comparing(PlanCategory::since))
                .toList();
    }

    AbuseCategory initialCategory() {
        return categories().getFirst().category();
    }

    AbuseCategory latestCategory() {
        return categories().getLast().category();
    }

    PlanDetails details() {
        List<CategoryFrom> changes = categories().stream()
                .skip(1)
                .map(entry -> new CategoryFrom(entry.category(), entry.since()))
                .toList();
        return new PlanDetails(startedOn, changes, endedOn, endReason);
    }

    boolean isEndedBy(Conference conference) {
        return conference.id().equals(endedByConferenceId);
    }

    boolean hasCategoryOf(Conference conference) {
        return categories.stream().anyMatch(entry -> entry.isOf(conference.id()));
    }

    /// Whether two plans have a day in common.
    boolean overlaps(ChildProtectionPlan other) {
        return (endedOn == null || other.startedOn.isBefore(endedOn))
                && (other.endedOn == null || startedOn.isBefore(other.endedOn));
    }

    /// What the census frowns on: the category for several, which hides what the harm is.
    List<Warning> warnings() {
        return latestCategory() == AbuseCategory.MUL
                ? List.of(new Warning("census-mul-not-recommended", "Multiple is not recommended as a category"))
                : List.of();
    }

    PlanEvent start() {
        return event("started", revision());
    }

    /// @throws Conflict   `plan-ended`
    /// @throws RuleBroken as [PlanRules#mustBeSound]
    PlanEvent changeCategory(AbuseCategory to, LocalDate from, @Nullable UUID conferenceId, LocalDate today) {
        mustNotBeVoided();
        categories.add(new PlanCategory(to, from, conferenceId));
        PlanRules.mustBeSound(this, today);
        return event("category-changed", nextRevision());
    }

    /// @throws Conflict   `plan-ended` if it ended before
    /// @throws RuleBroken as [PlanRules#mustBeSound]
    PlanEvent end(LocalDate on, EndReason why, @Nullable UUID conferenceId, LocalDate today) {
        mustNotBeVoided();
        if (endedOn != null) {
            throw new Conflict("plan-ended", "This plan ended before; correct it instead");
        }
        endedOn = on;
        endReason = why;
        endedByConferenceId = conferenceId;
        PlanRules.mustBeSound(this, today);
        return event("ended", nextRevision());
    }

    /// @throws Conflict   `record-voided`
    /// @throws RuleBroken as [PlanRules#mustBeSound]
    PlanEvent correct(PlanDetails corrected, Because why, LocalDate today) {
        markCorrected(why);
        PlanCategory initial = categories().getFirst();
        List<PlanCategory> changes = corrected.categoryChanges().stream()
                .map(change -> known(change.category(), change.from()))
                .toList();
        startedOn = corrected.startedOn();
        categories.clear();
        categories.add(new PlanCategory(initial.category(), startedOn, initial.conferenceId()));
        categories.addAll(changes);
        endedByConferenceId = Objects.equals(endedOn, corrected.endedOn()) ? endedByConferenceId : null;
        endedOn = corrected.endedOn();
        endReason = corrected.endReason();
        PlanRules.mustBeSound(this, today);
        return event("corrected", nextRevision());
    }

    /// Takes over what a corrected conference says: its day, and the category it gave.
    ///
    /// @param category null where the conference left the category as it was
    /// @throws RuleBroken as [PlanRules#mustBeSound]
    PlanEvent follow(Conference corrected, @Nullable AbuseCategory category, Because why, LocalDate today) {
        markCorrected(why);
        LocalDate day = corrected.heldOn().orElseThrow();
        if (startedBy.equals(corrected)) {
            startedOn = day;
        }
        if (isEndedBy(corrected)) {
            endedOn = day;
        }
        categories.removeIf(entry -> entry.isOf(corrected.id()));
        if (category != null) {
            categories.add(new PlanCategory(category, day, corrected.id()));
        }
        PlanRules.mustBeSound(this, today);
        return event("corrected", nextRevision());
    }

    /// Undoes what a voided conference decided.
    PlanEvent undo(Conference voided, Because why, LocalDate today) {
        markCorrected(why);
        categories.removeIf(entry -> entry.isOf(voided.id()));
        if (isEndedBy(voided)) {
            endedOn = null;
            endReason = null;
            endedByConferenceId = null;
        }
        PlanRules.mustBeSound(this, today);
        return event("corrected", nextRevision());
    }

    /// Counts the plans before this one anew, because one of them was recorded late or voided.
    PlanEvent recount(int previous, Because why) {
        markCorrected(why);
        previousPlans = previous;
        return event("corrected", nextRevision());
    }

    /// @throws Conflict `record-voided`
    PlanEvent revoke(Because why) {
        markVoided(why);
        return event("voided", nextRevision());
    }

    private PlanCategory known(AbuseCategory category, LocalDate since) {
        return categories.stream()
                .filter(entry -> entry.category() == category && entry.since().equals(since))
                .findFirst()
                .orElseGet(() -> new PlanCategory(category, since, null));
    }

    private PlanEvent event(String happened, long revision) {
        return PlanEvent.of(this, happened, revision);
    }
}
