package io.github.driftfire.client.golden;

import io.github.driftfire.model.math.Brads;
import org.teavm.jso.browser.Window;

/** Runs in the browser; leaves its findings in the document's title, where the test reads them. */
final class GoldenMain {
    private GoldenMain() {}

    public static void main(String[] args) {
        Window.current().getDocument().setTitle("sine sum " + sineSum());
    }

    static int sineSum() {
        int sum = 0;
        for (int heading = 0; heading < 1024; heading++) {
            sum = 31 * sum + Brads.sin(heading);
        }
        return sum;
    }
}
