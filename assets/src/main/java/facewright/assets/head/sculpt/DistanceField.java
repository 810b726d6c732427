package facewright.assets.head.sculpt;

/** A signed distance in millimetres: negative inside, positive outside. */
@FunctionalInterface
public interface DistanceField {
    double at(double x, double y, double z);
}
