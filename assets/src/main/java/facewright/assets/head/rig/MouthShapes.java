package facewright.assets.head.rig;

import facewright.assets.head.rig.CageField.Place;

/** Mouth channels except the seal. Displacements in millimetres at weight 1. */
final class MouthShapes {
    /** Millimetres of the lift per unit of mouthRollLower x jawOpen x (1 - jawOpen)^6. */
    private static final double LIFT = 34;

    private static final int LIFT_POWER = 6;

    private final HeadMesh mesh;
    private final CageField cage;

    MouthShapes(HeadMesh mesh, CageField cage) {
        this.mesh = mesh;
        this.cage = cage;
    }

    void addTo(RigDraft draft) {
        round(draft);
        sideways(draft);
        cage.both(draft, "mouthSmile", MouthShapes::smile);
        cage.both(
                draft,
                "mouthFrown",
                (p, d) -> {
                    d[1] = -7 * p.corner();
                    d[2] = -1.5 * p.corner();
                });
        cage.both(
                draft,
                "mouthDimple",
                (p, d) -> {
                    d[0] = 3.5 * p.side() * p.corner();
                    d[1] = .5 * p.corner();
                    d[2] = -4.5 * p.corner();
                });
        cage.both(
                draft,
                "mouthStretch",
                (p, d) -> {
                    d[0] = 7 * p.side() * p.corner();
                    d[1] = -1.5 * p.corner();
                    d[2] = -4 * p.corner();
                });
        rolls(draft);
        cage.both(draft, "mouthPress", MouthShapes::press);
        cage.both(
                draft,
                "mouthLowerDown",
                (p, d) -> {
                    double w =
                            p.lower() * Falloff.bell(p.r(), 4) * Falloff.step(0, .55, p.centre());
                    d[1] = -5.5 * w;
                    d[2] = -.8 * w;
                });
        cage.both(
                draft,
                "mouthUpperUp",
                (p, d) -> {
                    double w =
                            p.upper() * Falloff.bell(p.r(), 4) * Falloff.step(0, .55, p.centre());
                    d[1] = 5 * w;
                    d[2] = .8 * w;
                });
        lift(draft);
        puckerWithFunnel(draft);
        draft.channel("tongueOut", tongueOut());
        // On its way out the tip rises behind and over the lower teeth instead of through them.
        draft.correct("tongueOut_lift", tongueLift(), "tongueOut", "!tongueOut", "!tongueOut");
        draft.channel("tongueTipUp", tongueTipUp());
    }

    private void round(RigDraft draft) {
        draft.channel(
                "mouthFunnel",
                cage.symmetric(
                        (p, d) -> {
                            double lips = p.lips();
                            d[0] = -.24 * p.x() * lips;
                            d[1] = (3 * p.upper() - 3.4 * p.lower()) * lips * Math.sqrt(p.centre());
                            d[2] = 6 * lips * (.4 + .6 * p.centre());
                        }));
        draft.channel(
                "mouthPucker",
                cage.symmetric(
                        (p, d) -> {
                            double lips = p.lips();
                            d[0] = -.34 * p.x() * lips;
                            d[1] = .12 * (p.y() + 70.7) * lips * Falloff.step(5, 3, p.r());
                            d[2] =
                                    7.5 * lips * (.35 + .65 * p.centre())
                                            + 3 * (1 - p.centre()) * lips;
                        }));
    }

    private void sideways(RigDraft draft) {
        double[] left =
                cage.field(
                        (p, d) -> {
                            double lips = Falloff.bell(Math.max(p.r() - 2, 0), 4);
                            d[0] = 7.5 * lips;
                            d[2] = -.06 * Math.abs(p.x()) * lips;
                        });
        draft.channel("mouthLeft", left);
        draft.channel("mouthRight", mesh.mirrored(left));
    }

    private static void smile(Place p, double[] d) {
        double cheek =
                Falloff.bell(p.absX() - 40, 18)
                        * Falloff.bell(p.y() + 38, 20)
                        * Falloff.step(-50, -30, p.z())
                        * p.lids();
        double corner = p.corner();
        d[0] = p.side() * (7 * corner + 2 * cheek);
        d[1] = 8 * corner + 4 * cheek;
        d[2] = -5 * corner + 3 * cheek;
    }

