package facewright.app.project;

import facewright.domain.FaceMotion;

/**
 * One frame that was made ahead of the whole motion.
 *
 * @param frame which frame of the take it stands for
 * @param motion a motion of exactly one frame
 */
public record PreviewFrame(int frame, FaceMotion motion) {}
