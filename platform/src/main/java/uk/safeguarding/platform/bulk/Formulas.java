package uk.safeguarding.platform.bulk;

/// Cells that a spreadsheet would take for formulas: those that start with `=`, `+`, `-`, `@`, a tab or a carriage
/// return get an apostrophe before them, and lose it when they come back.
final class Formulas {

    private static final String STARTS = "=+-@\t\r";
    private static final char QUOTE = '\'';

    private Formulas() {}

    static String quoted(String text) {
        return starts(text, 0) ? QUOTE + text : text;
    }

    static String unquoted(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == QUOTE && starts(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean starts(String text, int at) {
        return text.length() > at && STARTS.indexOf(text.charAt(at)) >= 0;
    }
}
