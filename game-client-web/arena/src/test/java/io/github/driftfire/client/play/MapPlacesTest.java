package io.github.driftfire.client.play;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MapPlacesTest {
    private final MapPlaces places = new MapPlaces();

    @Test
    void goesFromOneMapToTheNextWithinASecond() {
        map(0, 0.25);
        map(1000, 0.75);
        assertEquals(0.25, places.x(7, 1000), 1e-9);
        assertEquals(0.5, places.x(7, 1500), 1e-9);
        assertEquals(0.75, places.x(7, 2600), 1e-9, "a late map");
    }

    @Test
    void putsWhoCameBackWhereTheMapHasIt() {
        map(0, 0.25);
        places.begin(1000);
        map(2000, 0.75);
        assertEquals(0.75, places.x(7, 2000), 1e-9);
    }

    private void map(double nowMillis, double x) {
        places.begin(nowMillis);
        places.place(7, x, x);
    }
}
