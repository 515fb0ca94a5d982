/* ---
id: review-feedback
version: 1
section: iro
title: Feedback on reviews of children in care
unit: RESPONSE
units: {RESPONSE: {key: review_feedback_id, counted: all}}
counts: responses of children, parents, carers, agencies and social workers in the period that say how they found a review
period: flow
aggregate: count
source: IRO Handbook 2010, annual report
records: {review_feedback_id: review_feedback}
dimensions: [rating: {codes: FEEDBACK_RATING}, respondent: {codes: FEEDBACK_RESPONDENT}]
defaultBy: rating
sentence: "{numerator} responses say how reviews were found."
--- */
select f.review_feedback_id,
       f.subject,
       true as counted,
       null::text as reason,
       f.rating,
       f.respondent
from review_feedback_known(:knownAt) f
where f.local_authority = :localAuthority
  and f.given_on between :from and least(:to, :asAt)
