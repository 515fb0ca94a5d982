package uk.safeguarding.lado.allegation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class AllegationRepository extends Records<Allegation> {

    private static final Order<Allegation> BY_DAY =
            new Order<>("details.receivedOn", Allegation::receivedOn, LocalDate::parse);

    AllegationRepository() {
        super("allegation");
    }

    Page<Allegation> list(AllegationFilter filter, PageRequest page) {
        Criteria criteria = new Criteria()
                .and("r.referral.id = :referralId", "referralId", filter.referralId)
                .and("r.referral.adult.id = :adultId", "adultId", filter.adultId)
                .and("r.sector = :sector", "sector", filter.sector)
                .and("r.details.outcome = :outcome", "outcome", filter.outcome)
                .and("r.details.outcome is not null", Boolean.TRUE.equals(filter.concluded))
                .and("r.details.outcome is null", Boolean.FALSE.equals(filter.concluded))
                .and("r.details.receivedOn >= :receivedFrom", "receivedFrom", filter.receivedFrom)
                .and("r.details.receivedOn <= :receivedTo", "receivedTo", filter.receivedTo);
        return page(criteria, BY_DAY, page);
    }

    List<Allegation> of(UUID referralId) {
        return list("referral.id = ?1 and not voided", referralId);
    }
}
