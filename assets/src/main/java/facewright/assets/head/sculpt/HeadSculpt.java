package facewright.assets.head.sculpt;

import static facewright.assets.head.sculpt.Solids.capsule;
import static facewright.assets.head.sculpt.Solids.chain;
import static facewright.assets.head.sculpt.Solids.ellipsoid;
import static facewright.assets.head.sculpt.Solids.node;

/** The skin of the head without ears as a distance field. */
public final class HeadSculpt implements DistanceField {
    private final Sculpture sculpture = new Sculpture();

    public HeadSculpt() {
        skull();
        cheeksAndJaw();
        eyes();
        nose();
        neck();
        lips();
    }

    @Override
    public double at(double x, double y, double z) {
        return sculpture.at(x, y, z);
    }

    private void skull() {
        sculpture.add(ellipsoid(0, 30, -73, 72, 82, 93), 0);
        sculpture.add(ellipsoid(0, -38, -30, 53, 70, 50), 30);
    }

    private void cheeksAndJaw() {
        sculpture.add(capsule(42, -76, -48, 13, 11, -99, 6, 12), 20);
        sculpture.add(capsule(49, -20, -55, 14, 42, -76, -48, 13), 20);
        sculpture.add(ellipsoid(43, -28, -8, 19, 14, 18), 28);
        sculpture.add(ellipsoid(31, -54, -9, 21, 28, 23), 28);
        sculpture.add(ellipsoid(47, -55, -38, 13, 28, 20), 24);
        sculpture.add(ellipsoid(0, -70, -5, 29, 25, 26), 14);
        sculpture.add(ellipsoid(0, -102, 9, 16, 13, 13), 16);
    }

    private void eyes() {
        sculpture.add(
                chain(
                        0,
                        node(0, 13, 14, 6.5),
                        node(22, 17, 13, 6.5),
                        node(40, 13, 4, 6),
                        node(50, 4, -8, 4.5)),
                10);
        sculpture.carve(ellipsoid(31, -1, 17, 17, 11, 10), 10);
        sculpture.carve(ellipsoid(18, 0, 17, 6, 8, 6), 7);
        sculpture.add(ellipsoid(31.5, 0, 0, 14, 13.2, 13.2), 5);
    }

    private void nose() {
        Sculpture nose = new Sculpture();
        nose.add(
                chain(
                        0,
                        node(0, 8, 11, 6.5),
                        node(0, -8, 17, 5.5),
                        node(0, -24, 25, 6.3),
                        node(0, -37.5, 34.5, 8.2)),
                0);
        nose.add(ellipsoid(0, -34, 18, 13, 17, 12), 9);
        nose.add(ellipsoid(12, -42.5, 22.5, 5.5, 6.5, 8), 4.5);
        nose.add(capsule(0, -43, 34, 5, 0, -49, 22, 4), 3);
        sculpture.add(nose, 8);
        sculpture.carve(capsule(19, -47, 25.5, 2, 30, -66, 21, 2.6), 8);
        sculpture.carve(ellipsoid(0, -88, 28, 18, 5, 7), 11);
    }

    private void neck() {
        sculpture.add(capsule(0, -85, -74, 46, 0, -230, -98, 52), 26);
        sculpture.carve(ellipsoid(84, 22, -8, 14, 30, 30), 20);
        sculpture.carve(ellipsoid(6, -50, 27.5, 3, 4.5, 5), 2.5);
    }

    private void lips() {
        sculpture.add(
                chain(
                        3,
                        node(0, -66.3, 23.2, 4),
                        node(6, -65.2, 23.2, 4.3),
                        node(15, -67, 19.2, 3.4),
                        node(25, -70.8, 10.5, 1.6)),
                3.5);
        sculpture.add(
                chain(
                        3,
                        node(0, -75, 21.2, 5.2),
                        node(10, -75, 20.2, 5),
                        node(18, -73.2, 16, 3.8),
                        node(25, -71, 10.5, 1.6)),
                4.5);
        sculpture.carve(
                chain(
                        0,
                        node(0, -70.4, 29, 1),
                        node(9, -70.2, 27.5, 1),
                        node(18, -70.5, 22, .9),
                        node(27, -71.5, 12, .7)),
                3.5);
        sculpture.carve(capsule(0, -51, 28.2, 2, 0, -61, 29, 2.4), 4);
    }
}
