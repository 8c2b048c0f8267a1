package io.github.driftfire.page;

import io.github.driftfire.kit.page.Browser;
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
        return Words.of("fact-" + fact, title(fact));
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
                ? Browser.fixed(value / 10, value % 10 == 0 ? 0 : 1) + "\u202f%"
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
    @JSBody(params = "value", script = "return value.toLocaleString('en');")
    static native String number(double value);

    /** As in {@code 4 min 12 s}. */
    static String duration(double seconds) {
        int whole = (int) Math.max(0, seconds);
        int minutes = whole / MINUTE_SECONDS;
        if (whole < MINUTE_SECONDS) {
            return whole + " s";
        }
        if (whole < HOUR_SECONDS) {
            return minutes + " min" + (whole % MINUTE_SECONDS == 0 ? "" : " " + whole % MINUTE_SECONDS + " s");
        }
        int rest = minutes % HOUR_MINUTES;
        return minutes / HOUR_MINUTES + " h" + (rest == 0 ? "" : " " + rest + " min");
    }

    /** How long ago it was, up to a day; then the date. */
    static String ago(double millis) {
        int seconds = (int) Math.min(DAY_SECONDS, Math.max(0, (nowMillis() - millis) / MILLIS));
        if (seconds < MINUTE_SECONDS) {
            return "just now";
        }
        if (seconds >= DAY_SECONDS) {
            return date(millis);
        }
        return (seconds < HOUR_SECONDS ? seconds / MINUTE_SECONDS + " min" : seconds / HOUR_SECONDS + " h") + " ago";
    }

    /** Milliseconds since 1970. */
    @JSBody(script = "return Date.now();")
    static native double nowMillis();

    /** As in {@code 29 Nov 2026}. */
    @JSBody(
            params = "millis",
            script =
                    "return new Date(millis).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });")
    static native String date(double millis);

    /** As in {@code 21:40}. */
    @JSBody(
            params = "millis",
            script = "return new Date(millis).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });")
    static native String clock(double millis);

    /** As in {@code 29 Nov 2026, 21:40}. */
    static String moment(double millis) {
        return date(millis) + ", " + clock(millis);
    }
}
