package io.github.driftfire.page;

import io.github.driftfire.kit.page.Browser;
import java.util.ArrayList;
import java.util.List;

/** Players whose texts and emotes are not shown, by name, and whether nobody's are. Kept for this tab: in a room each name is there once. */
final class Mutes {
    private static final String ALL = "*";
    private static final String SEPARATOR = "\n";

    private final String key;
    private final List<String> names = new ArrayList<>();
    private boolean all;

    /** @param key of the tab's storage */
    Mutes(String key) {
        this.key = key;
        String kept = Browser.recallInTab(key);
        if (kept != null) {
            read(kept);
        }
    }

    private void read(String kept) {
        int from = 0;
        while (from < kept.length()) {
            int end = kept.indexOf(SEPARATOR, from);
            String entry = kept.substring(from, end < 0 ? kept.length() : end);
            if (entry.equals(ALL)) {
                all = true;
            } else if (!entry.isEmpty()) {
                names.add(entry);
            }
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
        Browser.rememberInTab(key, text.isEmpty() ? null : text.toString());
    }
}
