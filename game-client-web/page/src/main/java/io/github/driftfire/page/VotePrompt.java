package io.github.driftfire.page;

import io.github.driftfire.kit.page.KeyInput;
import io.github.driftfire.kit.page.PageEvents;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.game.CommonMessages;
import io.github.driftfire.model.game.RosterFeed;
import java.util.Objects;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** The players' vote to remove one of them: what it is about, how it stands, and a yes by the button or the key Y. N, or its button, puts it away. */
final class VotePrompt {
    private static final int SECOND_MILLIS = 1_000;
    private static final int RESULT_SECONDS = 4;

    private final HTMLElement prompt = Ui.element("vote");
    private final HTMLElement text = Ui.element("vote-text");
    private final HTMLElement count = Ui.element("vote-count");
    private final HTMLElement yes = Ui.element("vote-yes");
    private final HTMLElement no = Ui.element("vote-no");
    private int target = -1;
    private int own = -1;
    private int votes;
    private int needed;
    private int seconds;
    private boolean open;

    /** Whether the player has voted, or has put the prompt away. */
    private boolean answered;

    VotePrompt() {
        PageEvents.on(PageEvents.VOTE_STATE, this::told);
        Ui.on(yes, "click", event -> answer(true));
        Ui.on(no, "click", event -> answer(false));
        Ui.<KeyInput>onWindow("keydown", event -> {
            if (mayAnswer() && Ui.focusKind(event) < 2 && !event.isRepeat()) {
                if (event.getCode().equals("KeyY")) {
                    answer(true);
                } else if (event.getCode().equals("KeyN")) {
                    answer(false);
                }
            }
        });
        Window.setInterval(this::second, SECOND_MILLIS);
    }

    /** @param player the own number, -1 without a seat */
    void seat(int player) {
        if (player != own) {
            own = player;
            close();
        }
    }

    /** Begins a vote. */
    void begin(int player) {
        answered = true;
        target = player;
        ChatEvents.send(CommonMessages.VOTE, player);
    }

    private boolean mayAnswer() {
        return open && !answered && own >= 0 && target != own;
    }

    private void told(PageEvents.Detail vote) {
        if (vote.getPlayer() != target) {
            target = vote.getPlayer();
            answered = false;
        }
        votes = vote.getYes();
        needed = vote.getNeeded();
        open = vote.getKind() == RosterFeed.VOTE_OPEN;
        seconds = open ? vote.getSeconds() : RESULT_SECONDS;
        String name = Objects.requireNonNullElse(vote.getName(), "");
        String question = target == own ? Texts.of("Remove you?") : Texts.of("Remove {0}?", name);
        Ui.text(text, open ? question : result(vote.getKind(), name));
        show();
        if (!open) {
            target = -1;
        }
    }

    private String result(int kind, String name) {
        boolean carried = kind == RosterFeed.VOTE_CARRIED;
        if (target == own) {
            return carried ? Texts.of("You are removed") : Texts.of("You stay");
        }
        return carried ? Texts.of("{0} is removed", name) : Texts.of("{0} stays", name);
    }

    private void answer(boolean removes) {
        if (mayAnswer()) {
            answered = true;
            if (removes) {
                ChatEvents.send(CommonMessages.VOTE, target);
            }
            show();
        }
    }

    private void second() {
        if (!prompt.isHidden()) {
            seconds--;
            if (seconds <= 0) {
                close();
            } else {
                show();
            }
        }
    }

    private void show() {
        prompt.setHidden(false);
        Ui.text(
                count,
                Texts.of("{0} of {1}", Integer.toString(votes), Integer.toString(needed))
                        + (open ? " \u00b7 " + Texts.of("{0} s", Integer.toString(seconds)) : ""));
        yes.setHidden(!mayAnswer());
        no.setHidden(!mayAnswer());
    }

    private void close() {
        prompt.setHidden(true);
        open = false;
        target = -1;
    }
}
