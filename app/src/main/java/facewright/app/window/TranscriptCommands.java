package facewright.app.window;

import facewright.app.project.StudioClip;
import java.util.Map;

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

    void cancelAlignment(StudioClip clip);

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
