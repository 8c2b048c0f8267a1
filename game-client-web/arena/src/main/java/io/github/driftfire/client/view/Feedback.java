package io.github.driftfire.client.view;

import io.github.driftfire.client.play.Spectator;
import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.netcode.Player;
import io.github.driftfire.netcode.Roster;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** What the player has achieved, at the place of it: marks of hits and kills, and points as they are earned. In CSS pixels. */
public final class Feedback implements Spectator {
    private static final int MARKS = 8;
    private static final double HIT_MILLIS = 260;
    private static final double KILL_MILLIS = 620;
    private static final int TEXTS = 8;
    private static final double TEXT_MILLIS = 1100;

    /** Points that follow each other faster add up to one text. */
    private static final double ADD_MILLIS = 450;

    private static final double RISE_PIXELS = 34;
    private static final String KILL_FONT = "800 22px ui-sans-serif, system-ui, 'Segoe UI', Roboto, sans-serif";
    private static final String FONT = "700 15px ui-sans-serif, system-ui, 'Segoe UI', Roboto, sans-serif";

    private final Mark[] marks = new Mark[MARKS];
    private final Text[] texts = new Text[TEXTS];
    private final String hitColor = Palette.color(Palette.WHITE, 1);
    private final String killColor = Palette.color(Palette.ENEMY, 1);
    private final String shardColor = Palette.color(Palette.SHARD, 1);
    private final String goldColor = Palette.color(Palette.OWN, 1);
    private @Nullable Roster roster;
    private int victim = -1;
    private int nextMark;
    private int nextText;

    /** A cross at a place in the world. */
    private static final class Mark {
        double x;
        double y;
        double ageMillis = KILL_MILLIS;
        boolean kill;
    }

    /** A number that rises from a place in the world. */
    private static final class Text {
        double x;
        double y;
        double ageMillis = TEXT_MILLIS;
        int points;
        boolean kill;
        String text = "";
    }

    Feedback() {
        for (int i = 0; i < MARKS; i++) {
            marks[i] = new Mark();
        }
        for (int i = 0; i < TEXTS; i++) {
            texts[i] = new Text();
        }
    }

    void enter(Roster players) {
        roster = players;
        victim = -1;
    }

    @Override
    public void ownShotHit(double x, double y) {
        mark(x, y, false);
    }

    @Override
    public void killed(Player killer, Player dead, int means) {
        if (roster != null && killer.number() == roster.own() && dead.number() != roster.own()) {
            victim = dead.number();
        }
    }

    @Override
    public void shipDestroyed(double x, double y, double vx, double vy, Player pilot, boolean own) {
        if (!own && pilot.number() == victim) {
            victim = -1;
            mark(x, y, true);
        }
    }

    @Override
    public void scored(int points, double x, double y, boolean byKill) {
        Text last = texts[(nextText + TEXTS - 1) % TEXTS];
        boolean adds = !byKill && !last.kill && last.ageMillis < ADD_MILLIS;
        Text text = adds ? last : texts[nextText];
        if (!adds) {
            nextText = (nextText + 1) % TEXTS;
            text.points = 0;
        }
        text.points += points;
        text.text = "+" + text.points;
        text.x = x;
        text.y = y;
        text.kill = byKill;
        text.ageMillis = 0;
    }

    private void mark(double x, double y, boolean kill) {
        Mark mark = marks[nextMark];
        nextMark = (nextMark + 1) % MARKS;
        mark.x = x;
        mark.y = y;
        mark.kill = kill;
        mark.ageMillis = 0;
    }

    void draw(CanvasRenderingContext2D context, Camera camera, double passedMillis) {
        camera.window(context);
        context.setLineCap("round");
        for (Mark mark : marks) {
            double life = mark.kill ? KILL_MILLIS : HIT_MILLIS;
            if (mark.ageMillis < life) {
                cross(context, camera.screenX(mark.x), camera.screenY(mark.y), mark, 1 - mark.ageMillis / life);
                mark.ageMillis += passedMillis;
            }
        }
        context.setTextAlign("center");
        context.setTextBaseline("middle");
        for (Text text : texts) {
            if (text.ageMillis < TEXT_MILLIS) {
                write(context, camera, text);
                text.ageMillis += passedMillis;
            }
        }
        context.setGlobalAlpha(1);
    }

    /** Four strokes towards the middle, which they leave open; they fly apart at a kill. */
    private void cross(CanvasRenderingContext2D context, double x, double y, Mark mark, double left) {
        double from = mark.kill ? 12 + 16 * (1 - left) : 7;
        double to = from + (mark.kill ? 13 : 7);
        context.setGlobalAlpha(Math.min(1, left * 2));
        context.setStrokeStyle(mark.kill ? killColor : hitColor);
        context.setLineWidth(mark.kill ? 3.5 : 2.2);
        context.beginPath();
        for (int corner = 0; corner < 4; corner++) {
            double dx = (corner & 1) == 0 ? 0.7071 : -0.7071;
            double dy = (corner & 2) == 0 ? 0.7071 : -0.7071;
            context.moveTo(x + dx * from, y + dy * from);
            context.lineTo(x + dx * to, y + dy * to);
        }
        context.stroke();
    }

    private void write(CanvasRenderingContext2D context, Camera camera, Text text) {
        double part = text.ageMillis / TEXT_MILLIS;
        double rise = RISE_PIXELS * (1 - (1 - part) * (1 - part));
        double x = camera.screenX(text.x) + (text.kill ? 0 : 26);
        double y = camera.screenY(text.y) - 22 - rise;
        context.setGlobalAlpha(Math.min(1, (1 - part) * 2.5));
        context.setFont(text.kill ? KILL_FONT : FONT);
        context.setLineWidth(3);
        context.setStrokeStyle("rgba(5,8,20,0.8)");
        context.strokeText(text.text, x, y);
        context.setFillStyle(text.kill ? goldColor : shardColor);
        context.fillText(text.text, x, y);
    }
}
