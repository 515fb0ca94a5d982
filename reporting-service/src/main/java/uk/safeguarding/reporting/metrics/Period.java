package uk.safeguarding.reporting.metrics;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The days a figure is about, both ends included, in Europe/London.
///
/// Written as `2013-14` (financial year, 1 April to 31 March), `2013-14-Q3` (its quarter, Q1 from April), `2013`
/// (calendar year), `2013-M07` (month), or as two days. Years from 1990 to 2099.
public sealed interface Period {

    /// As it is written, and as answers show it.
    String label();

    LocalDate from();

    LocalDate to();

    /// The same period a year before, that a figure is compared with.
    Period yearBefore();

    /// The period written so, or nothing if it is not one.
    static Optional<Period> parse(String text) {
        for (Form form : Form.values()) {
            var matcher = form.pattern.matcher(text);
            if (matcher.matches()) {
                return form.read(matcher.toMatchResult());
            }
        }
        return Optional.empty();
    }

    /// How a period may be written.
    enum Form {
        FINANCIAL_YEAR("(%Y)-(\\d\\d)"),
        FINANCIAL_QUARTER("(%Y)-(\\d\\d)-Q([1-4])"),
        CALENDAR_YEAR("(%Y)"),
        MONTH("(%Y)-M(0[1-9]|1[0-2])");

        private final Pattern pattern;

        Form(String pattern) {
            this.pattern = Pattern.compile(pattern.replace("%Y", "(?:199|20\\d)\\d"));
        }

        private Optional<Period> read(MatchResult text) {
            int year = Integer.parseInt(text.group(1));
            return switch (this) {
                case FINANCIAL_YEAR ->
                    Optional.<Period>of(new FinancialYear(year)).filter(p -> endsIn(year, text.group(2)));
                case FINANCIAL_QUARTER ->
                    Optional.<Period>of(new FinancialQuarter(year, Integer.parseInt(text.group(3))))
                            .filter(p -> endsIn(year, text.group(2)));
                case CALENDAR_YEAR -> Optional.of(new CalendarYear(year));
                case MONTH -> Optional.of(new CalendarMonth(YearMonth.of(year, Integer.parseInt(text.group(2)))));
            };
        }

        private static boolean endsIn(int year, String ending) {
            return Integer.parseInt(ending) == (year + 1) % 100;
        }
    }

    /// 1 April of `start` to 31 March of the year after.
    record FinancialYear(int start) implements Period {

        @Override
        public String label() {
            return String.format(Locale.ROOT, "%d-%02d", start, (start + 1) % 100);
        }

        @Override
        public LocalDate from() {
            return LocalDate.of(start, Month.APRIL, 1);
        }

        @Override
        public LocalDate to() {
            return from().plusYears(1).minusDays(1);
        }

        @Override
        public Period yearBefore() {
            return new FinancialYear(start - 1);
        }
    }

    /// A quarter of a financial year: the first is April to June.
    record FinancialQuarter(int start, int quarter) implements Period {

        @Override
        public String label() {
            return new FinancialYear(start).label() + "-Q" + quarter;
        }

        @Override
        public LocalDate from() {
            return new FinancialYear(start).from().plusMonths(3L * (quarter - 1));
        }

        @Override
        public LocalDate to() {
            return from().plusMonths(3).minusDays(1);
        }

        @Override
        public Period yearBefore() {
            return new FinancialQuarter(start - 1, quarter);
        }
    }

    /// 1 January to 31 December.
    record CalendarYear(int year) implements Period {

        @Override
        public String label() {
            return Integer.toString(year);
        }

        @Override
        public LocalDate from() {
            return LocalDate.of(year, Month.JANUARY, 1);
        }

        @Override
        public LocalDate to() {
            return LocalDate.of(year, Month.DECEMBER, 31);
        }

        @Override
        public Period yearBefore() {
            return new CalendarYear(year - 1);
        }
    }

    /// A calendar month.
    record CalendarMonth(YearMonth month) implements Period {

        @Override
        public String label() {
            return String.format(Locale.ROOT, "%d-M%02d", month.getYear(), month.getMonthValue());
        }

        @Override
        public LocalDate from() {
            return month.atDay(1);
        }

        @Override
        public LocalDate to() {
            return month.atEndOfMonth();
        }

        @Override
        public Period yearBefore() {
            return new CalendarMonth(month.minusYears(1));
        }
    }

    /// Any two days in their order; one day alone is the period of a snapshot asked by its date.
    record Span(LocalDate from, LocalDate to) implements Period {

        public Span {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("A period ends on or after its first day");
            }
        }

        @Override
        public String label() {
            return from.equals(to) ? from.toString() : from + "/" + to;
        }

        @Override
        public Period yearBefore() {
            return new Span(from.minusYears(1), to.minusYears(1));
        }
    }
}
