package io.github.driftfire.client.hud;

import io.github.driftfire.client.play.ArenaMessages;
import io.github.driftfire.client.view.Palette;
import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.netcode.Player;
import io.github.driftfire.netcode.Roster;
import org.teavm.jso.dom.html.HTMLElement;

/** Says who it was, what it cost, and how there will be a new ship: after a wait by fire, later by itself. */
final class DeathCard {
    /** The card says that there is no new ship for now. */
    private static final int OUT = -2;

    private final HTMLElement killer = Ui.element("death-killer");
    private final HTMLElement means = Ui.element("death-means");
    private final HTMLElement cost = Ui.element("death-cost");
    private final HTMLElement bar = Ui.element("death-bar");
    private final HTMLElement launch = Ui.element("death-launch");
    private final HTMLElement before = Ui.element("death-before");
    private final HTMLElement key = Ui.element("death-key");
    private final HTMLElement after = Ui.element("death-after");
    private final HTMLElement count = Ui.element("death-count");
    private final DeathFacts facts = new DeathFacts();
    private final ResultPicture picture = new ResultPicture();
    private final FireDevice device;
    private double mayAtMillis;
    private double mustAtMillis;
    private double waitMillis = 1;
    private int shownTenths = -1;
    private String shownKey = "";

    DeathCard(ControlHints hints) {
        device = new FireDevice(hints);
    }

    /**
     * The own ship is gone; who it was may be told a moment later.
     *
     * @param respawnMillis until fire launches
     * @param launchMillis until there is a ship without it
     * @param lost points of the score
     * @param score what it was before
     */
    void begin(LifeFigures life, double nowMillis, double respawnMillis, double launchMillis, int lost, int score) {
        facts.begin(life);
        picture.begin(life, score);
        mayAtMillis = nowMillis + respawnMillis;
        mustAtMillis = nowMillis + launchMillis;
        waitMillis = Math.max(1, respawnMillis);
        shownTenths = -1;
        shownKey = "";
        Ui.text(before, "");
        Ui.text(key, "");
        Ui.text(after, "");
        launch.setHidden(true);
        Ui.text(killer, Texts.of("Destroyed"));
        Ui.style(killer, "color", "var(--dim)");
        Ui.text(means, "");
        cost.setHidden(lost == 0);
        Ui.text(cost, lost == 0 ? "" : cost(lost));
    }

    private static String cost(int lost) {
        return Tuning.DEATH_TAKES_ONE_IN == 2
                ? Texts.count(lost, "\u2212{0} point, half of your score", "\u2212{0} points, half of your score")
                : Texts.count(
                        lost,
                        "\u2212{0} point, 1/{1} of your score",
                        "\u2212{0} points, 1/{1} of your score",
                        Integer.toString(Tuning.DEATH_TAKES_ONE_IN));
    }

    void name(Player by, Player victim, int how) {
        boolean somebody = by != Roster.NOBODY && by.number() != victim.number();
        picture.ended(
                somebody
                        ? Texts.of("{0}, destroyed by {1}", victim.name(), by.name())
                        : Texts.of("{0}, lost in space", victim.name()));
        Ui.text(killer, "");
        HTMLElement who = Ui.child(killer, "bdi", by.bot() && somebody ? "bot" : "");
        Ui.text(
                who,
                somebody
                        ? by.name()
                        : how == ArenaFeed.BY_ROCK
                                ? Texts.of("A rock")
                                : how == ArenaFeed.BY_FIELD ? Texts.of("The closing field") : Texts.of("The void"));
        Ui.style(killer, "color", somebody ? Palette.ink(by, false) : "var(--dim)");
        Ui.text(
                means,
                !somebody
                        ? how == ArenaFeed.BY_FIELD
                                ? Texts.of("caught your ship")
                                : Texts.of("was harder than your hull")
                        : how == ArenaFeed.BY_RAMMING
                                ? Texts.of("rammed your ship")
                                : how == ArenaFeed.BY_LANCE
                                        ? Texts.of("ran a lance through you")
                                        : how == ArenaFeed.BY_MINE
                                                ? Texts.of("caught you with a mine")
                                                : Texts.of("shot you down"));
    }

    /** @param out whether there is no new ship until the next round */
    void update(ArenaMessages messages, double nowMillis, boolean out) {
        facts.update(messages);
        if (out) {
            if (shownTenths != OUT) {
                shownTenths = OUT;
                launch.setHidden(true);
                Ui.text(count, Texts.of("You fly again in the next round"));
                Ui.style(bar, "transform", "scaleX(0)");
            }
            return;
        }
        double wait = mayAtMillis - nowMillis;
        int tenths = (int) Math.ceil(Math.max(0, wait > 0 ? wait : mustAtMillis - nowMillis) / 100);
        if (wait > 0) {
            if (tenths != shownTenths) {
                Ui.text(count, Texts.of("New ship in {0} s", Integer.toString((tenths + 9) / 10)));
                Ui.style(bar, "transform", "scaleX(" + Browser.text(1 - wait / waitMillis) + ")");
            }
        } else if (tenths != shownTenths) {
            Ui.style(bar, "transform", "scaleX(1)");
            Ui.text(
                    count,
                    tenths == 0
                            ? Texts.of("Launching\u2026")
                            : Texts.of("Or wait: it launches in {0} s", Integer.toString((tenths + 9) / 10)));
        }
        shownTenths = tenths;
        if (wait <= 0 && !device.key().equals(shownKey)) {
            shownKey = device.key();
            launch.setHidden(false);
            String line = device.toLaunch();
            int at = line.indexOf(FireDevice.KEY);
            Ui.text(before, line.substring(0, at));
            Ui.text(key, shownKey);
            Ui.text(after, line.substring(at + 1));
        }
    }
}
