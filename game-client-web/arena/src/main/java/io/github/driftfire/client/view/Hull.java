package io.github.driftfire.client.view;

import io.github.driftfire.model.arena.Loadout;
import io.github.driftfire.model.arena.Ship;
import org.teavm.jso.canvas.CanvasGradient;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** The outlines that ships have: nose along +x, about 16 units to the tips. */
final class Hull {
    /** The own ship: a dart with a split tail. */
    static final Hull DART = new Hull(
            0,
            new int[] {
                22, 0, 6, -5, -2, -8, -13, -17, -16, -15, -10, -6, -13, -4, -13, 4, -10, 6, -16, 15, -13, 17, -2, 8, 6,
                5
            },
            new int[] {12, 0, 0, -3, -9, -3, -9, 3, 0, 3},
            new int[] {-13, 0});

    /** Broad wings bent forward. */
    static final Hull MANTA = new Hull(
            1,
            new int[] {
                15, 0, 9, -5, 8, -13, 14, -16, 2, -17, -8, -10, -14, -5, -11, 0, -14, 5, -8, 10, 2, 17, 14, 16, 8, 13,
                9, 5
            },
            new int[] {8, 0, 0, -4, -6, 0, 0, 4},
            new int[] {-12, -5, -12, 5});

    /** A slim wedge with a tail plane. */
    static final Hull HORNET = new Hull(
            2,
            new int[] {20, 0, 4, -7, -5, -8, -9, -16, -15, -16, -12, -6, -12, 6, -15, 16, -9, 16, -5, 8, 4, 7},
            new int[] {10, 0, 2, -4, -8, -3, -8, 3, 2, 4},
            new int[] {-12, 0});

    /** What bots fly: a six-sided core with a spike between two blades. */
    static final Hull DRONE = new Hull(
            3,
            new int[] {19, 0, 8, -4, 4, -9, 11, -15, -5, -16, -13, -9, -9, 0, -13, 9, -5, 16, 11, 15, 4, 9, 8, 4},
            new int[] {5, 0, 2, -5, -3, -5, -6, 0, -3, 5, 2, 5},
            new int[] {-10, -6, -10, 6});

    /** A heavy block with a blunt nose and two engines. */
    static final Hull RAM = new Hull(
            4,
            new int[] {
                17, -5, 17, 5, 11, 8, 10, 15, -3, 18, -8, 14, -16, 15, -15, 6, -12, 3, -12, -3, -15, -6, -16, -15, -8,
                -14, -3, -18, 10, -15, 11, -8
            },
            new int[] {8, -4, 8, 4, 0, 5, -4, 0, 0, -5},
            new int[] {-14, -10, -14, 10});

    /** A long spear with short fins at its end. */
    static final Hull SPEAR = new Hull(
            5,
            new int[] {
                27, 0, 12, -3, 4, -4, 1, -9, -4, -10, -5, -5, -11, -6, -16, -13, -17, -5, -14, 0, -17, 5, -16, 13, -11,
                6, -5, 5, -4, 10, 1, 9, 4, 4, 12, 3
            },
            new int[] {7, 0, 1, -2, -8, -2, -8, 2, 1, 2},
            new int[] {-14, 0});

    /** A round body with two claws at its nose. */
    static final Hull CLAW = new Hull(
            6,
            new int[] {
                19, -7, 13, -13, 3, -17, -8, -14, -14, -7, -12, 0, -14, 7, -8, 14, 3, 17, 13, 13, 19, 7, 11, 9, 5, 8, 8,
                0, 5, -8, 11, -9
            },
            new int[] {4, 0, 1, -5, -5, -5, -8, 0, -5, 5, 1, 5},
            new int[] {-12, -5, -12, 5});

    private static final Hull[] OF_CLASS = {DART, RAM, SPEAR, CLAW};

    /** How many there are; they are numbered from 0. */
    static final int COUNT = 7;

    private final int number;
    private final int[] outline;
    private final int[] canopy;
    private final int[] nozzles;

    private Hull(int number, int[] outline, int[] canopy, int[] nozzles) {
        this.number = number;
        this.outline = outline;
        this.canopy = canopy;
        this.nozzles = nozzles;
    }

    /** What flies: a shape for each class. In a game without classes, who flies it. */
    static Hull of(int[] row, boolean own, boolean bot) {
        if (row.length > Ship.LOADOUT) {
            return OF_CLASS[Loadout.shipClass(row[Ship.LOADOUT])];
        }
        return of(row[Ship.PILOT], own, bot);
    }

    /** Where no class is known. */
    static Hull of(int pilot, boolean own, boolean bot) {
        return own ? DART : bot ? DRONE : (pilot & 1) == 0 ? MANTA : HORNET;
    }

    int number() {
        return number;
    }

    int nozzleCount() {
        return nozzles.length / 2;
    }

    int nozzleX(int index) {
        return nozzles[index * 2];
    }

    int nozzleY(int index) {
        return nozzles[index * 2 + 1];
    }

    void paint(CanvasRenderingContext2D context, int dye) {
        context.setLineJoin("round");
        context.setGlobalCompositeOperation("lighter");
        trace(context, outline);
        for (int width = 14; width > 2; width -= 3) {
            context.setStrokeStyle(Palette.color(dye, 0.045));
            context.setLineWidth(width);
            context.stroke();
        }
        context.setGlobalCompositeOperation("source-over");
        CanvasGradient body = context.createLinearGradient(-16, 0, 22, 0);
        body.addColorStop(0, Palette.shade(dye, 14, 1));
        body.addColorStop(0.55, Palette.shade(dye, 27, 1));
        body.addColorStop(1, Palette.shade(dye, 52, 1));
        trace(context, outline);
        context.setFillStyle(body);
        context.fill();
        context.save();
        context.clip();
        // One half lies in the shade, so that the hull reads as a ridge.
        context.setFillStyle("rgba(3,6,18,0.34)");
        context.fillRect(-30, 0, 60, 30);
        context.restore();
        trace(context, outline);
        context.setStrokeStyle(Palette.shade(dye, dye == Palette.OWN ? 74 : 70, 1));
        context.setLineWidth(1.6);
        context.stroke();
        trace(context, canopy);
        context.setFillStyle(Palette.shade(dye, 90, 0.92));
        context.fill();
    }

    void paintSilhouette(CanvasRenderingContext2D context, String color) {
        context.setLineJoin("round");
        trace(context, outline);
        context.setFillStyle(color);
        context.fill();
        context.setStrokeStyle(color);
        context.setLineWidth(3);
        context.stroke();
    }

    private static void trace(CanvasRenderingContext2D context, int[] points) {
        context.beginPath();
        for (int i = 0; i < points.length; i += 2) {
            if (i == 0) {
                context.moveTo(points[0], points[1]);
            } else {
                context.lineTo(points[i], points[i + 1]);
            }
        }
        context.closePath();
    }
}
