package facewright.app.window;

import facewright.app.project.MethodAdvice;
import facewright.app.project.StudioClip;
import facewright.method.AnimationMethod;
import java.util.Map;
import java.util.Optional;

/** What people can do about the transcript of a clip. */
interface TranscriptCommands {
    /** Formats in which words and phones can be written. */
    enum SpeechFormat {
        TEXT_GRID("TextGrid"),
        CSV("csv"),
        SRT("srt");

        final String extension;

        SpeechFormat(String extension) {
            this.extension = extension;
        }
    }

    void setTranscript(StudioClip clip, String text);

    /** The text is as it shall be: what comes next is another step back. */
    void endTyping();

    /** Finds the times of the words. */
    void align(StudioClip clip);

    /** Writes down what is said: a draft, which replaces the transcript. */
    void recognise(StudioClip clip);

    /** Stops aligning or recognising. */
    void cancel(StudioClip clip);

    /** Shows a word on the timeline and lets it be heard. */
    void hear(StudioClip clip, int word);

    /** Says that a doubtful word is right. */
    void confirm(StudioClip clip, int word);

    /** What to do about a text in another language; empty for English. */
    Optional<MethodAdvice> languageAdvice(StudioClip clip);

    /** Makes a take with another method. */
    void animateWith(AnimationMethod method);

    /** Asks for a file with a transcript, or with words and phones, and takes it over. */
    void openSpeech(StudioClip clip);

    /** Asks where, and writes words and phones there. */
    void exportSpeech(StudioClip clip, SpeechFormat format);

    /**
     * Says how words are said and aligns again.
     *
     * @param spelled ARPAbet sounds by word
     */
    void spell(StudioClip clip, Map<String, String> spelled);
}
