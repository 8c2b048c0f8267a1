package io.github.driftfire.page;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.StorageKeys;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.kit.page.Words;
import io.github.driftfire.model.lobby.ModeEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * A game's modes as cards, of which one is chosen. Not shown where there is only one. The modes of the last visit are shown, without counts, until
 * the lobby has answered: what is below them does not move.
 */
final class ModeCards {
    /** Stands for the counts of a mode of the last visit. */
    private static final int UNKNOWN = -1;

    private final HTMLElement cards = Ui.element("modes");
    private final StorageKeys keys;
    private final boolean hidden;
    private final Runnable changed;
    private final List<Card> shown = new ArrayList<>();
    private List<ModeEntry> modes;
    private String chosen;

    /** One mode's. */
    private static final class Card {
        final String mode;
        final HTMLElement input;
        final HTMLElement title;
        final HTMLElement description;
        final HTMLElement count;

        Card(HTMLElement cards, String mode) {
            this.mode = mode;
            HTMLElement label = Ui.child(cards, "label", "mode");
            input = Ui.child(label, "input", "");
            input.setAttribute("type", "radio");
            input.setAttribute("name", "mode");
            title = Ui.child(label, "b", "");
            description = Ui.child(label, "i", "");
            count = Ui.child(label, "span", "");
        }
    }

    /**
     * @param keys of the browser's storage: where the choice and the modes are kept
     * @param hidden whether no choice is shown
     * @param changed run after each choice
     */
    ModeCards(StorageKeys keys, boolean hidden, Runnable changed) {
        this.keys = keys;
        this.hidden = hidden;
        this.changed = changed;
        String kept = Browser.recall(keys.mode());
        chosen = kept == null ? keys.game() : kept;
        modes = remembered();
        build();
    }

    /** @param all the modes of all games, in the lobby's order; empty as long as it has told none */
    void show(List<ModeEntry> all) {
        if (!all.isEmpty()) {
            take(all);
        }
        for (int i = 0; i < modes.size(); i++) {
            ModeEntry mode = modes.get(i);
            Ui.text(shown.get(i).title, Texts.known(mode.title()));
            Ui.text(shown.get(i).description, Texts.known(mode.description()));
            Ui.text(shown.get(i).count, words(mode));
        }
        mark();
        cards.setHidden(!areShown());
    }

    private void take(List<ModeEntry> all) {
        List<ModeEntry> own = new ArrayList<>();
        boolean same = true;
        for (ModeEntry mode : all) {
            if (mode.game().equals(keys.game())) {
                same &= own.size() < shown.size() && shown.get(own.size()).mode.equals(mode.mode());
                own.add(mode);
            }
        }
        modes = own;
        if (!same || own.size() != shown.size()) {
            // What is rebuilt loses the focus.
            build();
            ModeTitles.keep(keys, modes);
        }
    }

    private static String words(ModeEntry mode) {
        if (mode.players() == UNKNOWN) {
            return "\u2026";
        }
        String people = mode.players() == 0 ? Texts.of("Nobody yet") : Words.playing(mode.players());
        return mode.bots() == 0 ? people : Texts.of("{0}, {1}", people, Words.bots(mode.bots()));
    }

    private void build() {
        Ui.text(cards, "");
        Ui.text(Ui.child(cards, "legend", "unseen"), Texts.of("Mode"));
        shown.clear();
        for (ModeEntry mode : modes) {
            Card card = new Card(cards, mode.mode());
            Ui.on(card.input, "change", event -> {
                chosen = card.mode;
                Browser.remember(keys.mode(), chosen);
                mark();
                changed.run();
            });
            shown.add(card);
        }
    }

    private List<ModeEntry> remembered() {
        List<ModeEntry> found = new ArrayList<>();
        for (ModeTitles.Title kept : ModeTitles.kept(keys)) {
            found.add(new ModeEntry(
                    kept.mode(), keys.game(), kept.title(), kept.description(), 0, UNKNOWN, 0, 0, List.of()));
        }
        return found;
    }

    private void mark() {
        ModeEntry now = chosen();
        for (Card card : shown) {
            Ui.checked(card.input, now != null && card.mode.equals(now.mode()));
        }
    }

    /** The modes of the page's game. */
    List<ModeEntry> own() {
        return modes;
    }

    /** The mode that is chosen, or the game's usual one; {@code null} if the lobby has none of the game. */
    @Nullable
    ModeEntry chosen() {
        ModeEntry usual = null;
        for (ModeEntry mode : modes) {
            if (mode.mode().equals(chosen)) {
                return mode;
            }
            if (usual == null || mode.mode().equals(keys.game())) {
                usual = mode;
            }
        }
        return usual;
    }

    /** Whether the player chooses among several. */
    boolean areShown() {
        return !hidden && modes.size() > 1;
    }
}
