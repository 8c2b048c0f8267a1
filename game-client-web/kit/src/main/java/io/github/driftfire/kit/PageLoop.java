package io.github.driftfire.kit;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.FrameRate;
import io.github.driftfire.kit.page.PageClock;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.kit.page.Visibility;
import io.github.driftfire.kit.page.Words;
import io.github.driftfire.kit.page.WorkerTimer;
import io.github.driftfire.netcode.session.Clock;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.Event;

/** Runs a page: inputs by a timer, pictures by the browser's animation frames, and both by the arrival of snapshots while no picture is drawn. */
public final class PageLoop {
    /** Inputs are made between pictures too, so that a slow screen does not bunch them. */
    private static final int PUMP_MILLIS = 8;

    /** How often the connection is watched while the page is hidden and its own timers are held back. */
    private static final int HIDDEN_MILLIS = 250;

    /** After a longer pause between two pictures, what happened in it is not shown. */
    private static final double LONGEST_STEP_MILLIS = 100;

    private final PageClock clock = new PageClock(Browser::nowMillis);
    private final Visibility visibility = new Visibility();
    private final FrameRate frameRate = new FrameRate();
    private final Page page;
    private final WorkerTimer hiddenTimer;
    private double lastMillis;
    private boolean halfRate;
    private boolean skipped;

    /** What is run. */
    public interface Page {
        /** Looks after the connection. */
        void watch();

        /** Makes the inputs that are due. */
        void pump(double nowMillis);

        /** Brings the game to the moment that the next picture shows. */
        void advance(double nowMillis, double passedMillis);

        void draw(double nowMillis, double passedMillis);

        /** Releases all keys and buttons: their own releases may not arrive. */
        void release();

        /** The page did not run for a while: when snapshots came in it says nothing about the connection. */
        void resync();

        void resize();

        /** Whether somebody can see the page. Also called without a change. */
        void seen(boolean now);

        /** The page is seen again, or has a network again. */
        void wake();
    }

    public PageLoop(Page page) {
        this.page = page;
        hiddenTimer = new WorkerTimer("worker-timer.js?v=" + Words.version(), this::pump);
    }

    /** Runs from here on. */
    public void start() {
        Ui.onWindow("resize", event -> page.resize());
        Ui.onDocument("visibilitychange", event -> shown());
        Ui.Listener<Event> release = event -> page.release();
        Ui.onDocument("freeze", release);
        Ui.onWindow("pagehide", release);
        Ui.Listener<Event> wake = event -> page.wake();
        Ui.onDocument("resume", wake);
        Ui.onWindow("pageshow online", wake);
        shown();
        Window.setInterval(this::pump, PUMP_MILLIS);
        Window.requestAnimationFrame(now -> picture());
    }

    /** Whether every other picture is left out: where nothing is steered, the processor and the battery are spared. */
    public void halfRate(boolean on) {
        halfRate = on;
    }

    public Clock clock() {
        return clock;
    }

    /** Pictures drawn in the last whole second. */
    public double framesPerSecond() {
        return frameRate.perSecond();
    }

    /** The moment that is drawn. */
    public double drawnMillis() {
        return lastMillis;
    }

    /** Whether snapshots are used up without pictures. */
    public boolean unseen() {
        return visibility.unseen(clock.nowMillis());
    }

    /** A snapshot has come. Where no picture will be drawn, makes the inputs that are due, and uses up what it brings. */
    public void arrived() {
        double now = clock.nowMillis();
        awake(now);
        if (visibility.unseen(now)) {
            page.seen(false);
            page.pump(now);
            advance(now);
        }
    }

    /** The page is hidden, or seen again. */
    private void shown() {
        boolean hidden = Ui.hidden();
        visibility.hidden(hidden);
        hiddenTimer.every(hidden ? HIDDEN_MILLIS : 0);
        page.seen(!hidden);
        if (hidden) {
            page.release();
        } else {
            page.wake();
        }
    }

    private void pump() {
        double now = clock.nowMillis();
        awake(now);
        page.watch();
        page.pump(now);
    }

    /** After a pause of the page neither held keys nor the spacing of snapshots can be trusted. */
    private void awake(double now) {
        if (visibility.paused(now)) {
            page.release();
            page.resync();
        }
    }

    private double advance(double now) {
        double passed = Math.max(0, Math.min(LONGEST_STEP_MILLIS, now - lastMillis));
        lastMillis = now;
        page.advance(now, passed);
        return passed;
    }

    private void picture() {
        Window.requestAnimationFrame(now -> picture());
        double now = clock.picture();
        skipped = halfRate && !skipped;
        if (skipped) {
            return;
        }
        pump();
        if (visibility.unseen(now)) {
            // What came since the last picture belongs to the time in which the page was not shown.
            advance(now);
        }
        visibility.drawn(now);
        if (!Ui.hidden()) {
            page.seen(true);
        }
        frameRate.count(now);
        double passed = advance(now);
        page.draw(now, passed);
    }
}
