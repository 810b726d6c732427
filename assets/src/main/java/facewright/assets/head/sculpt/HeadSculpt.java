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
        sculpture.add(ellipsoid(0, 30, -76, 69, 77, 88), 0);
        sculpture.add(ellipsoid(0, 46, -88, 64, 54, 66), 45);
        sculpture.add(ellipsoid(0, 40, -34, 56, 50, 48), 26);
        sculpture.add(ellipsoid(0, -38, -30, 50, 68, 50), 30);
    }

    private void cheeksAndJaw() {
        sculpture.addBroad(capsule(36.5, -74, -46, 12, 11, -100, 5, 10.5), 20);
        sculpture.addBroad(capsule(49, -20, -55, 14, 36.5, -74, -46, 12), 20);
        sculpture.add(ellipsoid(43, -25, -7, 18, 13, 17), 28);
        sculpture.addBroad(ellipsoid(31, -54, -8, 20, 27, 22), 28);
        sculpture.add(ellipsoid(40, -53, -38, 12.5, 28, 20), 24);
        sculpture.add(ellipsoid(0, -70, -5, 29, 25, 26), 14);
        sculpture.add(ellipsoid(0, -102, 9.5, 13, 11.5, 12), 16);
        sculpture.carve(ellipsoid(88, 20, -14, 14, 32, 30), 26);
    }

    private void eyes() {
        sculpture.add(
                chain(
                        4,
                        node(0, 12, 13.2, 6),
                        node(14, 15, 13.4, 6),
                        node(28, 17, 11.5, 5.6),
                        node(42, 13.5, 3.5, 5.4),
                        node(51, 4, -9, 4.5)),
                12);
        sculpture.carve(ellipsoid(31, -1, 18, 17, 11, 10), 10);
        sculpture.carve(ellipsoid(17.5, 0, 17, 5.5, 8, 6), 7);
        sculpture.add(ellipsoid(31.5, 0, 0, 14.2, 13.3, 13.3), 5);
        sculpture.carve(
                chain(
                        1,
                        node(19.5, 4.2, 12.2, .5),
                        node(24.5, 8.6, 13.4, .9),
                        node(31.5, 10.2, 13.2, 1),
                        node(39, 8.6, 11.2, .9),
                        node(45.5, 3.6, 6.5, .5)),
                2.6);
    }

    private void nose() {
        Sculpture nose = new Sculpture();
        nose.add(
                chain(
                        3,
                        node(0, 8, 11, 6),
                        node(0, -8, 16.6, 5.2),
                        node(0, -23, 24.6, 5.6),
                        node(0, -37.5, 34.8, 6.9)),
                0);
        nose.add(ellipsoid(0, -33, 17, 11.5, 17, 12), 10);
        nose.add(ellipsoid(10.9, -43, 22.5, 4.8, 5.6, 7.8), 6.5);
        nose.add(capsule(0, -43, 33.5, 4.6, 0, -49, 22, 3.8), 3.5);
        sculpture.add(nose, 8);
        sculpture.carve(capsule(19, -47, 26, 1.4, 30, -67, 21.5, 1.8), 9);
        sculpture.carve(ellipsoid(0, -88.5, 28.5, 17, 5, 7), 11);
        sculpture.carve(ellipsoid(6.2, -50.5, 27, 2.9, 5, 4.8), 2);
    }

    private void neck() {
        Sculpture neck = new Sculpture();
        neck.add(capsule(0, -80, -72, 38, 0, -135, -78, 40), 0);
        neck.add(capsule(0, -135, -78, 40, 0, -210, -88, 48), 20);
        neck.add(
                chain(
                        6,
                        node(53, -42, -84, 5),
                        node(40, -95, -63, 7.5),
                        node(25, -148, -44, 7),
                        node(14, -185, -38, 6)),
                14);
        neck.add(capsule(0, -50, -118, 20, 0, -200, -100, 26), 20);
        neck.add(
                chain(
                        6,
                        node(18, -60, -120, 14),
                        node(26, -120, -103, 15),
                        node(46, -195, -88, 17)),
                26);
        neck.add(ellipsoid(0, -136, -37, 8, 14, 9), 16);
        sculpture.add(neck, 22);
    }

    private void lips() {
        sculpture.add(
                chain(
                        3,
                        node(0, -66.4, 23.1, 3.9),
                        node(6, -65.3, 23.1, 4.2),
                        node(15, -67.2, 19.2, 3.5),
                        node(24, -70.4, 11.5, 2.2)),
                4);
        sculpture.add(
                chain(
                        3,
                        node(0, -75, 21.6, 5.3),
                        node(9, -75, 20.6, 5.1),
                        node(17, -73.6, 16.4, 4.1),
                        node(24, -71.4, 11, 2.4)),
                5);
        sculpture.carve(
                chain(
                        0,
                        node(0, -70.4, 29, 1),
                        node(9, -70.2, 27.5, 1),
                        node(18, -70.5, 21.5, .8),
                        node(24.5, -71, 14.8, .4)),
                3.2);
        sculpture.carve(capsule(0, -52, 29.2, 1.8, 0, -61, 30.0, 2.2), 5);
    }
}
