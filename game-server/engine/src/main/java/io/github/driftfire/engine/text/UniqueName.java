package io.github.driftfire.engine.text;

import io.github.driftfire.model.protocol.Protocol;
import java.util.Set;
import java.util.function.Predicate;

/** Keeps names distinct: a name that can be taken for another one gets a number. */
public final class UniqueName {
    /** So many numbers are tried one by one. */
    private static final int FIRST_NUMBERS = 16;

    private UniqueName() {}

    /**
     * @param name clean
     * @param taken the {@linkplain TextSkeleton skeletons} of all names in the room
     * @return the name, or it with a number: see {@link #of(String, Predicate)}
     */
    public static String of(String name, Set<String> taken) {
        return of(name, taken::contains);
    }

    /**
     * The same by a question: whether a skeleton is taken. Asks some 50 times at most, however many names are taken.
     *
     * @return the name, or it with a number that makes it different: of 2 to {@value #FIRST_NUMBERS} the lowest, else one whose number before is
     *     taken. Where numbers are taken without a gap that is the lowest too
     */
    public static String of(String name, Predicate<String> taken) {
        if (!taken.test(TextSkeleton.of(name))) {
            return name;
        }
        int last = 2;
        while (last < FIRST_NUMBERS && isTaken(name, last, taken)) {
            last++;
        }
        if (last < FIRST_NUMBERS) {
            return numbered(name, last);
        }
        int free = FIRST_NUMBERS;
        while (isTaken(name, free, taken)) {
            last = free;
            free *= 2;
        }
        while (free - last > 1) {
            int middle = last + (free - last) / 2;
            if (isTaken(name, middle, taken)) {
                last = middle;
            } else {
                free = middle;
            }
        }
        return numbered(name, free);
    }

    private static boolean isTaken(String name, int number, Predicate<String> taken) {
        return taken.test(TextSkeleton.of(numbered(name, number)));
    }

    /** A name, shortened if need be, and a number behind it. */
    public static String numbered(String name, int number) {
        String suffix = " " + number;
        return cut(name, Protocol.MAX_NAME_CHARS - suffix.length()) + suffix;
    }

    private static String cut(String name, int mostChars) {
        int end = Math.min(name.length(), mostChars);
        boolean splitsPair = end < name.length() && Character.isLowSurrogate(name.charAt(end));
        return name.substring(0, splitsPair ? end - 1 : end).stripTrailing();
    }
}
