package facewright.app.project;

import facewright.domain.RigSequence;
import facewright.domain.StudioException;
import facewright.speech.PhoneTrack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A recording that comes with the motion that belongs to it. Reading it is slow: for jobs. */
public interface TruthClip {
    /** For the list of clips. */
    String name();

    /** The head of the person who speaks. */
    HeadChoice head();

    /** What is said. */
    String transcript();

    /** Of everything random in the recording and its motion. */
    long seed();

    /** Version of the program that made the motion. */
    String madeBy();

    /**
     * Where it comes from, as people read it: texts by the keys {@link GroundTruth#CORPUS}, {@link
     * GroundTruth#LICENCE} and others.
     */
    Map<String, String> origin();

    /**
     * Copies the recording into a folder, which is made where it is missing.
     *
     * @return the file
     */
    Path copyTo(Path folder) throws IOException;

    /** What is said and when. */
    PhoneTrack phones() throws StudioException;

    /** The motion. */
    RigSequence motion() throws StudioException;
}
