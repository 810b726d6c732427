package facewright.assets.head.rig;

/** Brow, cheek and nose channels. Displacements in millimetres at weight 1. */
final class UpperFaceShapes {
    private final CageField cage;

    UpperFaceShapes(CageField cage) {
        this.cage = cage;
    }

    void addTo(RigDraft draft) {
        cage.both(
                draft,
                "browDown",
                (p, d) -> {
                    double w = brow(p, 24, 26);
                    d[0] = -2.2 * p.side() * w * Falloff.step(0, 8, p.absX());
                    d[1] = -5 * w;
                    d[2] = 1 * w;
                });
        draft.channel(
                "browInnerUp",
                cage.symmetric(
                        (p, d) -> {
                            double w = brow(p, 12, 17);
                            d[1] = 7.5 * w;
                            d[2] = -.8 * w;
                        }));
        cage.both(
                draft,
                "browOuterUp",
                (p, d) -> {
                    double w = brow(p, 40, 16);
                    d[1] = 7 * w;
                    d[2] = -1 * w;
                });
        draft.channel(
                "cheekPuff",
                cage.symmetric(
                        (p, d) -> {
                            double w =
                                    Falloff.bell(p.absX() - 40, 17)
                                            * Falloff.bell(p.y() + 63, 19)
                                            * Falloff.step(-55, -30, p.z())
                                            * (1 - p.lips() * .7);
                            double lips = p.lips();
                            d[0] = p.side() * 6.5 * w;
                            d[2] = 6 * w + 1.5 * lips;
                        }));
        cage.both(
                draft,
                "cheekSquint",
                (p, d) -> {
                    double w =
                            Falloff.bell(p.absX() - 36, 17)
                                    * Falloff.bell(p.y() + 24, 14)
                                    * Falloff.step(-45, -25, p.z())
                                    * p.lids();
                    d[1] = 4 * w;
                    d[2] = 2.5 * w;
                });
        cage.both(
                draft,
                "noseSneer",
                (p, d) -> {
                    double wing =
                            Falloff.bell(p.absX() - 13, 8)
                                    * Falloff.bell(p.y() + 40, 11)
                                    * Falloff.step(0, 12, p.z());
                    double bridge =
                            Falloff.bell(p.absX() - 9, 8)
                                    * Falloff.bell(p.y() + 12, 12)
                                    * Falloff.step(0, 10, p.z())
                                    * p.lids();
                    double lip =
                            Falloff.bell(p.absX() - 13, 9)
                                    * p.upper()
                                    * Falloff.bell(p.r() - 2, 3.4);
                    d[0] = p.side() * .8 * wing;
                    d[1] = 3.6 * wing + 1.8 * bridge + 2 * lip;
                    d[2] = .8 * bridge;
                });
    }

    private static double brow(CageField.Place p, double x, double width) {
        return Falloff.bell(p.y() - 18, 14)
                * Falloff.bell(p.absX() - x, width)
                * Falloff.step(-45, -20, p.z())
                * p.lids();
    }
}
