package io.github.driftfire.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Players whose texts and emotes are not shown, by name, and whether nobody's are. Kept for this tab: in a room each name is there once. */
final class Mutes {
    private static final String ALL = "*";
    private static final String SEPARATOR = "\n";

    private final Consumer<@Nullable String> keeper;
    private final List<String> names = new ArrayList<>();
    private boolean all;

    /**
     * @param kept what the keeper was given last, or {@code null}
     * @param keeper keeps a text, {@code null} for nothing
     */
    Mutes(@Nullable String kept, Consumer<@Nullable String> keeper) {
        this.keeper = keeper;
        if (kept != null) {
            read(kept);
        }
    }

    /** The first line is not a name: it says whether everybody is muted. */
    private void read(String kept) {
        all = kept.startsWith(ALL);
        int first = kept.indexOf(SEPARATOR);
        int from = first < 0 ? kept.length() : first + 1;
        while (from < kept.length()) {
            int end = kept.indexOf(SEPARATOR, from);
            String entry = kept.substring(from, end < 0 ? kept.length() : end);
            names.add(entry);
            from = end < 0 ? kept.length() : end + 1;
        }
    }

    boolean hides(String name) {
        return all || isMuted(name);
    }

    boolean isMuted(String name) {
        return index(name) >= 0;
    }

    boolean all() {
        return all;
    }

    void all(boolean on) {
        all = on;
        keep();
    }

    void mute(String name, boolean on) {
        int at = index(name);
        if (on && at < 0) {
            names.add(name);
        } else if (!on && at >= 0) {
            names.remove(at);
        }
        keep();
    }

    private int index(String name) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private void keep() {
        StringBuilder text = new StringBuilder(all ? ALL : "");
        for (String name : names) {
            text.append(SEPARATOR).append(name);
        }
        keeper.accept(text.isEmpty() ? null : text.toString());
    }
}
