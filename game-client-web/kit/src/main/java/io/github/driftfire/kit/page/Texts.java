package io.github.driftfire.kit.page;

import org.teavm.jso.JSBody;

/**
 * Texts in the page's language. The English text is the key: it stands where it is used, as a literal, and the tables {@code kit-texts.txt} and
 * {@code texts.txt} have it in the other languages. A text without an entry stays English.
 *
 * <p>{@code {0}}, {@code {1}} and so on stand for values. {@code texts.js} has the tables; a page without it, and a JVM, are English.
 */
public final class Texts {
    private Texts() {}

    /** @param english a literal: a test looks for it in the tables */
    public static String of(String english) {
        return known(english);
    }

    /** @param english a literal: a test looks for it in the tables */
    public static String of(String english, String... values) {
        return find(english, english, values);
    }

    /**
     * A text with a number, which is {@code {0}}; the values come after it.
     *
     * @param one in English for 1; a literal
     * @param other in English for all others; a literal, and the table's key
     */
    public static String count(int number, String one, String other, String... values) {
        if (Browser.isPage()) {
            return countInPage(number, one, other, values);
        }
        String[] all = new String[values.length + 1];
        all[0] = Integer.toString(number);
        System.arraycopy(values, 0, all, 1, values.length);
        return filled(number == 1 ? one : other, all);
    }

    /** A text that a server or a game's page has in English; as it is if no table knows it. */
    public static String known(String english) {
        return find(english, english, new String[0]);
    }

    /**
     * What a code of the server means.
     *
     * @param key {@code <kind>.<code>}; the table's
     * @param otherwise the text that came with the code
     */
    public static String coded(String key, String otherwise) {
        return find(key, otherwise, new String[0]);
    }

    private static String find(String key, String otherwise, String[] values) {
        return Browser.isPage() ? inPage(key, otherwise, values) : filled(otherwise, values);
    }

    private static String filled(String text, String[] values) {
        String filled = text;
        for (int i = 0; i < values.length; i++) {
            filled = filled.replace("{" + i + "}", values[i]);
        }
        return filled;
    }

    /** The tag of the language with the region that the browser names, as {@code Intl} takes it. */
    @JSBody(script = "var texts = window.driftfireTexts; return texts ? texts.locale : 'en';")
    public static native String locale();

    /** A number as it is written in the language, with so many decimals. */
    @JSBody(
            params = {"value", "decimals"},
            script = "var texts = window.driftfireTexts; return value.toLocaleString(texts ? texts.locale : 'en',"
                    + " { minimumFractionDigits: decimals, maximumFractionDigits: decimals });")
    public static native String number(double value, int decimals);

    @JSBody(
            params = {"key", "otherwise", "values"},
            script = "var texts = window.driftfireTexts; return texts ? texts.of(key, otherwise, values)"
                    + " : otherwise.replace(/\\{(\\d)\\}/g, function(place, index) { return values[index]; });")
    private static native String inPage(String key, String otherwise, String[] values);

    @JSBody(
            params = {"number", "one", "other", "values"},
            script = "var texts = window.driftfireTexts; if (texts) return texts.count(number, one, other, values);"
                    + " return (number === 1 ? one : other).replace(/\\{(\\d)\\}/g,"
                    + " function(place, index) { return [number].concat(values)[index]; });")
    private static native String countInPage(int number, String one, String other, String[] values);
}
