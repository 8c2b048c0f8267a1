package io.github.driftfire.kit.hud;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.netcode.GameClient;
import io.github.driftfire.netcode.session.ClientSession;
import org.teavm.jso.dom.html.HTMLElement;

/** The line's and the prediction's state, in numbers. */
public final class NetworkPanel {
    private static final double EVERY_MILLIS = 250;

    /** The first of the letters that are twice as wide. */
    private static final char WIDE = '\u2e80';

    private final HTMLElement panel = Ui.element("network");
    private boolean open;
    private double nextMillis;

    public void toggle() {
        open = !open;
        panel.setHidden(!open);
        nextMillis = 0;
    }

    public void update(GameClient client, ClientSession session, double framesPerSecond, double nowMillis) {
        if (!open || nowMillis < nextMillis) {
            return;
        }
        nextMillis = nowMillis + EVERY_MILLIS;
        StringBuilder out = new StringBuilder();
        line(out, Texts.of("round trip"), client.roundTrip().lineMillis(), 1, "ms");
        line(out, Texts.of("input to frame"), client.roundTrip().answerMillis(), 1, "ms");
        line(out, Texts.of("jitter"), client.clock().jitterMillis(), 1, "ms");
        line(out, Texts.of("others behind"), client.clock().delayMillis(), 0, "ms");
        line(out, Texts.of("tick"), client.replica().tick(), 0, "");
        line(out, Texts.of("inputs in flight"), client.prediction().inFlight(), 0, "");
        line(out, Texts.of("waiting there"), client.replica().queueDepth(), 0, "");
        line(out, Texts.of("input pace"), client.pacer().pace() * 100, 1, "%");
        line(out, Texts.of("prediction error"), client.prediction().errorUnits(), 2, "u");
        line(out, Texts.of("corrections"), client.prediction().corrections(), 0, "");
        line(out, Texts.of("desyncs"), client.replica().desyncs(), 0, "");
        line(out, Texts.of("received"), session.traffic().bytesPerSecond() / 1000, 1, "kB/s");
        line(out, Texts.of("snapshots"), session.traffic().framesPerSecond(), 0, "/s");
        line(out, Texts.of("pictures"), framesPerSecond, 0, "/s");
        Ui.text(panel, out.toString());
    }

    private static void line(StringBuilder out, String label, double value, int decimals, String unit) {
        if (out.length() > 0) {
            out.append('\n');
        }
        out.append(label)
                .append(Browser.padded(Browser.fixed(value, decimals), 26 - columns(label)))
                .append(' ')
                .append(unit)
                .append("    ".substring(unit.length()));
    }

    /** How wide a text is in a font of one width, in which letters of East Asia are twice as wide as others. */
    private static int columns(String text) {
        int columns = 0;
        for (int i = 0; i < text.length(); i++) {
            columns += text.charAt(i) < WIDE ? 1 : 2;
        }
        return columns;
    }
}
