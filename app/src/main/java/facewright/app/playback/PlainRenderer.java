package facewright.app.playback;

/** Renders a programme at its natural speed. */
final class PlainRenderer implements AudioOutput.Renderer {
    private final ProgrammeReader reader;
    private long position;

    PlainRenderer(ProgrammeReader reader) {
        this.reader = reader;
    }

    @Override
    public void render(float[][] destination, int count) {
        reader.read(position, destination, count);
        position += count;
    }
}
