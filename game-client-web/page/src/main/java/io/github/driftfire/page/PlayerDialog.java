package io.github.driftfire.page;

import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.game.PlayerReport;
import org.teavm.jso.dom.html.HTMLElement;

/** What one can do about another player or a spectator: not to read what it says, and to report it with its last lines; and a vote on a player. */
final class PlayerDialog {
    private static final String[] REASONS = {"chat", "name", "cheating", "other"};

    private final HTMLElement dialog = Ui.element("player");
    private final HTMLElement title = Ui.element("player-title");
    private final HTMLElement muteButton = Ui.element("player-mute");
    private final HTMLElement voteButton = Ui.element("player-vote");
    private int player;
    private String name = "";
    private boolean muted;

    /** Called with what was chosen. */
    interface Listener {
        void mute(String name, boolean on);

        /** A vote to remove a player. */
        void vote(int player);
    }

    PlayerDialog(Listener listener) {
        Dialogs.wire(dialog, Ui.element("player-done"));
        Ui.on(muteButton, "click", event -> {
            listener.mute(name, !muted);
            Ui.closeDialog(dialog);
        });
        Ui.on(voteButton, "click", event -> {
            listener.vote(player);
            Ui.closeDialog(dialog);
        });
        for (int i = 0; i <= PlayerReport.OTHER; i++) {
            int reason = i;
            Ui.on(Ui.element("report-" + REASONS[i]), "click", event -> {
                ChatEvents.report(player, name, reason);
                Ui.closeDialog(dialog);
            });
        }
    }

    /**
     * @param number below 0 for a spectator
     * @param mayVote whether the reader may vote on it
     */
    void open(int number, String playersName, boolean isMuted, boolean mayVote) {
        player = number;
        name = playersName;
        muted = isMuted;
        Ui.text(title, playersName);
        Ui.text(muteButton, isMuted ? Texts.of("Show what {0} says", playersName) : Texts.of("Mute {0}", playersName));
        voteButton.setHidden(!mayVote);
        Ui.openDialog(dialog);
    }
}
