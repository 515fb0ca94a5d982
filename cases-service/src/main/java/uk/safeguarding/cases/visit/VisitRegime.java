package uk.safeguarding.cases.visit;

import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.legalstatus.LegalStatusCode;
import uk.safeguarding.cases.placement.PlacedUnder;

/// Which paragraph of the regulations on visits applies to a child (SI 2010/959 reg. 28; Wales, WSI 2015/1818
/// reg. 31).
enum VisitRegime {
    /// Paragraph (2).
    ORDINARY,
    /// Paragraph (3): placed with a parent before assessment.
    BEFORE_ASSESSMENT,
    /// Paragraph (4): with a connected person approved for the time being, or with a parent under an interim
    /// care order.
    INTERIM,
    /// Paragraph (5): with a parent under a care order.
    CARE_ORDER,
    /// A series of short breaks, to which paragraph (2) does not apply (reg. 48(3)(c); Wales, reg. 62(3)(c)).
    SHORT_BREAKS;

    /// Where two paragraphs apply, the one that asks for more visits.
    ///
    /// @param status the legal status, null if none is known
    /// @param placedUnder  under which exception the child was placed, if any
    static VisitRegime of(@Nullable LegalStatusCode status, @Nullable PlacedUnder placedUnder, boolean withParent) {
        if (status == LegalStatusCode.V3 || status == LegalStatusCode.V4) {
            return SHORT_BREAKS;
        }
        if (placedUnder == PlacedUnder.REG_24 || (withParent && status == LegalStatusCode.C1)) {
            return INTERIM;
        }
        if (placedUnder == PlacedUnder.REG_19) {
            return BEFORE_ASSESSMENT;
        }
        return withParent && status == LegalStatusCode.C2 ? CARE_ORDER : ORDINARY;
    }

    /// The rule for the first visit of a placement.
    VisitRule first() {
        return switch (this) {
            case ORDINARY, CARE_ORDER -> VisitRule.PLACEMENT_START_1_WEEK;
            case BEFORE_ASSESSMENT -> VisitRule.BEFORE_ASSESSMENT_WEEKLY;
            case INTERIM -> VisitRule.INTERIM_WEEKLY;
            case SHORT_BREAKS -> VisitRule.SHORT_BREAKS_3_MONTHS;
        };
    }

    /// The rule for the first visit after this came to apply in the midst of a placement; null if the intervals
    /// go on from the visit before.
    @Nullable
    VisitRule taken() {
        return switch (this) {
            case INTERIM -> VisitRule.INTERIM_WEEKLY;
            case CARE_ORDER -> VisitRule.CARE_ORDER_1_WEEK;
            case ORDINARY, BEFORE_ASSESSMENT, SHORT_BREAKS -> null;
        };
    }
}
