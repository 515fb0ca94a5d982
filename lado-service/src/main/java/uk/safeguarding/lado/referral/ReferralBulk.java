package uk.safeguarding.lado.referral;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.safeguarding.lado.referral.ReferralResource.ReferralRequest;
import uk.safeguarding.lado.referral.ReferralResource.ReferralResponse;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Referrals in bulk.
@Dependent
class ReferralBulk {

    @Produces
    @Singleton
    static BulkRecord referral(ReferralService service, ReferralRepository referrals, ReferralResource resource) {
        return BulkRecord.of("referral", ReferralResource.class)
                .imports(
                        ReferralRequest.class,
                        request -> service.receive(
                                request.notificationId(), request.adultId(), request.source(), request.details()))
                .exports(
                        ReferralFilter.class,
                        ReferralResponse.class,
                        (filter, page) -> referrals.list(filter, page).map(resource::view));
    }
}
