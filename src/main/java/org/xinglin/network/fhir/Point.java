package org.xinglin.network.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.Location;

/**
 * A place on the earth.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
record Point(double latitude, double longitude) {

    private static final double RADIUS_KM = 6371.0088;

    Point {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException(latitude + "|" + longitude);
        }
    }

    static Optional<Point> of(Location location) {
        return location.hasPosition()
                        && location.getPosition().getLatitude() != null
                        && location.getPosition().getLongitude() != null
                ? Optional.of(new Point(
                        location.getPosition().getLatitude().doubleValue(),
                        location.getPosition().getLongitude().doubleValue()))
                : Optional.empty();
    }

    /** Kilometres along the surface, by the haversine formula. */
    double to(Point other) {
        double north = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
        double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double chord = north * north
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude)) * east * east;
        return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
