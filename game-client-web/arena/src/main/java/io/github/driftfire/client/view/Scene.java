package io.github.driftfire.client.view;

import io.github.driftfire.client.play.Match;
import io.github.driftfire.client.play.Tutorial;
import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.kit.canvas.Surface;
import io.github.driftfire.kit.page.FrameBudget;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.netcode.InterpolatedEntities;
import io.github.driftfire.netcode.InterpolatedEntity;
import io.github.driftfire.netcode.Player;
import io.github.driftfire.netcode.Prediction;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** The whole picture, layer by layer. Owns the canvas. */
public final class Scene {
    private static final double IDLE_UNITS_PER_MILLI = 0.03;

    private final Surface surface;
    private final CanvasRenderingContext2D context;
    private final Camera camera;
    private final Detail detail = new Detail();
    private final CachedPictures cache = new CachedPictures();
    private final Sprites sprites = new Sprites(cache);
    private final Particles particles = new Particles(sprites);
    private final Effects effects;
    private final Feedback feedback = new Feedback();
    private final Overlays overlays = new Overlays();
    private final Arrows arrows = new Arrows(overlays);
    private final Backdrop backdrop = new Backdrop(cache);
    private final RockPainter rocks = new RockPainter();
    private final DerelictPainter derelict = new DerelictPainter();
    private final ShotPainter shots = new ShotPainter(sprites);
    private final MinePainter mines = new MinePainter(sprites);
    private final RayPainter rays = new RayPainter(sprites);
    private final Diorama diorama = new Diorama(sprites, particles, rocks);
    private final TutorialMark mark = new TutorialMark();
    private @Nullable Tutorial tutorial;
    private @Nullable Stage stage;
    private double letterSize = 1;
    private double eyeX = 2000;
    private double eyeY = 2000;

    /** What depends on the room's settings. */
    private static final class Stage {
        final Match match;
        final Border border;
        final ShardPainter shards;
        final PickupPainter pickups;
        final Labels labels;
        final RegionTint tint;
        final ShipPainter ships;

        Stage(Match match, Sprites sprites, Particles particles, Detail detail) {
            this.match = match;
            Model model = match.model();
            border = new Border((double) model.widthSub() / Model.SUB, (double) model.heightSub() / Model.SUB);
            shards = new ShardPainter(sprites, model.tickRateHz());
            pickups = new PickupPainter(sprites, model.tickRateHz());
            labels = new Labels(sprites, match.tuning());
            ships = new ShipPainter(
                    sprites,
                    particles,
                    new ShieldRipples(sprites, match.impacts(), detail),
                    new WarpIn(sprites, particles, match, detail),
                    detail);
            tint = new RegionTint((double) model.widthSub() / Model.SUB, (double) model.heightSub() / Model.SUB);
        }
    }

    public Scene(HTMLCanvasElement canvas) {
        surface = new Surface(canvas);
        context = surface.context();
        camera = surface.camera();
        effects = new Effects(particles, camera, detail);
        cache.watch(canvas);
    }

    /** Takes the window's size. */
    public void resize() {
        surface.resize();
    }

    /**
     * @param level how much is left out, as {@link FrameBudget} counts it: pixels first, then the nebula
     * @param plain whether the background is dark, so that all before it stands out
     */
    public void quality(int level, boolean plain) {
        detail.few = level == FrameBudget.MOST;
        cache.keepTurned(level > 0);
        surface.density(level == 0 ? 2 : level == 1 ? 1 : level == 2 ? 0.8 : 0.65);
        backdrop.plain(plain || level == FrameBudget.MOST);
    }

    /** Whether nothing shakes, and effects fade where they are. */
    public void lessMotion(boolean on) {
        detail.still = on;
        camera.shakeStrength(on ? 0 : 1);
    }

    /** Of names, 1 as usual. */
    public void letterSize(double size) {
        letterSize = size;
        if (stage != null) {
            stage.labels.size(size);
        }
    }

    public Camera camera() {
        return camera;
    }

    /** What elements of the page cover of the canvas. */
    public Overlays overlays() {
        return overlays;
    }

    public Effects effects() {
        return effects;
    }

    public Feedback feedback() {
        return feedback;
    }

    /** Marks what the tutorial is about. */
    public void teach(Tutorial followed) {
        tutorial = followed;
    }

    /** A new match is what is seen from here on. */
    public void enter(Match match) {
        Stage on = new Stage(match, sprites, particles, detail);
        on.labels.size(letterSize);
        stage = on;
        effects.enter(match.roster());
        feedback.enter(match.roster());
        Model model = match.model();
        camera.stayInside((double) model.widthSub() / Model.SUB, (double) model.heightSub() / Model.SUB);
    }

    /** No match is seen any more. */
    public void leave() {
        stage = null;
        camera.roam();
    }

    /** Every kept picture may be empty: the page is seen again, and a loss while it was hidden is not always reported. */
    public void repaint() {
        cache.renew();
    }

