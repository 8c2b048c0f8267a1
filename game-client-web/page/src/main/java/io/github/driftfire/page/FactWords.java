package io.github.driftfire.page;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Words;
import org.teavm.jso.JSBody;

/**
 * Facts of results, numbers and times as they are read. A page may have its own words for a fact: {@code word-fact-<name>} and
 * {@code word-unit-<name>}, {@code s} for seconds and {@code 1/1000} for parts of a whole.
 */
final class FactWords {
    private static final int MINUTE_SECONDS = 60;
    private static final int HOUR_MINUTES = 60;
    private static final int HOUR_SECONDS = HOUR_MINUTES * MINUTE_SECONDS;
    private static final int DAY_SECONDS = 24 * HOUR_SECONDS;
    private static final int MILLIS = 1_000;

    private FactWords() {}

    /** As in {@code Best streak} for {@code best-streak}. */
    static String label(String fact) {
        return Texts.known(Words.of("fact-" + fact, title(fact)));
    }

    /** A name of the server's with a capital, and spaces in place of its hyphens. */
    static String title(String name) {
        return name.isEmpty()
                ? ""
                : Browser.upper(name.substring(0, 1)) + name.substring(1).replace('-', ' ');
    }

    static String value(String fact, double value) {
        if (isTime(fact)) {
            return duration(value);
        }
        return unit(fact).equals("1/1000")
                ? Texts.of("{0}\u202f%", Texts.number(value / 10, value % 10 == 0 ? 0 : 1))
                : number(value);
    }

    /** Whether a fact is a number of seconds. */
    static boolean isTime(String fact) {
        return unit(fact).equals("s");
    }

    private static String unit(String fact) {
        return Words.of("unit-" + fact, "");
    }

    /** As in {@code 1,240}. */
    static String number(double value) {
        return Texts.number(value, 0);
    }

    /** As in {@code 4 min 12 s}. */
    static String duration(double seconds) {
        int whole = (int) Math.max(0, seconds);
        int minutes = whole / MINUTE_SECONDS;
        if (whole < MINUTE_SECONDS) {
            return seconds(whole);
        }
        if (whole < HOUR_SECONDS) {
            return both(minutes(minutes), whole % MINUTE_SECONDS, seconds(whole % MINUTE_SECONDS));
        }
        int rest = minutes % HOUR_MINUTES;
        return both(hours(minutes / HOUR_MINUTES), rest, minutes(rest));
    }

    private static String both(String large, int small, String smalls) {
        return small == 0 ? large : Texts.of("{0} {1}", large, smalls);
    }

    private static String seconds(int number) {
        return Texts.of("{0} s", Integer.toString(number));
    }

    private static String minutes(int number) {
        return Texts.of("{0} min", Integer.toString(number));
    }

    private static String hours(int number) {
        return Texts.of("{0} h", Integer.toString(number));
    }

    /** How long ago it was, up to a day; then the date. */
    static String ago(double millis) {
        int seconds = (int) Math.min(DAY_SECONDS, Math.max(0, (nowMillis() - millis) / MILLIS));
        if (seconds < MINUTE_SECONDS) {
            return Texts.of("just now");
        }
        if (seconds >= DAY_SECONDS) {
            return date(millis);
        }
        return Texts.of(
                "{0} ago", seconds < HOUR_SECONDS ? minutes(seconds / MINUTE_SECONDS) : hours(seconds / HOUR_SECONDS));
    }

    /** Milliseconds since 1970. */
    @JSBody(script = "return Date.now();")
    static native double nowMillis();

    /** As in {@code Nov 29, 2026}. */
    static String date(double millis) {
        return date(millis, Texts.locale());
    }

    @JSBody(
            params = {"millis", "locale"},
            script = "return new Date(millis).toLocaleDateString(locale,"
                    + " { day: 'numeric', month: 'short', year: 'numeric' });")
    private static native String date(double millis, String locale);

    /** As in {@code 09:40 PM}. */
    static String clock(double millis) {
        return clock(millis, Texts.locale());
    }

    @JSBody(
            params = {"millis", "locale"},
            script = "return new Date(millis).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });")
    private static native String clock(double millis, String locale);

    /** As in {@code Nov 29, 2026, 09:40 PM}. */
    static String moment(double millis) {
        return Texts.of("{0}, {1}", date(millis), clock(millis));
    }
}
