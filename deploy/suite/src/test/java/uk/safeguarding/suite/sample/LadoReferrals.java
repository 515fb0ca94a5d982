package uk.safeguarding.suite.sample;

import static uk.safeguarding.suite.sample.SampleDiary.body;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import uk.safeguarding.suite.sample.SampleDiary.Body;
import uk.safeguarding.suite.sample.SampleTable.Row;

/// Writes what the table of referrals tells as requests to the LADO's service: employer, adult, notification, referral,
/// the threshold decision or the transfer, and where the threshold is met one allegation with its outcome.
final class LadoReferrals {

    private static final String SERVICE = "lado";

    /// Limbs of the threshold whose behaviour was not towards one child.
    private static final String WITHOUT_CHILD = "UNSUITABLE_BEHAVIOUR";

    private final SampleDiary diary;
    private final Set<String> employers = new HashSet<>();

    LadoReferrals(SampleDiary diary) {
        this.diary = diary;
    }

    void write(List<Row> referrals) {
        referrals.forEach(this::write);
    }

    private void write(Row row) {
        String number = row.text("referral");
        LocalDate received = row.date("received");
        String employer =
                "employer:" + row.text("employer").toLowerCase(Locale.ROOT).replace(' ', '-');
        if (employers.add(employer)) {
            diary.post(
                    received,
                    SERVICE,
                    "/v1/employers",
                    body().with("name", row.text("employer"))
                            .with("sector", row.text("sector"))
                            .from(employer));
        }
        SampleName adult = SampleName.of(number);
        diary.post(
                received,
                SERVICE,
                "/v1/adults",
                body().with("adultReference", number.replace("-L-", "-A-"))
                        .with("forename", adult.forename())
                        .with("surname", adult.surname().replace("Sampleton", "Examplar"))
                        .from("adult:" + number));
        diary.post(
                received,
                SERVICE,
                "/v1/notifications",
                body().with("kind", "REFERRAL")
                        .with("receivedOn", received)
                        .with("agency", row.text("agency"))
                        .with("adultId", "@adult:" + number)
                        .from("notification:" + number));
        diary.post(
                received,
                SERVICE,
                "/v1/referrals",
                body().with("notificationId", "@notification:" + number)
                        .with("adultId", "@adult:" + number)
                        .with("employerId", "@" + employer)
                        .with("sector", row.text("sector"))
                        .with("receivedOn", received)
                        .with("employerKnewOn", row.date("employerKnew"))
                        .from("referral:" + number));
        writeDecision(row, number);
    }

    private void writeDecision(Row row, String number) {
        String referral = "/v1/referrals/@referral:" + number;
        if (row.has("transferred")) {
            List<String> transfer = row.words("transferred");
            LocalDate on = LocalDate.parse(transfer.getFirst());
            diary.put(
                    on,
                    SERVICE,
                    referral + "/transfer",
                    body().with("transferredOn", on).with("transferredTo", transfer.get(1)));
            return;
        }
        LocalDate decided = row.date("decided");
        boolean met = row.text("decision").equals("MET");
        Body decision = body().with("decision", row.text("decision")).with("decidedOn", decided);
        diary.put(
                decided,
                SERVICE,
                referral + "/threshold-decision",
                met
                        ? decision.with("limbs", List.of(row.text("ground")))
                        : decision.with("reason", row.text("ground")));
        if (met) {
            writeAllegation(row, number, decided);
        }
    }

    private void writeAllegation(Row row, String number, LocalDate decided) {
        Body allegation = body().with("referralId", "@referral:" + number).with("receivedOn", row.date("received"));
        if (!row.text("ground").equals(WITHOUT_CHILD)) {
            allegation.with("childReferences", List.of(number.replace("-L-", "-09")));
        }
        diary.post(decided, SERVICE, "/v1/allegations", allegation.from("allegation:" + number));
        if (row.has("outcome")) {
            LocalDate concluded = row.date("concluded");
            diary.put(
                    concluded,
                    SERVICE,
                    "/v1/allegations/@allegation:" + number + "/outcome",
                    body().with("outcome", row.text("outcome")).with("outcomeOn", concluded));
        }
    }
}
