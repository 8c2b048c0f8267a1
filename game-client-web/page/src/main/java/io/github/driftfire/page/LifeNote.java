package io.github.driftfire.page;

import io.github.driftfire.kit.page.PageEvents;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Says after a life what it was worth: a new best, a goal that it reached, or what is next. The page of a game may have the place for it. */
final class LifeNote {
    private static final int SHOWN_MILLIS = 4_000;

    private final HTMLElement note = Ui.element("life-note");
    private final HTMLElement title = Ui.element("life-best");
    private final HTMLElement more = Ui.element("life-goal");
    private final String game;
    private String state = PageEvents.READY;

    /** What was known when the life ended; {@code null} between lives. */
    private @Nullable PlayerProfile before;

    private int shown;

    LifeNote(String game) {
        this.game = game;
        note.setHidden(true);
    }

    /** Whether the page has the places for all of it. */
    static boolean hasPlace() {
        return Ui.has("life-note") && Ui.has("life-best") && Ui.has("life-goal");
    }

    /**
     * The game tells where it stands.
     *
     * @param known what the server told last
     */
    void state(String now, @Nullable PlayerProfile known, String mode) {
        state = now;
        if (now.equals(PageEvents.DEAD)) {
            before = known;
            say(known, mode, false);
        } else if (now.equals(PageEvents.PLAYING)) {
            hideLater();
        } else {
            before = null;
            note.setHidden(true);
        }
    }

    /** The server has told what the life has come to. */
    void known(@Nullable PlayerProfile now, String mode) {
        PlayerProfile then = before;
        if (then != null && now != null && now.lives > then.lives) {
            say(now, mode, true);
            before = null;
        }
    }

    /** @param ended whether the life is counted already */
    private void say(@Nullable PlayerProfile now, String mode, boolean ended) {
        PlayerProfile then = before;
        Best best = now == null ? null : ended && then != null ? raised(then, now, mode) : now.best(game, mode);
        Goal reached = ended && then != null && now != null ? reached(then, now) : null;
        Goal next = now == null ? null : Goal.next(now.goals, game);
        Best old = best == null || then == null ? null : then.best(game, best.mode());
        boolean raised = ended && best != null && (old == null || best.value() > old.value());
        Ui.toggle(note, "raised", raised);
        Ui.toggle(more, "raised", reached != null);
        Ui.text(
                title,
                best == null
                        ? ""
                        : (raised ? Texts.of("New best: {0}", value(best)) : Texts.of("Your best: {0}", value(best)))
                                + (raised && old != null
                                        ? " (+" + FactWords.value(best.fact(), best.value() - old.value()) + ")"
                                        : ""));
        Ui.text(
                more,
                reached != null
                        ? reached(reached)
                        : next == null
                                ? ""
                                : Texts.of("Next goal: {0}, {1}", Texts.known(next.name()), GoalRow.progress(next)));
        show(best != null || reached != null || next != null);
    }

    private static String value(Best best) {
        return FactWords.value(best.fact(), best.value());
    }

    private static String reached(Goal goal) {
        String name = Texts.known(goal.name());
        String unlocks = goal.unlocks();
        return unlocks == null
                ? Texts.of("Goal reached: {0}", name)
                : Texts.of("Goal reached: {0}. Unlocked: {1}", name, Texts.known(unlocks));
    }

    private void show(boolean on) {
        note.setHidden(!on);
        if (!state.equals(PageEvents.DEAD)) {
            hideLater();
        }
    }

    /** A life goes on: what is said of the one before goes after a while. */
    private void hideLater() {
        int now = ++shown;
        Window.setTimeout(
                () -> {
                    if (now == shown && !state.equals(PageEvents.DEAD)) {
                        note.setHidden(true);
                    }
                },
                SHOWN_MILLIS);
    }

    /** The best of the mode in which there is a new one, otherwise of the one that was chosen. */
    private @Nullable Best raised(PlayerProfile then, PlayerProfile now, String mode) {
        for (Best best : now.bests) {
            Best first = best.game().equals(game) ? now.best(game, best.mode()) : null;
            Best old = first == null ? null : then.best(game, first.mode());
            if (first != null && (old == null || first.value() > old.value())) {
                return first;
            }
        }
        return now.best(game, mode);
    }

    private static @Nullable Goal reached(PlayerProfile then, PlayerProfile now) {
        for (Goal goal : now.goals) {
            if (goal.reached() && !then.hasReached(goal)) {
                return goal;
            }
        }
        return null;
    }
}
