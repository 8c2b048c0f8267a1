package io.github.driftfire.client.view;

import io.github.driftfire.model.math.Rng;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.canvas.ImageData;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.typedarrays.Uint8ClampedArray;

/**
 * A tile of faint gas clouds that fits its own copies on all sides: periodic value noise in octaves, bent by another noise so
 * that it flows, coloured cold and warm, cut by dark lanes.
 */
final class Nebula {
    /** Texels of noise along a side; the browser's smoothing does the rest. */
    private static final int TEXELS = 128;

    /** Texels of the copies around it: as far as smoothing looks. */
    private static final int RING = 2;

    private static final int CELLS = 3;
    private static final int OCTAVES = 5;

    /** How far the bending noise moves a texel. */
    private static final double BEND = 45;

    /** Of the noise of gas, of warmth, and of what bends both along x and y. */
    private static final int[] SEEDS = {11, 23, 37, 53};

    private double[][] noise = new double[SEEDS.length][TEXELS * TEXELS];
    private int computed;

    /** The noise as it was computed: no loss of a canvas empties it. */
    private @Nullable ImageData texels;

    /** Computes a part of it, so that no picture comes late. Answers whether it can be painted. Called once a picture. */
    boolean step() {
        if (texels != null) {
            return true;
        }
        if (computed < SEEDS.length) {
            for (int octave = 0; octave < OCTAVES; octave++) {
                addOctave(noise[computed], CELLS << octave, 0.5 / (1 << octave), new Rng(SEEDS[computed] + octave));
            }
            computed++;
        } else {
            texels = color(Sprite.context(Sprite.canvas(TEXELS, TEXELS)));
            noise = new double[0][];
        }
        return false;
    }

    /** Paints a tile all over a square canvas. */
    void paint(HTMLCanvasElement tile) {
        HTMLCanvasElement small = Sprite.canvas(TEXELS, TEXELS);
        Sprite.context(small).putImageData(texels, 0, 0);
        enlarge(small, tile);
    }

    private ImageData color(CanvasRenderingContext2D context) {
        ImageData image = context.createImageData(TEXELS, TEXELS);
        Uint8ClampedArray data = image.getData();
        double[] gas = noise[0];
        double[] warmth = noise[1];
        double[] bendX = noise[2];
        double[] bendY = noise[3];
        for (int y = 0; y < TEXELS; y++) {
            for (int x = 0; x < TEXELS; x++) {
                int i = y * TEXELS + x;
                int bent = texel(y + (bendY[i] - 0.5) * BEND) * TEXELS + texel(x + (bendX[i] - 0.5) * BEND);
                double density = rise(gas[bent], 0.42, 0.84) * (1 - 0.75 * rise(bendX[bent], 0.5, 0.68));
                double warm = rise(warmth[bent], 0.4, 0.66);
                double cold = 1 - warm;
                put(
                        data,
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
        HTMLCanvasElement ringed = Sprite.canvas(TEXELS + 2 * RING, TEXELS + 2 * RING);
        CanvasRenderingContext2D ring = Sprite.context(ringed);
        for (int x = -1; x <= 1; x++) {
            for (int y = -1; y <= 1; y++) {
                ring.drawImage(small, RING + x * TEXELS, RING + y * TEXELS);
            }
        }
        CanvasRenderingContext2D context = CachedPictures.fresh(tile);
        smooth(context);
        context.drawImage(ringed, RING, RING, TEXELS, TEXELS, 0, 0, tile.getWidth(), tile.getHeight());
    }

    private static int texel(double place) {
        return (int) Math.floor(place) & (TEXELS - 1);
    }

    private static double rise(double value, double from, double to) {
        double part = Math.max(0, Math.min(1, (value - from) / (to - from)));
        return part * part * (3 - 2 * part);
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

    /** By curves instead of lines: so few texels show their corners otherwise. */
    @JSBody(params = "context", script = "context.imageSmoothingQuality = 'high';")
    private static native void smooth(CanvasRenderingContext2D context);

    @JSBody(
            params = {"data", "at", "red", "green", "blue"},
            script = "data[at] = red; data[at + 1] = green; data[at + 2] = blue; data[at + 3] = 255;")
    private static native void put(Uint8ClampedArray data, int at, int red, int green, int blue);
}
