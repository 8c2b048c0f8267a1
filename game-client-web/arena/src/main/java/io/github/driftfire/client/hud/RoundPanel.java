package io.github.driftfire.client.hud;

import io.github.driftfire.client.play.Field;
import io.github.driftfire.client.play.Match;
import io.github.driftfire.client.view.Palette;
import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.game.RoundPhase;
import io.github.driftfire.netcode.Prediction;
import io.github.driftfire.netcode.RoundState;
import org.teavm.jso.dom.html.HTMLElement;

/** What is played for: the time left, the teams' scores, what the phase waits for, and the way back into a field that closes. */
final class RoundPanel {
    private static final int LAST_SECONDS = 15;
    private static final double NOTICE_SECONDS = 4;

    /** How far from the window's middle the arrow is, in CSS pixels. */
    private static final double ARROW_PIXELS = 96;

    private final HTMLElement panel = Ui.element("round");
    private final HTMLElement time = Ui.element("round-time");
    private final HTMLElement text = Ui.element("round-text");
    private final HTMLElement teams = Ui.element("round-teams");
    private final HTMLElement first = Ui.element("round-team-1");
    private final HTMLElement second = Ui.element("round-team-2");
    private final HTMLElement part = Ui.element("round-part");
    private final HTMLElement back = Ui.element("field-back");
    private final HTMLElement arrow = Ui.element("field-arrow");
    private String shownTime = "";
    private String shownText = "";
    private int shownFirst = -1;
    private int shownSecond = -1;
    private boolean shown;
    private boolean warned;

    void update(Match match, Camera camera) {
        RoundState round = match.round();
        boolean show = round.isKnown() && !round.isPodium();
        if (show != shown) {
            shown = show;
            panel.setHidden(!show);
        }
        if (show) {
            double tick = match.client().replica().tick();
            int seconds = (round.ticksLeft(tick) + match.tuning().hz - 1) / match.tuning().hz;
            time(round.phase() == RoundPhase.RUNNING ? clock(seconds) : "", seconds <= LAST_SECONDS);
            say(words(match, round, seconds, tick));
            scores(round);
        }
        warn(match, camera);
    }

    private static String words(Match match, RoundState round, int seconds, double tick) {
        Field field = match.messages().closing();
        switch (round.phase()) {
            case RoundPhase.WAITING -> {
                return Texts.of("Waiting for one more pilot");
            }
            case RoundPhase.STARTING -> {
                return Texts.of("Round starts in {0}", Integer.toString(seconds));
            }
            default -> {
                if (match.isOut()) {
                    return Texts.count(
                            round.contenders(),
                            "You fly again in the next round \u00b7 {0} ship left",
                            "You fly again in the next round \u00b7 {0} ships left");
                }
                if (field.isThere()) {
                    return field.shrinks(tick)
                            ? Texts.count(round.contenders(), "{0} ship left", "{0} ships left")
                            : Texts.count(
                                    round.contenders(),
                                    "{0} ship left \u00b7 the field closes soon",
                                    "{0} ships left \u00b7 the field closes soon");
                }
                boolean begins = round.ticksPassed(tick) < NOTICE_SECONDS * match.tuning().hz;
                return !begins
                        ? ""
                        : round.teams() > 0
                                ? Texts.of("The team with more points wins")
                                : Texts.of("The highest score wins");
            }
        }
    }

    private static String clock(int seconds) {
        int rest = seconds % 60;
        return seconds / 60 + (rest < 10 ? ":0" : ":") + rest;
    }

    private void time(String now, boolean last) {
        if (!now.equals(shownTime)) {
            shownTime = now;
            Ui.text(time, now);
            Ui.toggle(time, "last", last);
        }
    }

    private void say(String now) {
        if (!now.equals(shownText)) {
            shownText = now;
            Ui.text(text, now);
        }
    }

    private void scores(RoundState round) {
        if (round.teams() < 2 || round.teamScore(1) == shownFirst && round.teamScore(2) == shownSecond) {
            return;
        }
        shownFirst = round.teamScore(1);
        shownSecond = round.teamScore(2);
        teams.setHidden(false);
        Ui.text(first, Integer.toString(shownFirst));
        Ui.text(second, Integer.toString(shownSecond));
        double all = shownFirst + shownSecond;
        Ui.style(part, "transform", "scaleX(" + Browser.text(all == 0 ? 0.5 : shownFirst / all) + ")");
    }

    /** The arrow stands beside the ship, where the way back leads. */
    private void warn(Match match, Camera camera) {
        boolean outside = match.isOutside();
        if (outside != warned) {
            warned = outside;
            back.setHidden(!outside);
        }
        if (outside) {
            Prediction own = match.prediction();
            Field field = match.messages().closing();
            double angle = Math.atan2(field.y() - own.y(), field.x() - own.x());
            double x = camera.screenX(own.x()) + Math.cos(angle) * ARROW_PIXELS;
            double y = camera.screenY(own.y()) + Math.sin(angle) * ARROW_PIXELS;
            Ui.style(
                    arrow,
                    "transform",
                    "translate(" + Browser.text(x) + "px," + Browser.text(y) + "px) rotate(" + Browser.text(angle)
                            + "rad)");
        }
    }

    /** A new match is what is shown from here on. */
    void clear() {
        teams.setHidden(true);
        shownFirst = -1;
        shownSecond = -1;
        Ui.style(Ui.element("round-team-1-side"), "color", Palette.team(1));
        Ui.style(Ui.element("round-team-2-side"), "color", Palette.team(2));
        Ui.style(part, "background", Palette.team(1));
        Ui.style(Ui.element("round-bar"), "background", Palette.team(2));
    }
}
