package facewright.viewport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.viewport.render.ViewProjection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CameraPoseTest {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 900;

    private final FaceBounds bounds = FaceBounds.of(TestHeads.egg());
    private final CameraPose front = CameraPose.of(CameraPreset.FRONT, bounds);

    @ParameterizedTest
    @ValueSource(doubles = {75, 85, 150})
    void headFillsTwoThirdsOfTheHeightWithEveryLens(double lens) {
        CameraPose pose = CameraPose.of(CameraPreset.FRONT, bounds, lens);
        double crown = project(pose, 0, bounds.crownY(), bounds.centreZ())[1];
        double chin = project(pose, 0, bounds.chinY(), bounds.centreZ())[1];
        assertEquals(HEIGHT * 2 / 3, chin - crown, 1e-6);
        assertEquals(HEIGHT / 2, (chin + crown) / 2, 1e-6);
    }

    @Test
    void threeQuarterViewShowsTheNoseOnTheLeft() {
        CameraPose pose = CameraPose.of(CameraPreset.THREE_QUARTER, bounds);
        double nose = project(pose, 0, 0, 0.12)[0];
        assertTrue(nose < WIDTH / 2 - 50, "nose at " + nose);
        assertEquals(CameraPose.DEFAULT_LENS_MILLIMETRES, pose.lensMillimetres());
    }

    @Test
    void mouthViewIsCloseToTheLips() {
        CameraPose pose = CameraPose.of(CameraPreset.MOUTH, bounds);
        double left = project(pose, -bounds.mouthWidth() / 2, bounds.mouthY(), 0.09)[0];
        double right = project(pose, bounds.mouthWidth() / 2, bounds.mouthY(), 0.09)[0];
        assertEquals(HEIGHT / 2, right - left, HEIGHT * 0.06);
    }

    @Test
    void changingTheLensKeepsTheSizeOfWhatIsLookedAt() {
        CameraPose near = front.orbit(0.4, 0.1);
        CameraPose far = near.withLens(150);
        double[] before = project(near, 0.03, 0.05, bounds.centreZ());
        double[] after = project(far, 0.03, 0.05, bounds.centreZ());
        assertEquals(before[0], after[0], 6);
        assertEquals(before[1], after[1], 6);
        assertEquals(near.distance() * 150 / 85, far.distance(), 1e-9);
    }

    @Test
    void panningMovesTheSceneWithThePointer() {
        CameraPose pose = front.orbit(0.7, -0.3);
        double[] before = project(pose, pose.targetX(), pose.targetY(), pose.targetZ());
        CameraPose panned = pose.pan(0.1, 0.2);
        double[] after = project(panned, pose.targetX(), pose.targetY(), pose.targetZ());
        assertEquals(before[0] + 0.1 * HEIGHT, after[0], 1e-6);
        assertEquals(before[1] - 0.2 * HEIGHT, after[1], 1e-6);
    }

    @Test
    void orbitingKeepsTheDistanceAndStopsBeforeThePoles() {
        CameraPose pose = front.orbit(1, 5);
        assertEquals(Math.toRadians(89), pose.pitch(), 1e-12);
        assertEquals(front.distance(), pose.distance());
        double[] basis = basis(pose);
        double dx = basis[0] - pose.targetX();
        double dy = basis[1] - pose.targetY();
        double dz = basis[2] - pose.targetZ();
        assertEquals(pose.distance(), Math.sqrt(dx * dx + dy * dy + dz * dz), 1e-12);
    }

    @Test
    void orbitingAllTheWayRoundComesBack() {
        CameraPose pose = front;
        for (int i = 0; i < 8; i++) {
            pose = pose.orbit(Math.PI / 4, 0);
        }
        assertEquals(0, pose.yaw(), 1e-12);
    }

    @Test
    void dollyStaysWithinReach() {
        assertEquals(0.08, front.dolly(1e-6).distance());
        assertEquals(20, front.dolly(1e6).distance());
    }

    @Test
    void framingKeepsTheDirectionAndTheLens() {
        CameraPose lost = front.withLens(120).orbit(0.5, 0.2).pan(3, 1).dolly(4);
        CameraPose framed = lost.frame(bounds);
        assertEquals(lost.yaw(), framed.yaw());
        assertEquals(lost.pitch(), framed.pitch());
        assertEquals(CameraPose.of(CameraPreset.FRONT, bounds, 120).distance(), framed.distance());
        assertEquals(bounds.centreZ(), framed.targetZ());
    }

    @ParameterizedTest
    @EnumSource(CameraPreset.class)
    void axesAreOrthonormalAndRightHanded(CameraPreset preset) {
        double[] b = basis(CameraPose.of(preset, bounds).orbit(0.3, 0.2));
        for (int i = 3; i < 12; i += 3) {
            assertEquals(1, b[i] * b[i] + b[i + 1] * b[i + 1] + b[i + 2] * b[i + 2], 1e-12);
        }
        // right x up = back
        assertEquals(b[9], b[4] * b[8] - b[5] * b[7], 1e-12);
        assertEquals(b[10], b[5] * b[6] - b[3] * b[8], 1e-12);
        assertEquals(b[11], b[3] * b[7] - b[4] * b[6], 1e-12);
    }

    @Test
    void narrowPicturesKeepTheWholeHead() {
        double tall = front.focalPixels(300, 900);
        assertEquals(front.focalPixels(300, 375), tall, 1e-9);
    }

    @Test
    void refusesALensOrDistanceOfNothing() {
        assertThrows(IllegalArgumentException.class, () -> new CameraPose(0, 0, 0, 0, 0, 0, 85));
        assertThrows(IllegalArgumentException.class, () -> new CameraPose(0, 0, 0, 1, 0, 0, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> new CameraPose(Double.NaN, 0, 0, 1, 0, 0, 85));
    }

    private static double[] basis(CameraPose pose) {
        double[] basis = new double[ViewProjection.BASIS_LENGTH];
        pose.copyBasis(basis);
        return basis;
    }

    private static double[] project(CameraPose pose, double x, double y, double z) {
        double[] b = basis(pose);
        double dx = x - b[0];
        double dy = y - b[1];
        double dz = z - b[2];
        double depth = -(dx * b[9] + dy * b[10] + dz * b[11]);
        double focal = pose.focalPixels(WIDTH, HEIGHT);
        return new double[] {
            WIDTH / 2 + focal * (dx * b[3] + dy * b[4] + dz * b[5]) / depth,
            HEIGHT / 2 - focal * (dx * b[6] + dy * b[7] + dz * b[8]) / depth
        };
    }
}
