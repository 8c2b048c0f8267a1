package io.github.driftfire.client.hud;

import io.github.driftfire.client.input.Choices;
import io.github.driftfire.client.play.Match;
import io.github.driftfire.client.play.Spectator;
import io.github.driftfire.client.play.Tutorial;
import io.github.driftfire.client.view.Overlays;
import io.github.driftfire.client.view.Palette;
import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.kit.hud.Hint;
import io.github.driftfire.kit.hud.InactivityNotice;
import io.github.driftfire.kit.hud.Leaderboard;
import io.github.driftfire.kit.hud.NetworkPanel;
import io.github.driftfire.kit.hud.StallNotice;
import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.StorageKeys;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.netcode.InputSource;
import io.github.driftfire.netcode.Player;
import io.github.driftfire.netcode.session.ClientSession;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** Everything over the space while somebody flies. */
public final class Hud implements Spectator {

    private final Gauges gauges = new Gauges();
    private final Leaderboard board = new Leaderboard(Palette::ink);
    private final KillFeed kills = new KillFeed();
    private final EventBanner event = new EventBanner();
    private final RewardLines rewards = new RewardLines();
    private final LifeFigures life = new LifeFigures(Browser::nowMillis);
    private final DailyGoals daily = new DailyGoals(new StorageKeys(Browser.game()));
    private final TutorialPanel tutorial = new TutorialPanel(new StorageKeys(Browser.game()));
    private final DeathCard death;
    private final InactivityNotice inactivity = new InactivityNotice();
    private final Panels panels;
    private final Minimap map = new Minimap();
    private final NetworkPanel network = new NetworkPanel();
    private final Hint hint = new Hint();
    private final HTMLElement notice = Ui.element("notice");
    private final HTMLElement noticeName = Ui.child(notice, "bdi", "who");
    private final UpgradePanel upgrades;
    private final RoundPanel round = new RoundPanel();
    private final Podium podium = new Podium();
    private final Carried carried = new Carried();
    private final StallNotice stall = new StallNotice();
    private @Nullable ClassPicker classes;
    private @Nullable Match match;

    /** @param overlays which get the panels' places */
    public Hud(Choices choices, ControlHints hints, Overlays overlays) {
        panels = new Panels(overlays);
        upgrades = new UpgradePanel(choices);
        death = new DeathCard(hints);
        Ui.text(Ui.child(notice, "span", ""), " " + Texts.of("destroyed"));
    }

    /** A new match is what is shown from here on. */
    public void enter(Match now) {
        match = now;
        kills.clear();
        rewards.clear();
        round.clear();
        podium.clear();
        // Until this match says it: the one before may have had another.
        life.own(-1);
        daily.own(-1);
        hint.begin(Browser.nowMillis());
    }

    /** Before anything else. */
    public void classes(ClassPicker picker) {
        classes = picker;
    }

    /** The goals of the day; reported to before this. */
    public DailyGoals daily() {
        return daily;
    }

    /** Counts what becomes of the own life; reported to before this. */
    public LifeFigures life() {
        return life;
    }

    /** What a first flight teaches; reported to before this. */
    public Tutorial tutorial() {
        return tutorial.tutorial();
    }

    public void toggleNetworkPanel() {
        network.toggle();
    }

    /** The server has sent an inactivity warning. */
    public void warn(int seconds, InputSource hands) {
        inactivity.begin(seconds, hands.input());
    }

    /** @param choice of an upgrade, from 1; 0 for none */
    public void choose(int choice) {
        if (choice > 0) {
            upgrades.choose(choice - 1);
        }
    }

    /** Ends the inactivity warning on a change of input. Called more often than anything is drawn. */
    public void observeInput(InputSource hands) {
        inactivity.update(hands.input());
    }

    /** Hides the inactivity warning: the flight is over. */
    public void endWarning() {
        inactivity.end();
    }

    public void update(
            ClientSession session, Camera camera, double framesPerSecond, double nowMillis, double passedMillis) {
        Match shown = match;
        if (shown == null) {
            return;
        }
        gauges.update(shown, nowMillis, passedMillis);
        upgrades.update(shown);
        carried.update(shown);
        tutorial.update(shown, nowMillis, passedMillis);
        if (classes != null) {
            classes.update(shown);
        }
        panels.update(shown, camera, nowMillis);
        board.update(shown.roster(), shown.ownScore(), shown.flying());
        kills.update(nowMillis);
        rewards.update(nowMillis);
        event.update(shown.messages().event(), shown.round().isPodium(), nowMillis);
        life.own(shown.roster().own());
        daily.own(shown.roster().own());
        death.update(shown.messages(), nowMillis, shown.isOut());
        map.update(shown, camera, nowMillis);
        round.update(shown, camera);
        podium.update(shown);
        network.update(shown.client(), session, framesPerSecond, nowMillis);
        hint.update(nowMillis);
        stall.update(session, nowMillis);
    }

    @Override
    public void ownHit(int fromBrads, int points, boolean onShield) {
        gauges.hit(onShield ? points / 3 : points);
    }

    @Override
    public void ownDied(double respawnMillis, double launchMillis, int lost) {
        int score = match == null ? lost : match.ownScore() + lost;
        death.begin(life, Browser.nowMillis(), respawnMillis, launchMillis, lost, score);
    }

    @Override
    public void rewarded(int kind, Player about, int points) {
        rewards.rewarded(kind, about, points, Browser.nowMillis());
    }

    @Override
    public void unlocked(int shipClass) {
        rewards.unlocked(shipClass, Browser.nowMillis());
        if (classes != null) {
            classes.unlocked(shipClass);
        }
    }

    @Override
    public void streak(Player pilot, int lifeKills) {
        int own = match == null ? -1 : match.roster().own();
        kills.streak(pilot, lifeKills, own, Browser.nowMillis());
        if (pilot.number() == own) {
            rewards.streak(lifeKills, Browser.nowMillis());
        }
    }

    @Override
    public void killed(Player killer, Player victim, int means) {
        int own = match == null ? -1 : match.roster().own();
        kills.add(killer, victim, means, own, Browser.nowMillis());
        if (own >= 0 && killer.number() == own && victim.number() != own) {
            Ui.text(noticeName, victim.name());
            Ui.style(noticeName, "color", Palette.ink(victim, false));
            Ui.replay(notice, "on");
        }
        if (own >= 0 && victim.number() == own) {
            death.name(killer, victim, means);
        }
    }
}
