package io.github.driftfire.kit.hud;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.kit.page.Words;
import io.github.driftfire.model.lobby.ModeEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** A game's modes as cards, of which one is chosen. Not shown where there is only one. */
public final class ModeCards {
    private final HTMLElement cards = Ui.element("modes");
    private final String game;
    private final String key;
    private final boolean hidden;
    private final List<Card> shown = new ArrayList<>();
    private List<ModeEntry> modes = List.of();
    private String chosen;

    /** One mode's. */
    private static final class Card {
        final String mode;
        final HTMLElement input;
        final HTMLElement title;
        final HTMLElement count;

        Card(HTMLElement cards, String mode) {
            this.mode = mode;
            HTMLElement label = Ui.child(cards, "label", "mode");
            input = Ui.child(label, "input", "");
            input.setAttribute("type", "radio");
            input.setAttribute("name", "mode");
            title = Ui.child(label, "b", "");
            count = Ui.child(label, "span", "");
        }
    }

    /**
     * @param key of the browser's storage: where the choice is kept
     * @param hidden whether no choice is shown
     */
    public ModeCards(String game, String key, boolean hidden) {
        this.game = game;
        this.hidden = hidden;
        this.key = key;
        String kept = Browser.recall(key);
        chosen = kept == null ? game : kept;
    }

    /** The modes of all games, in the lobby's order. */
    public void show(List<ModeEntry> all) {
        modes = new ArrayList<>();
        boolean same = true;
        for (ModeEntry mode : all) {
            if (mode.game().equals(game)) {
                same &= modes.size() < shown.size()
                        && shown.get(modes.size()).mode.equals(mode.mode());
                modes.add(mode);
            }
        }
        if (!same || modes.size() != shown.size()) {
            // What is rebuilt loses the focus.
            build();
        }
        for (int i = 0; i < modes.size(); i++) {
            ModeEntry mode = modes.get(i);
            Ui.text(shown.get(i).title, mode.title());
            Ui.text(shown.get(i).count, words(mode));
        }
        mark();
        cards.setHidden(!areShown());
    }

    private static String words(ModeEntry mode) {
        String people = mode.players() == 0 ? "Nobody yet" : mode.players() + " " + Words.of("count", "playing");
        return people + (mode.bots() == 0 ? "" : mode.bots() == 1 ? ", 1 bot" : ", " + mode.bots() + " bots");
    }

    private void build() {
        Ui.text(cards, "");
        Ui.text(Ui.child(cards, "legend", "unseen"), "Mode");
        shown.clear();
        for (ModeEntry mode : modes) {
            Card card = new Card(cards, mode.mode());
            Ui.on(card.input, "change", event -> {
                chosen = card.mode;
                Browser.remember(key, chosen);
                mark();
            });
            shown.add(card);
        }
    }

    private void mark() {
        ModeEntry now = chosen();
        for (Card card : shown) {
            Ui.checked(card.input, now != null && card.mode.equals(now.mode()));
        }
    }

    /** The mode that is chosen, or the game's usual one; {@code null} if the lobby has none of the game. */
    public @Nullable ModeEntry chosen() {
        ModeEntry usual = null;
        for (ModeEntry mode : modes) {
            if (mode.mode().equals(chosen)) {
                return mode;
            }
            if (usual == null || mode.mode().equals(game)) {
                usual = mode;
            }
        }
        return usual;
    }

    /** Whether the player chooses among several. */
    public boolean areShown() {
        return !hidden && modes.size() > 1;
    }
}
