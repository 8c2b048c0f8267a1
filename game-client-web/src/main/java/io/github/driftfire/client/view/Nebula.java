package io.github.driftfire.client.view;

import io.github.driftfire.model.math.Rng;
import org.teavm.jso.JSBody;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.canvas.ImageData;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** A tile of faint gas clouds that fits its own copies on all sides: periodic value noise in octaves, coloured. */
final class Nebula {
    /** Texels of noise along a side; the browser's smoothing does the rest. */
    private static final int TEXELS = 192;

    private static final int CELLS = 4;
    private static final int OCTAVES = 4;

    private Nebula() {}

    /** @param size pixels along a side */
    static HTMLCanvasElement tile(int size) {
        HTMLCanvasElement small = Sprite.canvas(TEXELS, TEXELS);
        CanvasRenderingContext2D context = Sprite.context(small);
        ImageData image = context.createImageData(TEXELS, TEXELS);
        double[] gas = noise(11);
        double[] warmth = noise(23);
        double[] lanes = noise(37);
        for (int i = 0; i < TEXELS * TEXELS; i++) {
            double density = rise(gas[i], 0.46, 0.86) * (1 - 0.7 * rise(lanes[i], 0.5, 0.72));
            double warm = rise(warmth[i], 0.42, 0.68);
            double cold = 1 - warm;
            put(
                    image,
                    i * 4,
                    (int) (5 + density * (18 * cold + 64 * warm)),
                    (int) (8 + density * (44 * cold + 20 * warm)),
                    (int) (20 + density * (78 * cold + 70 * warm)));
        }
        context.putImageData(image, 0, 0);
        HTMLCanvasElement tile = Sprite.canvas(size, size);
        CanvasRenderingContext2D large = Sprite.context(tile);
        // A texel beyond each edge, so that smoothing does not draw a seam.
        double texel = (double) size / TEXELS;
        for (int x = -1; x <= 1; x++) {
            for (int y = -1; y <= 1; y++) {
                large.drawImage(
                        small, x * size, y * size, size + (x < 0 ? texel / 8 : 0), size + (y < 0 ? texel / 8 : 0));
            }
        }
        return tile;
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
            script = "image.data.set([red, green, blue, 255], at);")
    private static native void put(ImageData image, int at, int red, int green, int blue);
}
