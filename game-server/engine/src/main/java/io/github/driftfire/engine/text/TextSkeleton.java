package io.github.driftfire.engine.text;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a text when all is taken away that the eye hardly tells apart: case, accents, spaces, letters of other scripts that look
 * the same. Two texts with one skeleton can be taken for each other. After the Unicode Technical Standard 39, "confusable detection": its
 * table, and the commonest that look the same in one case only.
 */
public final class TextSkeleton {
    private static final String COMMON =
            // Greek capitals, then small letters; Cyrillic capitals, then small letters; Latin letters without a
            // decomposition; digits.
            "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
                    + "\u03b1\u03b2\u03b3\u03b5\u03b7\u03b9\u03ba\u03bc\u03bd\u03bf\u03c1\u03c3\u03c2\u03c4\u03c5\u03c7\u03c9"
                    + "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405\u04c0"
                    + "\u0430\u0432\u0435\u043a\u043c\u043d\u043e\u0440\u0441\u0442\u0443\u0445\u0456\u0458\u0455\u04cf"
                    + "\u0433\u043f\u044c\u0501\u0475\u051d\u04bb\u051b"
                    + "\u0131\u0142\u0141\u00f8\u00d8\u0111\u0110\u0127\u0251\u0261"
                    + "01|i"
                    // Small capitals.
                    + "\u1d00\u0299\u1d04\u1d05\u1d07\ua730\u0262\u029c\u026a\u1d0a\u1d0b\u029f\u1d0d\u0274\u1d0f\u1d18\u0280"
                    + "\ua731\u1d1b\u1d1c\u1d20\u1d21\u028f\u1d22";

    private static final String COMMON_PLAIN = "abezhlkmnoptyx" + "abyenlkuvopoctuxw" + "abekmhopctyxljsl"
            + "abekmhopctyxljsl" + "rnbdvwhq" + "lllooddhag" + "olll" + "abcdefghljklmnopr" + "stuvwyz";

    /** Most letters of most texts. */
    private static final String[] ASCII = new String[128];

    static {
        for (int c = 0; c < ASCII.length; c++) {
            ASCII[c] = look(c);
        }
    }

    private TextSkeleton() {}

    /** Has the table read, if it is not yet: some milliseconds that the first use would take otherwise. */
    public static void load() {
        Confusables.load();
    }

    public static String of(String name) {
        String text = letters(name);
        // A name of signs only looks like itself.
        return text.isEmpty() ? name : text;
    }

    /** Empty for signs only. That of a name and a number behind it is that of the name and that of the number. */
    public static String letters(String name) {
        String open = Normalizer.normalize(name, Normalizer.Form.NFKD);
        StringBuilder skeleton = new StringBuilder();
        for (int i = 0; i < open.length(); ) {
            int c = open.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c) || c == '|') {
                skeleton.append(plain(c));
            }
        }
        return skeleton.toString().replace("rn", "m").replace("vv", "w");
    }

    /** What a letter or digit looks like, in small letters without accents. It must be decomposed (NFKD). */
    public static String plain(int c) {
        return c < ASCII.length ? ASCII[c] : look(c);
    }

    /** By the small letter where that is known, so that case makes no difference. */
    private static String look(int c) {
        String common = common(c);
        int small = Character.toLowerCase(c);
        if (common == null && small != c) {
            common = common(small);
        }
        if (common != null) {
            return common;
        }
        String plain = Confusables.of(small);
        plain = plain == null && small != c ? Confusables.of(c) : plain;
        return plain == null ? Character.toString(small) : inCommon(plain);
    }

    /** What the table gives can be one of the commonest: small capitals, for example. */
    private static String inCommon(String plain) {
        StringBuilder text = new StringBuilder();
        plain.codePoints().forEach(c -> {
            String common = common(c);
            text.append(common == null ? Character.toString(c) : common);
        });
        return text.toString();
    }

    private static @Nullable String common(int c) {
        int at = COMMON.indexOf(c);
        return at < 0 ? null : COMMON_PLAIN.substring(at, at + 1);
    }
}