    private void rolls(RigDraft draft) {
        draft.channel(
                "mouthRollLower",
                cage.symmetric(
                        (p, d) -> {
                            double w =
                                    p.lower()
                                            * Falloff.bell(p.r(), 4)
                                            * Falloff.step(0, .55, p.centre());
                            d[1] = 2.1 * w * curl(p);
                            d[2] = -5.2 * w * Falloff.step(4.4, 2.4, p.r());
                        }));
        draft.channel(
                "mouthRollUpper",
                cage.symmetric(
                        (p, d) -> {
                            double w =
                                    p.upper()
                                            * Falloff.bell(p.r(), 4)
                                            * Falloff.step(0, .55, p.centre());
                            d[1] = -1.2 * w * curl(p);
                            d[2] = -4 * w * Falloff.step(4.4, 2.4, p.r());
                        }));
        draft.channel(
                "mouthShrugLower",
                cage.symmetric(
                        (p, d) -> {
                            double w =
                                    p.lower()
                                            * Falloff.bell(Math.max(p.r() - 3, 0), 3.4)
                                            * Math.pow(p.centre(), .5);
                            // The chin pushes both lips up, so they stay together.
                            double above =
                                    p.upper() * Falloff.bell(p.r(), 2.6) * Math.pow(p.centre(), .5);
                            d[1] = 3.6 * (w + above);
                            d[2] = 1.8 * (w + above);
                        }));
        draft.channel(
                "mouthShrugUpper",
                cage.symmetric(
                        (p, d) -> {
                            double w =
                                    p.upper()
                                            * Falloff.bell(Math.max(p.r() - 1, 0), 2.6)
                                            * Math.pow(p.centre(), .5);
                            d[1] = 3 * w;
                            d[2] = 2 * w;
                        }));
    }

    /** A rolled lip turns about the line where the lips meet, which stays where it is. */
    private static double curl(Place p) {
        return p.inside() ? 0 : Falloff.step(0, 2, p.r()) * Falloff.step(5, 3, p.r());
    }

    /**
     * Lifts the rolled lower lip to the upper teeth while the jaw is a little open, as for f and v:
     * never further than the jaw has opened the lips.
     */
    private void lift(RigDraft draft) {
        double[] field =
                cage.symmetric(
                        (p, d) ->
                                d[1] =
                                        LIFT
                                                * p.lower()
                                                * Falloff.bell(p.r(), 4)
                                                * Falloff.step(0, .55, p.centre())
                                                * Falloff.step(5, 3, p.r()));
        String[] factors = new String[2 + LIFT_POWER];
        java.util.Arrays.fill(factors, "!jawOpen");
        factors[0] = "mouthRollLower";
        factors[1] = "jawOpen";
        draft.correct("mouthRollLower_jawOpen", field, factors);
    }

    /** Both together would push the lips out like a beak. */
    private void puckerWithFunnel(RigDraft draft) {
        double[] pucker = draft.field("mouthPucker");
        double[] field = mesh.zero();
        for (int i = 0; i < field.length; i += 3) {
            field[i] = -.38 * pucker[i];
            field[i + 2] = -.5 * pucker[i + 2];
        }
        draft.correct("mouthPucker_mouthFunnel", field, "mouthPucker", "mouthFunnel");
    }

    private static void press(Place p, double[] d) {
        double vermilion =
                Falloff.bell(p.r() - 2.5, 1.5)
                        * Math.pow(p.centre(), .3)
                        * Falloff.step(0, 1.2, p.r());
        d[1] = 1.4 * (p.lower() - p.upper()) * vermilion;
        d[2] = -1.2 * Falloff.bell(p.r() - 1, 2) * (p.inside() ? .6 : 1);
    }

    private double[] tongueOut() {
        double[] field = mesh.zero();
        HeadMesh rest = mesh.reference();
        int first = mesh.firstVertex("tongue");
        for (int v = first; v < first + mesh.size("tongue"); v++) {
            double w = Falloff.step(-36, 4, rest.z(v));
            double thinner = -.45 * w * (rest.y(v) + 77.6);
            field[3 * v + 1] = thinner + 8.5 * Falloff.step(0, .7, w) - 4 * Math.pow(w, 6);
            field[3 * v + 2] = 30 * w;
            field[3 * v] = -.12 * rest.x(v) * w;
        }
        return mesh.symmetric(field);
    }

    private double[] tongueLift() {
        double[] field = mesh.zero();
        int first = mesh.firstVertex("tongue");
        for (int v = first; v < first + mesh.size("tongue"); v++) {
            double w = Falloff.step(-30, 5, mesh.reference().z(v));
            field[3 * v + 1] = 38 * w;
        }
        return mesh.symmetric(field);
    }

    /** The tip of the tongue against the ridge behind the upper teeth. */
    private double[] tongueTipUp() {
        double[] field = mesh.zero();
        HeadMesh rest = mesh.reference();
        int first = mesh.firstVertex("tongue");
        for (int v = first; v < first + mesh.size("tongue"); v++) {
            double w = Falloff.step(-24, 5, rest.z(v));
            field[3 * v + 1] = 8 * w * w;
            field[3 * v + 2] = 2.5 * w;
            field[3 * v] = -.1 * rest.x(v) * w;
        }
        return mesh.symmetric(field);
    }
}
