package io.github.driftfire.page;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.StorageKeys;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** On the first screen: the best of the chosen mode, and the next goal. Opens the profile. */
final class ProgressPart {
    private final HTMLElement part = Ui.element("progress");
    private final HTMLElement best = Ui.element("progress-best");
    private final HTMLElement value = Ui.element("progress-value");
    private final HTMLElement rank = Ui.element("progress-rank");
    private final HTMLElement goal = Ui.element("progress-goal");
    private final GoalRow row = new GoalRow(Ui.element("progress-goal-row"));
    private final String game;

    /** How high it was at the last visit, in pixels, so that what is below does not move; empty if there was nothing to show. */
    private final String key;

    private @Nullable PlayerProfile shownPlayer;

    /** Empty before anything was shown. */
    private String shownMode = "";

    ProgressPart(String game) {
        this.game = game;
        key = new StorageKeys(game).of("progress");
        String height = Browser.recall(key);
        part.setHidden(height == null || height.isEmpty());
        Ui.style(part, "min-height", height + "px");
        Ui.on(part, "click", event -> PlayerPart.openProfile(null, null));
    }

    /** @param player {@code null} if it is not known, and will not be soon */
    void show(@Nullable PlayerProfile player, String mode) {
        if (player == shownPlayer && mode.equals(shownMode)) {
            return;
        }
        shownPlayer = player;
        shownMode = mode;
        Best highest = player == null ? null : player.best(game, mode);
        Goal next = player == null ? null : Goal.next(player.goals, game);
        best.setHidden(highest == null);
        goal.setHidden(next == null);
        Ui.text(value, highest == null ? "" : FactWords.value(highest.fact(), highest.value()));
        Ui.text(rank, highest == null || highest.rank() == 0 ? "" : rank(highest));
        if (next != null) {
            row.show(next);
        }
        boolean shown = highest != null || next != null;
        Ui.toggle(part, "known", shown);
        part.setHidden(!shown);
        Ui.style(part, "min-height", "");
        Browser.remember(key, shown ? Integer.toString(part.getOffsetHeight()) : "");
    }

    private static String rank(Best best) {
        return Texts.of("Rank {0} \u00b7 all time", FactWords.number(best.rank()));
    }
}
