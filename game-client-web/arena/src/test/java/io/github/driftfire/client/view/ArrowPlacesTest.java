package io.github.driftfire.client.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ArrowPlacesTest {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final double MIDDLE_X = WIDTH / 2.0;
    private static final double MIDDLE_Y = HEIGHT / 2.0;

    private final Overlays overlays = new Overlays();
    private final ArrowPlaces places = new ArrowPlaces(overlays, 6);

    private void cover(double left, double top, double right, double bottom) {
        overlays.place(overlays.add(), left, top, right, bottom);
    }

    @Test
    void liesAtTheEdgeWhereNothingCoversIt() {
        places.begin(WIDTH, HEIGHT);
        assertTrue(places.place(9000, MIDDLE_Y, false));
        assertEquals(WIDTH - 46, places.x());
        assertEquals(MIDDLE_Y, places.y());
        assertEquals(1, places.cos());
    }

    @Test
    void liesBetweenTheShipAndTheCardsThatCoverItsPlace() {
        cover(400, 640, 1040, 750);
        places.begin(WIDTH, HEIGHT);
        assertTrue(places.place(MIDDLE_X, 9000, true));
        assertEquals(MIDDLE_X, places.x(), "the direction is kept");
        assertTrue(places.y() < 640 - 14, places.y() + " is above the cards");
        assertTrue(places.y() > MIDDLE_Y + 60, places.y() + " is below the ship");
    }

    @Test
    void writesNoDistanceUnderAPanel() {
        cover(1330, 430, 1350, 470);
        places.begin(WIDTH, HEIGHT);
        assertTrue(places.place(9000, MIDDLE_Y, false));
        assertTrue(places.x() - ArrowPlaces.TEXT_ACROSS < 1330, "the distance lies at " + places.x());
    }

    @Test
    void isLeftOutWhereAllOfItsWayIsCovered() {
        cover(0, 400, WIDTH, 500);
        places.begin(WIDTH, HEIGHT);
        assertFalse(places.place(9000, MIDDLE_Y, false));
        assertTrue(places.place(MIDDLE_X, -9000, false), "another direction");
    }

    @Test
    void ignoresWhatIsNotShownAnyMore() {
        int cards = overlays.add();
        overlays.place(cards, 400, 640, 1040, 750);
        overlays.place(cards, 0, 0, 0, 0);
        places.begin(WIDTH, HEIGHT);
        assertTrue(places.place(MIDDLE_X, 9000, false));
        assertEquals(HEIGHT - 150, places.y());
    }

    @Test
    void movesAsideOfAnotherOnlyWithAMark() {
        places.begin(WIDTH, HEIGHT);
        assertTrue(places.place(9000, MIDDLE_Y, true));
        assertFalse(places.place(9000, MIDDLE_Y, false));
        assertTrue(places.place(9000, MIDDLE_Y, true));
        assertEquals(MIDDLE_Y + 42, places.y());
    }
}
