package io.github.driftfire.page;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.StorageKeys;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.model.lobby.ModeEntry;
import java.util.ArrayList;
import java.util.List;

/** The modes that the lobby listed last, as the browser keeps them: a line for each, with a blank behind the name and a tab behind the title. */
final class ModeTitles {
    /** A mode's texts. */
    record Title(String mode, String title, String description) {}

    private ModeTitles() {}

    static void keep(StorageKeys keys, List<ModeEntry> modes) {
        StringBuilder lines = new StringBuilder();
        for (ModeEntry mode : modes) {
            lines.append(mode.mode())
                    .append(' ')
                    .append(mode.title())
                    .append('\t')
                    .append(mode.description())
                    .append('\n');
        }
        Browser.remember(keys.modes(), lines.toString());
    }

    static List<Title> kept(StorageKeys keys) {
        List<Title> found = new ArrayList<>();
        String kept = Browser.recall(keys.modes());
        String rest = kept == null ? "" : kept;
        for (int end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
            int blank = rest.indexOf(' ');
            if (blank > 0 && blank < end) {
                String texts = rest.substring(blank + 1, end);
                int tab = texts.indexOf('\t');
                found.add(new Title(
                        rest.substring(0, blank),
                        tab < 0 ? texts : texts.substring(0, tab),
                        texts.substring(tab < 0 ? texts.length() : tab + 1)));
            }
            rest = rest.substring(end + 1);
        }
        return found;
    }

    /** The title of a game's mode; made of its name if none is kept. */
    static String of(String game, String mode) {
        for (Title title : kept(new StorageKeys(game))) {
            if (title.mode().equals(mode)) {
                return Texts.known(title.title());
            }
        }
        return Texts.known(FactWords.title(mode));
    }
}
