package uk.safeguarding.cases.reviewrecord;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.childrecord.Keeping;
import uk.safeguarding.cases.review.Review;
import uk.safeguarding.cases.review.ReviewHappening;
import uk.safeguarding.cases.review.ReviewRepository;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionReason;
import uk.safeguarding.platform.record.CorrectionRequest;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.RecordHistory;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

/// The use cases that the records of a review share. The service of a kind says what else can happen to it.
///
/// @param <T> the kind
/// @param <D> its facts
public abstract class ReviewRecordService<T extends ReviewRecord<D>, D> {

    private static final Because FOLLOWS =
            new Because(CorrectionReason.DATA_ENTRY_ERROR, "The review was voided that it belongs to");

    @Inject
    ReviewRepository reviews;

    @Inject
    Corrections corrections;

    @Inject
    RecordHistory histories;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Inject
    ReviewPaperTimescale timescale;

    protected abstract ReviewRecords<T> records();

    /// The type of the facts.
    protected abstract Class<D> facts();

    protected abstract String table();

    /// Whether its duties are dated from a day of the review that moved.
    protected boolean datedFrom(ReviewHappening.Moved moved) {
        return false;
    }

    /// Does to the records of a review what became of it.
    public void hear(@Observes ReviewHappening happening) {
        switch (happening) {
            case ReviewHappening.Voided voided ->
                keeping().revoke(judged(records().of(voided.review())), FOLLOWS);
            case ReviewHappening.Moved moved -> {
                if (datedFrom(moved)) {
                    judged(records().of(moved.review())).forEach(record -> outbox.append(record.redate()));
                }
            }
        }
    }

    public T get(UUID reviewId, UUID id) {
        return records().of(reviewId, id);
    }

    public Page<T> list(UUID reviewId, PageRequest page) {
        return records().list(reviews.get(reviewId).id(), page);
    }

    /// Those of one review, or of all, for bulk.
    public Page<T> list(ReviewRecordFilter filter, PageRequest page) {
        return records().list(filter.reviewId(), page);
    }

    public RecordHistory.History history(UUID reviewId, UUID id) {
        return histories.of(table(), records().of(reviewId, id));
    }

    public T correct(UUID reviewId, UUID id, Revision expected, CorrectionRequest request) {
        T record = judged(reviewId, id);
        return keeping()
                .correct(
                        record.id(),
                        expected,
                        now -> corrections.merge(now, request.changes(), facts()),
                        request.because());
    }

    public T revoke(UUID reviewId, UUID id, Revision expected, Because why) {
        return keeping().revoke(judged(reviewId, id).id(), expected, why);
    }

    /// By what its duties are dated.
    public ReviewPaperTimescale timescale() {
        return timescale;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// @param happened the verb of the event
    protected Recorded<T> record(UUID reviewId, @Nullable Source source, String happened, Function<Review, T> fresh) {
        return keeping().record(source, happened, () -> judged(fresh.apply(reviews.held(reviewId))));
    }

    /// Lets something happen that makes other facts of the facts.
    ///
    /// @param happened the verb of the event
    protected T change(UUID reviewId, UUID id, Revision expected, String happened, UnaryOperator<D> change) {
        return keeping()
                .change(
                        judged(reviewId, id).id(),
                        expected,
                        record -> record.become(change.apply(record.details()), happened, today()));
    }

    private Keeping<T, D> keeping() {
        return new Keeping<>(records(), corrections, outbox, clock);
    }

    private T judged(UUID reviewId, UUID id) {
        return judged(records().of(reviewId, id));
    }

    private List<T> judged(List<T> all) {
        return all.stream().map(this::judged).toList();
    }

    private T judged(T record) {
        record.judgeBy(timescale);
        return record;
    }
}
