package io.github.driftfire.client.view;

import io.github.driftfire.model.math.Rng;
import org.teavm.jso.JSBody;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.canvas.ImageData;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/**
 * A tile of faint gas clouds that fits its own copies on all sides: periodic value noise in octaves, bent by another noise so
 * that it flows, coloured cold and warm, cut by dark lanes.
 */
final class Nebula {
    /** Texels of noise along a side; the browser's smoothing does the rest. */
    private static final int TEXELS = 256;

    private static final int CELLS = 3;
    private static final int OCTAVES = 5;

    /** How far the bending noise moves a texel. */
    private static final double BEND = 90;

    /** The noise as it was computed: no loss of a canvas empties it. */
    private final ImageData texels;

    Nebula() {
        texels = compute(Sprite.context(Sprite.canvas(TEXELS, TEXELS)));
    }

    /** Paints a tile all over a square canvas. */
    void paint(HTMLCanvasElement tile) {
        HTMLCanvasElement small = Sprite.canvas(TEXELS, TEXELS);
        Sprite.context(small).putImageData(texels, 0, 0);
        enlarge(small, tile);
    }

    private static ImageData compute(CanvasRenderingContext2D context) {
        ImageData image = context.createImageData(TEXELS, TEXELS);
        double[] gas = noise(11);
        double[] warmth = noise(23);
        double[] bendX = noise(37);
        double[] bendY = noise(53);
        for (int y = 0; y < TEXELS; y++) {
            for (int x = 0; x < TEXELS; x++) {
                int i = y * TEXELS + x;
                int bent = texel(y + (bendY[i] - 0.5) * BEND) * TEXELS + texel(x + (bendX[i] - 0.5) * BEND);
                double density = rise(gas[bent], 0.42, 0.84) * (1 - 0.75 * rise(bendX[bent], 0.5, 0.68));
                double warm = rise(warmth[bent], 0.4, 0.66);
                double cold = 1 - warm;
                put(
                        image,
                        i * 4,
                        (int) (5 + density * (20 * cold + 92 * warm)),
                        (int) (8 + density * (66 * cold + 26 * warm)),
                        (int) (20 + density * (104 * cold + 88 * warm)));
            }
        }
        return image;
    }

    /** With copies all around, so that smoothing draws no seam. */
    private static void enlarge(HTMLCanvasElement small, HTMLCanvasElement tile) {
        HTMLCanvasElement ringed = Sprite.canvas(TEXELS + 2, TEXELS + 2);
        CanvasRenderingContext2D ring = Sprite.context(ringed);
        for (int x = -1; x <= 1; x++) {
            for (int y = -1; y <= 1; y++) {
                ring.drawImage(small, 1 + x * TEXELS, 1 + y * TEXELS);
            }
        }
        CachedPictures.fresh(tile).drawImage(ringed, 1, 1, TEXELS, TEXELS, 0, 0, tile.getWidth(), tile.getHeight());
    }

    private static int texel(double place) {
        return (int) Math.floor(place) & (TEXELS - 1);
    }

    private static double rise(double value, double from, double to) {
        double part = Math.max(0, Math.min(1, (value - from) / (to - from)));
        return part * part * (3 - 2 * part);
    }

    private static double[] noise(int seed) {
        double[] sum = new double[TEXELS * TEXELS];
        double weight = 0.5;
        int cells = CELLS;
        for (int octave = 0; octave < OCTAVES; octave++) {
            addOctave(sum, cells, weight, new Rng(seed + octave));
            weight /= 2;
            cells *= 2;
        }
        return sum;
    }

    private static void addOctave(double[] sum, int cells, double weight, Rng random) {
        double[] lattice = new double[cells * cells];
        for (int i = 0; i < lattice.length; i++) {
            lattice[i] = random.below(65536) / 65536.0;
        }
        for (int y = 0; y < TEXELS; y++) {
            double v = (double) y * cells / TEXELS;
            int y0 = (int) v;
            int y1 = (y0 + 1) % cells;
            double fy = rise(v - y0, 0, 1);
            for (int x = 0; x < TEXELS; x++) {
                double u = (double) x * cells / TEXELS;
                int x0 = (int) u;
                int x1 = (x0 + 1) % cells;
                double fx = rise(u - x0, 0, 1);
                double top = lattice[y0 * cells + x0] * (1 - fx) + lattice[y0 * cells + x1] * fx;
                double low = lattice[y1 * cells + x0] * (1 - fx) + lattice[y1 * cells + x1] * fx;
                sum[y * TEXELS + x] += weight * (top * (1 - fy) + low * fy);
            }
        }
    }

    @JSBody(
            params = {"image", "at", "red", "green", "blue"},
            script =
                    "image.data[at] = red; image.data[at + 1] = green; image.data[at + 2] = blue; image.data[at + 3] = 255;")
    private static native void put(ImageData image, int at, int red, int green, int blue);
}
