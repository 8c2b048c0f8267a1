package io.github.driftfire.engine.text;

import io.github.driftfire.model.protocol.Protocol;
import java.util.Set;
import java.util.function.Predicate;

/** Keeps the names of a room distinct: a name that can be taken for another one gets a number. */
public final class UniqueName {
    private UniqueName() {}

    /**
     * @param name clean
     * @param taken the {@linkplain TextSkeleton skeletons} of all names in the room
     * @return the name, or it with the lowest number from 2 on that makes it different
     */
    public static String of(String name, Set<String> taken) {
        return of(name, taken::contains);
    }

    /** The same by a question: whether a skeleton is taken. */
    public static String of(String name, Predicate<String> taken) {
        if (!taken.test(TextSkeleton.of(name))) {
            return name;
        }
        String start = "";
        String startLetters = "";
        int suffixChars = 0;
        for (int number = 2; ; number++) {
            String suffix = " " + number;
            // The start's skeleton once for many numbers: in a large room everybody may have the name that the page
            // proposes.
            if (suffix.length() > suffixChars) {
                suffixChars = suffix.length();
                start = cut(name, Protocol.MAX_NAME_CHARS - suffixChars);
                startLetters = TextSkeleton.letters(start);
            }
            if (!taken.test(startLetters + TextSkeleton.letters(suffix))) {
                return start + suffix;
            }
        }
    }

    private static String cut(String name, int mostChars) {
        int end = Math.min(name.length(), mostChars);
        boolean splitsPair = end < name.length() && Character.isLowSurrogate(name.charAt(end));
        return name.substring(0, splitsPair ? end - 1 : end).stripTrailing();
    }
}
