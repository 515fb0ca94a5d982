package uk.safeguarding.cases.casediscussion;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.Child;
import uk.safeguarding.cases.childrecord.DatedRecord;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.NotFound;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Source;

/// A discussion of a child's case in supervision or by management, with what was decided, by whom it is done and by
/// when.
///
/// What the decisions say stands in a column of its own, one to a line, because sealing looks for free text in columns.
@Entity
@Table(name = "case_discussion")
@CheckReturnValue
public class CaseDiscussion extends DatedRecord<CaseDiscussionDetails> {

    private LocalDate heldOn;

    @Enumerated(EnumType.STRING)
    private CaseDiscussionKind kind;

    private String staffId;
    private String managerStaffId;

    @Column(columnDefinition = "narrative")
    private String decisionTexts;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Duty> decisionDuties;

    @Column(columnDefinition = "narrative")
    private @Nullable String notes;

    /// A decision without its words.
    record Duty(
            String ownerStaffId, LocalDate dueOn, @Nullable LocalDate doneOn) {}

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CaseDiscussion() {}

    @SuppressWarnings("NullAway.Init") // take() fills it
    CaseDiscussion(Child child, @Nullable Source source, CaseDiscussionDetails details) {
        super(child, source);
        take(details);
    }

    @Override
    public CaseDiscussionDetails details() {
        String[] texts = decisionTexts.split("\n", -1);
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            Duty duty = decisionDuties.get(i);
            decisions.add(new Decision(texts[i], duty.ownerStaffId(), duty.dueOn(), duty.doneOn()));
        }
        return new CaseDiscussionDetails(heldOn, kind, staffId, managerStaffId, decisions, notes);
    }

    @Override
    protected final void take(CaseDiscussionDetails facts) {
        heldOn = facts.heldOn();
        kind = facts.kind();
        staffId = facts.staffId();
        managerStaffId = facts.managerStaffId();
        decisionTexts = facts.decisions().stream().map(Decision::text).collect(Collectors.joining("\n"));
        decisionDuties = facts.decisions().stream()
                .map(decision -> new Duty(decision.ownerStaffId(), decision.dueOn(), decision.doneOn()))
                .toList();
        notes = facts.notes();
    }

    /// Records that a decision was carried out.
    ///
    /// @param number of the decision, counted from 1
    /// @throws NotFound   `decision-not-found`
    /// @throws Conflict   `case-discussion-decision-done` if it was done before
    /// @throws RuleBroken as [#mustBeSound]
    CaseDiscussionEvent complete(int number, LocalDate on, LocalDate today) {
        mustNotBeVoided();
        if (number > decisionDuties.size()) {
            throw new NotFound("decision");
        }
        if (decisionDuties.get(number - 1).doneOn() != null) {
            throw new Conflict("case-discussion-decision-done", "This was done before; correct it instead");
        }
        take(details().done(number, on));
        mustBeSound(today);
        return event("decision-done", nextRevision());
    }

    @Override
    protected String kind() {
        return "case-discussion";
    }

    @Override
    protected LocalDate day() {
        return heldOn;
    }

    /// @throws RuleBroken besides `case-discussion-due-before-held`, `case-discussion-done-before-held`
    @Override
    protected void mustBeSound(LocalDate today) {
        super.mustBeSound(today);
        for (Duty duty : decisionDuties) {
            mustHaveHappened(duty.doneOn(), today);
            must(!duty.dueOn().isBefore(heldOn), "due-before-held", "What is decided is due on the day or later");
            must(
                    duty.doneOn() == null || !duty.doneOn().isBefore(heldOn),
                    "done-before-held",
                    "What is decided is done on the day or later");
        }
    }

    @Override
    protected CaseDiscussionEvent event(String happened, long revision) {
        return CaseDiscussionEvent.of(this, happened, revision);
    }
}
