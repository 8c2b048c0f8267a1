package io.github.driftfire.client.hud;

import io.github.driftfire.client.input.Choices;
import io.github.driftfire.client.play.Match;
import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.arena.Levels;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Upgrade;
import org.teavm.jso.dom.html.HTMLElement;

/** The level bar, and the three offers while there is a level to choose for: by key, click or tap. The fight goes on. */
public final class UpgradePanel {
    private static final int STEPS = 100;

    private final HTMLElement bar = Ui.element("level");
    private final HTMLElement fill = bar.querySelector("i");
    private final HTMLElement label = Ui.element("level-label");
    private final HTMLElement panel = Ui.element("upgrades");
    private final HTMLElement title = Ui.element("upgrades-title");
    private final Card[] cards = new Card[Levels.OFFERS];
    private final Choices choices;
    private int shownUpgrades = -1;
    private int shownSeed = -1;
    private int shownPoints = -1;
    private int shownFill = -1;
    private int shownLevel = -1;

    /** One offer. */
    private static final class Card {
        final HTMLElement button;
        final HTMLElement name;
        final HTMLElement effect;
        final HTMLElement steps;

        Card(int slot) {
            button = Ui.element("upgrade-" + (slot + 1));
            name = button.querySelector("b");
            effect = button.querySelector("span");
            steps = button.querySelector("i");
        }

        void show(int upgrade, int has) {
            Ui.text(name, UpgradeTexts.name(upgrade));
            Ui.text(effect, UpgradeTexts.effect(upgrade));
            button.setAttribute("data-upgrade", Integer.toString(upgrade));
            StringBuilder dots = new StringBuilder();
            for (int step = 0; step < Upgrade.most(upgrade); step++) {
                dots.append(step <= has ? '\u25cf' : '\u25cb');
            }
            Ui.text(steps, dots.toString());
        }
    }

    public UpgradePanel(Choices choices) {
        this.choices = choices;
        for (int slot = 0; slot < cards.length; slot++) {
            int chosen = slot;
            cards[slot] = new Card(slot);
            // A button that took the focus would take the keys of the flight with it.
            Ui.on(cards[slot].button, "mousedown", event -> event.preventDefault());
            Ui.on(cards[slot].button, "click", event -> choose(chosen));
        }
    }

    /** @param slot of an offer, from 0 */
    void choose(int slot) {
        if (!panel.isHidden() && !isTaken()) {
            choices.upgrade(slot);
            Ui.replay(cards[slot].button, "chosen");
        }
    }

    /** Digits are another's: of a dialog, or of the emotes while their wheel is open. */
    private static boolean isTaken() {
        return Ui.anyDialog() || Ui.has("wheel") && !Ui.element("wheel").isHidden();
    }

    void update(Match match) {
        boolean flying = match.prediction().present() && match.tuning().progression;
        bar.setHidden(!match.tuning().progression);
        if (!flying) {
            offer(0, 0, 0);
            return;
        }
        int[] row = match.prediction().row();
        int experience = row[Ship.EXPERIENCE];
        offer(Levels.points(experience, row[Ship.UPGRADES]), row[Ship.UPGRADES], row[Ship.OFFER_SEED]);
        level(experience);
    }

    private void offer(int points, int upgrades, int seed) {
        int total = Upgrade.total(upgrades);
        if (points != shownPoints) {
            panel.setHidden(points == 0);
            Ui.text(
                    title,
                    points > 1
                            ? Texts.count(points, "{0} upgrade to choose", "{0} upgrades to choose")
                            : Texts.of("Choose an upgrade"));
        }
        if (points > 0 && (total != shownUpgrades || seed != shownSeed || shownPoints == 0)) {
            for (int slot = 0; slot < cards.length; slot++) {
                int upgrade = Levels.offer(seed, upgrades, slot);
                cards[slot].show(upgrade, Upgrade.steps(upgrades, upgrade));
            }
            Ui.replay(panel, "new");
            shownUpgrades = total;
            shownSeed = seed;
        }
        shownPoints = points;
    }

    private void level(int experience) {
        int level = Levels.of(experience);
        int from = Levels.experience(level);
        int steps = level == Levels.MOST ? STEPS : (experience - from) * STEPS / (Levels.experience(level + 1) - from);
        if (steps != shownFill) {
            shownFill = steps;
            Ui.style(fill, "transform", "scaleX(" + Browser.text((double) steps / STEPS) + ")");
        }
        if (level != shownLevel) {
            Ui.text(
                    label,
                    level == Levels.MOST
                            ? Texts.of("Level {0}, the highest", Integer.toString(level))
                            : Texts.of("Level {0}", Integer.toString(level)));
            bar.setAttribute("aria-valuenow", Integer.toString(level));
            if (shownLevel >= 0 && level > shownLevel) {
                Ui.replay(bar, "pop");
            }
            shownLevel = level;
        }
    }
}
