package facewright.cli;

import facewright.assets.head.BuiltInHead;
import facewright.domain.FaceHead;
import facewright.domain.FrameRate;
import facewright.domain.RigSequence;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import facewright.speech.ArticulationSettings;
import facewright.speech.Phone;
import facewright.speech.PhoneAlphabet;
import facewright.speech.PhoneTrack;
import facewright.speech.SpeechAnimation;
import facewright.viewport.CameraPose;
import facewright.viewport.CameraPreset;
import facewright.viewport.FaceBounds;
import facewright.viewport.render.PictureSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A picture of all articulatory classes on a head, from the front and from the side: each is the
 * middle of a long sound between pauses, as the coarticulation model speaks it.
 */
final class VisemeSheet {
    /** One sound of every articulatory class, and a word with it. */
    private static final List<List<String>> SOUNDS =
            List.of(
                    List.of("pau", "rest"),
                    List.of("p", "p b: pie"),
                    List.of("m", "m: my"),
                    List.of("f", "f v: fee"),
                    List.of("th", "th: thin"),
                    List.of("t", "t d: tie"),
                    List.of("n", "n: no"),
                    List.of("l", "l: lie"),
                    List.of("s", "s z: see"),
                    List.of("sh", "sh: she"),
                    List.of("r", "r: row"),
                    List.of("k", "k g ng: key"),
                    List.of("w", "w: we"),
                    List.of("y", "y: yes"),
                    List.of("hh", "h: he"),
                    List.of("aa", "aa: father"),
                    List.of("ae", "ae: cat"),
                    List.of("ah", "ah: cut"),
                    List.of("ao", "ao: law"),
                    List.of("eh", "eh: bed"),
                    List.of("ih", "ih: bit"),
                    List.of("iy", "iy: bee"),
                    List.of("ax", "ax: about"),
                    List.of("er", "er: bird"),
                    List.of("ow", "oh: go"),
                    List.of("uh", "uh: book"),
                    List.of("uw", "uw: blue"));

    private static final FrameRate RATE = FrameRate.FPS_60;
    private static final double PAUSE_SECONDS = 0.5;
    private static final double SOUND_SECONDS = 0.3;
    private static final int COLUMNS = 9;
    private static final PictureSize TILE = new PictureSize(232, 180);
    private static final double SIDE_YAW = Math.toRadians(32);

    /** Of the view of the mouth. */
    private static final double DISTANCE = 0.72;

    private VisemeSheet() {}

    /** Draws the sheet and writes it as PNG. */
    static void write(FaceHead head, Path file) throws StudioException {
        CameraPose mouth = CameraPose.of(CameraPreset.MOUTH, FaceBounds.of(head));
        CameraPose front = turned(mouth, 0);
        CameraPose side = turned(mouth, SIDE_YAW);
        int rows = (SOUNDS.size() + COLUMNS - 1) / COLUMNS;
        HeadSheet sheet = new HeadSheet(COLUMNS, 2 * rows, TILE);
        for (int row = 0; row < rows; row++) {
            List<List<String>> sounds =
                    SOUNDS.subList(row * COLUMNS, Math.min(SOUNDS.size(), (row + 1) * COLUMNS));
            List<Map<String, Double>> poses = new ArrayList<>();
            for (List<String> sound : sounds) {
                poses.add(pose(sound.get(0)));
            }
            for (int i = 0; i < sounds.size(); i++) {
                sheet.add(head, poses.get(i), front, sounds.get(i).get(1));
            }
            for (Map<String, Double> pose : poses) {
                sheet.add(head, pose, side, "");
            }
        }
        sheet.write(file);
    }

    private static CameraPose turned(CameraPose pose, double yaw) {
        return new CameraPose(
                pose.targetX(),
                pose.targetY(),
                pose.targetZ(),
                pose.distance() * DISTANCE,
                yaw,
                0,
                pose.lensMillimetres());
    }

    /** Channel weights in the middle of a sound; of a diphthong its first part. */
    static Map<String, Double> pose(String symbol) throws StudioException {
        double end = PAUSE_SECONDS + SOUND_SECONDS;
        PhoneTrack track =
                PhoneTrack.of(
                        PhoneAlphabet.ARPABET,
                        end + PAUSE_SECONDS,
                        List.of(new Phone(symbol, PAUSE_SECONDS, end)));
        RigSequence motion =
                new SpeechAnimation(RATE, ArticulationSettings.NEUTRAL)
                        .animate(track, new CancelToken());
        double share = track.classes(track.phoneAt(PAUSE_SECONDS)).size() > 1 ? 0.3 : 0.5;
        double seen =
                PAUSE_SECONDS
                        + share * SOUND_SECONDS
                        - ArticulationSettings.NEUTRAL.style().leadSeconds();
        Map<String, Double> weights = new HashMap<>();
        int frame = RATE.frameAt(seen);
        for (int k = 0; k < motion.channels().size(); k++) {
            weights.put(motion.channels().get(k), (double) motion.weight(frame, k));
        }
        return weights;
    }

    /** Draws the sheet of the built-in head. Argument: the PNG file to write. */
    public static void main(String[] arguments) throws StudioException {
        write(BuiltInHead.load(), Path.of(arguments[0]));
    }
}
