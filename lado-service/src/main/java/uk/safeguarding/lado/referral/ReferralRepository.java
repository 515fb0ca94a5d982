package uk.safeguarding.lado.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class ReferralRepository extends Records<Referral> {

    private static final Order<Referral> BY_DAY =
            new Order<>("details.receivedOn", Referral::receivedOn, LocalDate::parse);

    ReferralRepository() {
        super("referral");
    }

    Page<Referral> list(ReferralFilter filter, PageRequest page) {
        Criteria criteria = new Criteria()
                .and("r.adult.id = :adultId", "adultId", filter.adultId)
                .and("r.details.employerId = :employerId", "employerId", filter.employerId)
                .and("r.details.sector = :sector", "sector", filter.sector)
                .and("r.details.thresholdDecision = :decision", "decision", filter.thresholdDecision)
                .and("r.details.receivedOn >= :receivedFrom", "receivedFrom", filter.receivedFrom)
                .and("r.details.receivedOn <= :receivedTo", "receivedTo", filter.receivedTo)
                .and("r.details.thresholdDecision is not null", Boolean.TRUE.equals(filter.decided))
                .and("r.details.thresholdDecision is null", Boolean.FALSE.equals(filter.decided))
                .and("r.details.transferredOn is not null", Boolean.TRUE.equals(filter.transferred))
                .and("r.details.transferredOn is null", Boolean.FALSE.equals(filter.transferred));
        return page(criteria, BY_DAY, page);
    }

    List<Referral> madeOf(UUID notificationId) {
        return list("notification.id = ?1 and not voided", notificationId);
    }

    boolean anyAbout(UUID adultId) {
        return count("adult.id = ?1 and not voided", adultId) > 0;
    }

    boolean anyNaming(UUID employerId) {
        return count("details.employerId = ?1 and not voided", employerId) > 0;
    }
}