    /**
     * Draws the present; without a match, space drifts by.
     *
     * @param seen the ship that is followed; {@code null} for none
     */
    public void draw(@Nullable InterpolatedEntity seen, double nowMillis, double passedMillis) {
        surface.begin();
        Stage on = stage;
        Match match = on == null ? null : on.match;
        Prediction own = match == null || !match.prediction().present() ? null : match.prediction();
        if (own != null) {
            eyeX = own.x();
            eyeY = own.y();
        } else if (seen != null) {
            eyeX = seen.x();
            eyeY = seen.y();
        } else if (match == null) {
            eyeX += passedMillis * IDLE_UNITS_PER_MILLI * 4;
            eyeY += passedMillis * IDLE_UNITS_PER_MILLI;
        }
        camera.look(eyeX, eyeY, passedMillis);
        particles.step(passedMillis);
        backdrop.draw(context, camera, nowMillis);
        if (on == null) {
            diorama.draw(context, camera, nowMillis, passedMillis);
            return;
        }
        on.tint.draw(context, camera);
        double perSecond = (double) on.match.tuning().hz / Model.SUB;
        double vx = own == null ? 0 : own.row()[Ship.VX] * perSecond;
        double vy = own == null ? 0 : own.row()[Ship.VY] * perSecond;
        backdrop.drawDust(context, camera, vx, vy);
        on.border.draw(context, camera, eyeX, eyeY, nowMillis);
        FieldPainter.draw(
                context,
                camera,
                on.match.messages().closing(),
                on.match.client().predictedTick(),
                nowMillis);
        on.shards.draw(context, camera, on.match.shards(), nowMillis);
        on.pickups.draw(context, camera, on.match.pickups(), nowMillis);
        derelict.draw(context, camera, on.match.messages().event(), nowMillis);
        rocks.draw(context, camera, on.match.rocks(), nowMillis);
        mines.draw(context, camera, on.match.mines(), on.match.roster(), nowMillis);
        drawShips(on, own, nowMillis, passedMillis);
        context.setGlobalCompositeOperation("lighter");
        shots.draw(context, camera, on.match);
        rays.draw(context, camera, on.match);
        camera.world(context);
        context.setLineCap("round");
        particles.draw(context, camera);
        context.setGlobalCompositeOperation("source-over");
        if (!camera.isSlow()) {
            drawLabels(on, own);
        }
        if (own != null) {
            effects.drawHints(context, own.x(), own.y(), passedMillis);
            arrows.draw(context, camera, on.match, nowMillis);
            if (tutorial != null) {
                mark.draw(context, camera, on.match, tutorial, nowMillis);
            }
        }
        feedback.draw(context, camera, passedMillis);
    }

    private void drawShips(Stage on, @Nullable Prediction own, double nowMillis, double passedMillis) {
        InterpolatedEntities tracks = on.match.ships();
        for (int i = 0; i < tracks.size(); i++) {
            InterpolatedEntity ship = tracks.track(i);
            if (!ship.visible() || isOwn(on, ship)) {
                continue;
            }
            Player pilot = on.match.roster().player(ship.get(Ship.PILOT));
            on.ships.draw(
                    context,
                    camera,
                    ship,
                    ship.row(),
                    pilot,
                    false,
                    ship.x(),
                    ship.y(),
                    ship.heading(),
                    ship.get(Ship.CONTROLS),
                    nowMillis,
                    passedMillis);
        }
        InterpolatedEntity track = tracks.at(on.match.avatar());
        if (own != null && track != null) {
            on.ships.draw(
                    context,
                    camera,
                    track,
                    own.row(),
                    on.match.roster().player(own.row()[Ship.PILOT]),
                    true,
                    own.x(),
                    own.y(),
                    own.heading(),
                    own.nextRow()[Ship.CONTROLS],
                    nowMillis,
                    passedMillis);
        }
    }

    private void drawLabels(Stage on, @Nullable Prediction own) {
        InterpolatedEntities tracks = on.match.ships();
        double nowhere = -1e6;
        on.labels.begin(context, camera, own == null ? nowhere : own.x(), own == null ? nowhere : own.y());
        for (int i = 0; i < tracks.size(); i++) {
            InterpolatedEntity ship = tracks.track(i);
            if (ship.visible() && !isOwn(on, ship) && !ShipPainter.isCloaked(ship.row())) {
                Player pilot = on.match.roster().player(ship.get(Ship.PILOT));
                int worth = on.match.messages().bounties().worth(pilot.number(), ship.get(Ship.SCORE));
                on.labels.draw(context, camera, ship.row(), pilot, worth, false, ship.x(), ship.y());
            }
        }
        if (own != null) {
            Player pilot = on.match.roster().player(own.row()[Ship.PILOT]);
            on.labels.draw(context, camera, own.row(), pilot, 0, true, own.x(), own.y());
        }
    }

    /** The own ship's track goes on for a moment after its end; the ship does not. */
    private static boolean isOwn(Stage on, InterpolatedEntity ship) {
        return ship.get(Ship.PILOT) == on.match.roster().own() || ship.slot() == on.match.avatar();
    }
}
