package uk.safeguarding.cases.audit;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.Child;
import uk.safeguarding.cases.childrecord.DatedRecord;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Source;

/// An audit of the quality of work in one child's case, with a tool of the authority's own: graded questions and a
/// grade
/// of the whole.
@Entity
@Table(name = "audit")
@CheckReturnValue
public class Audit extends DatedRecord<AuditDetails> {

    @Embedded
    private AuditDetails details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Audit() {}

    Audit(Child child, @Nullable Source source, AuditDetails details) {
        super(child, source);
        this.details = details;
    }

    @Override
    public AuditDetails details() {
        return details;
    }

    @Override
    protected void take(AuditDetails corrected) {
        details = corrected;
    }

    @Override
    protected String kind() {
        return "audit";
    }

    @Override
    protected LocalDate day() {
        return details.completedOn();
    }

    /// @throws RuleBroken besides `audit-theme-twice`, `audit-question-twice`, `audit-answer-grade-or-finding`
    @Override
    protected void mustBeSound(LocalDate today) {
        super.mustBeSound(today);
        must(isDistinct(details.themes()), "theme-twice", "A theme is named once");
        must(
                isDistinct(details.answers().stream().map(AuditAnswer::code).toList()),
                "question-twice",
                "A question is answered once");
        must(
                details.answers().stream().allMatch(AuditAnswer::gradedOrFound),
                "answer-grade-or-finding",
                "An answer is either a grade or a finding");
    }

    private static boolean isDistinct(List<?> list) {
        return list.stream().distinct().count() == list.size();
    }

    @Override
    protected AuditEvent event(String happened, long revision) {
        return AuditEvent.of(this, happened, revision);
    }
}
