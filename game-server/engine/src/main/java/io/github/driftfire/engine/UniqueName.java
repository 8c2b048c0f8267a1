package io.github.driftfire.engine;

import io.github.driftfire.model.protocol.Protocol;
import java.util.Set;

/** Tells a newcomer from who is there already: a name that can be taken for another one gets a number. */
final class UniqueName {
    private UniqueName() {}

    /**
     * @param name clean
     * @param taken the {@linkplain NameSkeleton skeletons} of all names in the room
     * @return the name, or it with the lowest number from 2 on that makes it different
     */
    static String of(String name, Set<String> taken) {
        String unique = name;
        for (int number = 2; taken.contains(NameSkeleton.of(unique)); number++) {
            unique = numbered(name, " " + number);
        }
        return unique;
    }

    private static String numbered(String name, String suffix) {
        int end = Math.min(name.length(), Protocol.MAX_NAME_CHARS - suffix.length());
        boolean splitsPair = end < name.length() && Character.isLowSurrogate(name.charAt(end));
        return name.substring(0, splitsPair ? end - 1 : end).stripTrailing() + suffix;
    }
}
