package io.github.driftfire.engine.text;

import java.text.Normalizer;

/**
 * What is left of a name when all is taken away that the eye hardly tells apart: case, accents, spaces, letters of other scripts that look
 * the same. Two names with one skeleton can be taken for each other. After the Unicode Technical Standard 39, "confusable detection", with
 * a small table of the commonest.
 */
public final class TextSkeleton {
    private static final String LOOK_ALIKES =
            // Greek capitals, then small letters; Cyrillic capitals, then small letters; Latin letters without a
            // decomposition; digits.
            "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
                    + "\u03b1\u03b2\u03b3\u03b5\u03b7\u03b9\u03ba\u03bc\u03bd\u03bf\u03c1\u03c3\u03c2\u03c4\u03c5\u03c7\u03c9"
                    + "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405\u04c0"
                    + "\u0430\u0432\u0435\u043a\u043c\u043d\u043e\u0440\u0441\u0442\u0443\u0445\u0456\u0458\u0455\u04cf"
                    + "\u0433\u043f\u044c\u0501\u0475\u051d\u04bb\u051b"
                    + "\u0131\u0142\u0141\u00f8\u00d8\u0111\u0110\u0127\u0251\u0261"
                    + "01|i";

    private static final String PLAIN = "abezhlkmnoptyx" + "abyenlkuvopoctuxw" + "abekmhopctyxljsl" + "abekmhopctyxljsl"
            + "rnbdvwhq" + "lllooddhag" + "olll";

    private TextSkeleton() {}

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
                skeleton.appendCodePoint(plain(c));
            }
        }
        return skeleton.toString().replace("rn", "m").replace("vv", "w");
    }

    private static int plain(int c) {
        int at = LOOK_ALIKES.indexOf(c);
        if (at < 0) {
            int small = Character.toLowerCase(c);
            at = LOOK_ALIKES.indexOf(small);
            return at < 0 ? small : PLAIN.charAt(at);
        }
        return PLAIN.charAt(at);
    }
}
